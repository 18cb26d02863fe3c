"""What the room said, by kind, each with where it came from as far as consent allows."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from presenter.core.consent import keeps_entries, reports_story
from presenter.core.entries import EntryKind, EntryView
from presenter.core.room import Room
from presenter.core.speaking import TurnView
from presenter.core.timing import written
from presenter.report.stories import reported_title
from presenter.values import dataclass

A_STORY = "a war story"
HEADINGS = {
    EntryKind.LEARNING: ("Learnings", "Learning"),
    EntryKind.QUESTION: ("Questions", "Question"),
    EntryKind.COMMITMENT: ("We will do", "Action"),
    EntryKind.COMMENT: ("Comments", "Comment"),
}
PARKED = ("Parked for another time", "What")
WHEN_EMPTY = {
    EntryKind.LEARNING: "No learning was written down.",
    EntryKind.QUESTION: "No question was written down.",
    EntryKind.COMMITMENT: "Nothing was promised: a lesson needs no action.",
}


@dataclass(frozen=True, slots=True)
class Line:
    """One entry and where it came from; `votes` are hands, `check_back` a date, if it has any."""

    text: str
    source: str
    theme: str = ""
    votes: int = 0
    owner: str = ""
    check_back: str = ""
    answered: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """All entries of one kind; `empty` is what to say when there are none."""

    heading: str
    column: str
    lines: tuple[Line, ...]
    empty: str


def sections(room: Room) -> tuple[Section, ...]:
    """A kind that is not missed when it is empty is left out; what was parked comes last."""
    shown = tuple(
        Section(*HEADINGS[kind], lines, WHEN_EMPTY.get(kind, ""))
        for kind in EntryKind
        if (lines := _lines(room, [each for each in _on_the_wall(room) if each.kind is kind]))
        or kind in WHEN_EMPTY
    )
    parked = _lines(room, [entry for entry in room.entries if entry.parked])
    return (*shown, Section(*PARKED, parked, "")) if parked else shown


def _on_the_wall(room: Room) -> list[EntryView]:
    return [entry for entry in room.entries if not entry.parked]


def sections_of(room: Room, turn_id: int) -> tuple[Section, ...]:
    """Only what was written down while one story was told, as it stands among all the others."""
    mine = tuple(entry for entry in room.entries if entry.turn_id == turn_id)
    return tuple(each for each in sections(replace(room, entries=mine)) if each.lines)


def _lines(room: Room, entries: Sequence[EntryView]) -> tuple[Line, ...]:
    """By theme and hands, else by phase, source and text: never in the order of capture.

    There, neighbours would give each other away.
    """
    order = {phase.title: place for place, phase in enumerate(room.agenda)}
    weight = Counter[str]()
    for entry in entries:
        weight[entry.theme] += entry.votes

    def place(entry: EntryView) -> tuple[object, ...]:
        source = _source(entry, room) or ""
        theme = (not entry.theme, -weight[entry.theme], entry.theme.casefold(), -entry.votes)
        where = (order.get(entry.phase, len(order)), source, entry.text.casefold(), entry.text)
        return (entry.answered, *theme, *where)

    kept = [entry for entry in entries if _source(entry, room) is not None]
    return tuple(_line(entry, room) for entry in sorted(kept, key=place))


def _line(entry: EntryView, room: Room) -> Line:
    return Line(
        text=entry.text,
        source=_source(entry, room) or "",
        theme=entry.theme,
        votes=entry.votes,
        owner=entry.owner,
        check_back=written(entry.check_back) if entry.check_back else "",
        answered=entry.answered,
    )


def _source(entry: EntryView, room: Room) -> str | None:
    """Nothing for an entry that must not be kept: its teller's consent is missing or forbids it."""
    if entry.turn_id is None:
        decision = f", decision {entry.decision}" if entry.phase and entry.decision else ""
        return f"{entry.phase}{decision}"
    turn = next((turn for turn in room.turns if turn.id == entry.turn_id), None)
    if turn is None or not keeps_entries(turn.kept):
        return None
    return f"“{reported_title(turn)}”" if _is_shown(turn) else A_STORY


def _is_shown(turn: TurnView) -> bool:
    return turn.is_told and reports_story(turn.kept)
