"""What the room said, by kind, each with where it came from as far as consent allows."""

from dataclasses import dataclass, replace

from presenter.core.consent import keeps_entries, reports_story
from presenter.core.entries import EntryKind, EntryView
from presenter.core.room import Room
from presenter.core.speaking import TurnView
from presenter.report.stories import reported_title

A_STORY = "a war story"
HEADINGS = {
    EntryKind.LEARNING: ("Learnings", "Learning"),
    EntryKind.QUESTION: ("Questions", "Question"),
    EntryKind.COMMITMENT: ("We will do", "Action"),
    EntryKind.COMMENT: ("Comments", "Comment"),
}
WHEN_EMPTY = {
    EntryKind.LEARNING: "No learning was written down.",
    EntryKind.QUESTION: "No question was written down.",
    EntryKind.COMMITMENT: "Nothing was promised: a lesson needs no action.",
}


@dataclass(frozen=True, slots=True)
class Line:
    """One entry and where it came from."""

    text: str
    source: str


@dataclass(frozen=True, slots=True)
class Section:
    """All entries of one kind; `empty` is what to say when there are none."""

    heading: str
    column: str
    lines: tuple[Line, ...]
    empty: str


def sections(room: Room) -> tuple[Section, ...]:
    """A kind that is not missed when it is empty is left out."""
    return tuple(
        Section(*HEADINGS[kind], lines, WHEN_EMPTY.get(kind, ""))
        for kind in EntryKind
        if (lines := _lines(room, kind)) or kind in WHEN_EMPTY
    )


def sections_of(room: Room, turn_id: int) -> tuple[Section, ...]:
    """Only what was written down while one story was told, as it stands among all the others."""
    mine = tuple(entry for entry in room.entries if entry.turn_id == turn_id)
    return tuple(each for each in sections(replace(room, entries=mine)) if each.lines)


def _lines(room: Room, kind: EntryKind) -> tuple[Line, ...]:
    """By phase, source and text: in the order of capture, neighbours would give each other away."""
    order = {phase.title: place for place, phase in enumerate(room.agenda)}
    kept = [
        (order.get(entry.phase, len(order)), source, entry.text.casefold(), entry.text)
        for entry in room.entries
        if entry.kind is kind and (source := _source(entry, room)) is not None
    ]
    return tuple(Line(text, source) for _, source, _, text in sorted(kept))


def _source(entry: EntryView, room: Room) -> str | None:
    """Nothing for an entry that must not be kept: its teller's consent is missing or forbids it."""
    if entry.turn_id is None:
        return entry.phase
    turn = next((turn for turn in room.turns if turn.id == entry.turn_id), None)
    if turn is None or not keeps_entries(turn.kept):
        return None
    return f"“{reported_title(turn)}”" if _is_shown(turn) else A_STORY


def _is_shown(turn: TurnView) -> bool:
    return turn.is_told and reports_story(turn.kept)
