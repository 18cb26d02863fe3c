"""The wall of what the room said: what stands on it, and in which order."""

from collections import defaultdict

from presenter.core.entries import EntryKind, EntryView
from presenter.core.picture import Card, Column
from presenter.core.room import Room

ALWAYS_THERE = (EntryKind.LEARNING, EntryKind.QUESTION, EntryKind.COMMITMENT)


def columns(room: Room) -> tuple[Column, ...]:
    """Those kinds that there is anything of, and those that are asked for."""
    return tuple(
        Column(kind, cards)
        for kind in EntryKind
        if (cards := _cards(room, kind)) or kind in ALWAYS_THERE
    )


def in_order(entries: tuple[EntryView, ...]) -> list[EntryView]:
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


def _cards(room: Room, kind: EntryKind) -> tuple[Card, ...]:
    mine = tuple(each for each in room.entries if each.kind is kind and not each.parked)
    return tuple(_card(each) for each in in_order(mine))


def _card(entry: EntryView) -> Card:
    owner = f"Owner: {entry.owner}" if entry.owner else ""
    below = " · ".join(part for part in (entry.theme, owner or source(entry)) if part)
    return Card(entry.text, below, mark(entry), entry.answered)
