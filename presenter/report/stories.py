"""The stories a report may show: told, and let out by their tellers."""

from collections import Counter

from presenter.core.consent import reported_name, reports_story
from presenter.core.entries import EntryKind, EntryView
from presenter.core.room import Room
from presenter.core.speaking import TurnView
from presenter.core.timing import Timer, minutes
from presenter.values import dataclass

UNTITLED = "A story without a title"
WHILE_TOLD = {
    EntryKind.LEARNING: "What the room took from it",
    EntryKind.QUESTION: "What the room asked",
    EntryKind.COMMITMENT: "What we will do",
    EntryKind.COMMENT: "What was said",
}


@dataclass(frozen=True, slots=True, order=True)
class Group:
    """Entries of one kind, written down while the story was told."""

    heading: str
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True, order=True)
class Story:
    """One story; `time` says in whole minutes how long it was meant to take, and took.

    `theme` is the one that most of its entries stand under, and may be empty.
    """

    title: str
    teller: str
    time: str
    groups: tuple[Group, ...]
    theme: str = ""


def stories(room: Room) -> tuple[Story, ...]:
    """By theme and title, and nothing that would tell who spoke when."""
    shown = (story(turn, room.entries) for turn in room.told if reports_story(turn.kept))
    return tuple(sorted(shown, key=_by_theme))


def _by_theme(story: Story) -> tuple[bool, str, str, Story]:
    return (not story.theme, story.theme.casefold(), story.title.casefold(), story)


def reported_title(turn: TurnView) -> str:
    return turn.title or UNTITLED


def story(turn: TurnView, entries: tuple[EntryView, ...]) -> Story:
    """One that may be shown, with what the room wrote down meanwhile."""
    mine = [entry for entry in entries if entry.turn_id == turn.id]
    groups = (
        Group(heading, tuple(entry.text for entry in mine if entry.kind is kind))
        for kind, heading in WHILE_TOLD.items()
    )
    return Story(
        title=reported_title(turn),
        teller=reported_name(turn.kept, turn.name),
        time=_time(turn.timer),
        groups=tuple(group for group in groups if group.texts),
        theme=_theme(mine),
    )


def _theme(entries: list[EntryView]) -> str:
    """The most frequent; of two as frequent the first by the alphabet."""
    counted = Counter(entry.theme for entry in entries if entry.theme)
    return min(counted, key=lambda theme: (-counted[theme], theme.casefold()), default="")


def _time(timer: Timer) -> str:
    told = minutes(timer.used(timer.ended_at)) if timer.ended_at else 0
    took = f"{told} min told" if told else "told in less than a minute"
    return f"{minutes(timer.planned)} min planned · {took}" if timer.planned else took
