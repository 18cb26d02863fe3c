"""The wall of what the room said: what stands on it, and in which order."""

from collections import defaultdict
from collections.abc import Sequence

from presenter.core.entries import EntryKind, EntryView
from presenter.core.picture import Card, Column
from presenter.core.remembered import remembered
from presenter.core.room import Room

AT_MOST = 60  # cards of a column: no wall has room for so many
ALWAYS_THERE = (EntryKind.LEARNING, EntryKind.QUESTION, EntryKind.COMMITMENT)


def columns(room: Room) -> tuple[Column, ...]:
    """Those kinds that there is anything of, and those that are asked for."""
    return _columns(room.entries)


@remembered
def _columns(entries: tuple[EntryView, ...]) -> tuple[Column, ...]:
    by_kind: dict[EntryKind, list[EntryView]] = {kind: [] for kind in EntryKind}
    for each in entries:
        if not each.parked:
            by_kind[each.kind].append(each)
    return tuple(
        _column(kind, mine) for kind, mine in by_kind.items() if mine or kind in ALWAYS_THERE
    )


def _column(kind: EntryKind, entries: Sequence[EntryView]) -> Column:
    first = in_order(entries)[:AT_MOST]
    return Column(kind, tuple(_card(each) for each in first), len(entries) - len(first))


def in_order(entries: Sequence[EntryView]) -> list[EntryView]:
    """By theme, the theme with the most hands first; in it by hands, then the newest first.

    What is answered comes last, what has no theme after those that have.
    """
    weight: dict[str, int] = defaultdict(int)
    for each in entries:
        weight[each.theme] += each.votes

    def place(entry: EntryView) -> tuple[bool, bool, int, str, int, int]:
        theme = entry.theme
        return (entry.answered, not theme, -weight[theme], theme, -entry.votes, -entry.id)

    return sorted(entries, key=place)


def source(entry: EntryView) -> str:
    if entry.story:
        return f"from “{entry.story}”"
    decision = f", decision {entry.decision}" if entry.decision else ""
    return f"from {entry.phase}{decision}" if entry.phase else ""


def mark(entry: EntryView) -> str:
    """What stands at the end of its last line: how many hands, by when, or that it is answered."""
    if entry.answered:
        return "✓"
    if entry.kind is EntryKind.COMMITMENT and entry.check_back:
        return f"by {entry.check_back.day} {entry.check_back:%b}"
    return f"▲ {entry.votes}" if entry.votes else ""


def _card(entry: EntryView) -> Card:
    owner = f"Owner: {entry.owner}" if entry.owner else ""
    below = " · ".join(part for part in (entry.theme, owner or source(entry)) if part)
    return Card(entry.text, below, mark(entry), entry.answered)
