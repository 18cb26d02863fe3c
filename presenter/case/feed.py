"""Pager, chat and logs: what came to the room, and what it did, in the order in which it was."""

from collections.abc import Iterable, Iterator, Sequence

from presenter.core.board import FeedKind, FeedLine
from presenter.core.case import Card, Case, Section
from presenter.core.playing import Event, What

LONGEST = 60  # lines that are kept: more than any wall has room for
_CARDS = {
    "Pager": FeedKind.PAGE,
    "Chat": FeedKind.CHAT,
    "Log": FeedKind.LOG,
    "Customer": FeedKind.CUSTOMER,
    "Mail": FeedKind.MAIL,
}
Feed = tuple[FeedLine, ...]


def feed(case: Case, before: Feed, events: Iterable[Event], arrived: Sequence[Section]) -> Feed:
    """What there was before, under what has come since; the newest first."""
    cards = (line for section in arrived for line in _cards(case, section))
    new = [*_happened(case, events), *cards]
    old = (FeedLine(line.kind, line.clock, line.who, line.text) for line in before)
    return (*reversed(new), *old)[:LONGEST]


def _happened(case: Case, events: Iterable[Event]) -> Iterator[FeedLine]:
    for event in events:
        clock = case.clock.at(event.minute)
        if event.what in {What.CHOICE, What.LOOK}:
            yield FeedLine(FeedKind.DONE, clock, "", event.text, is_new=True)
        elif event.what is What.ALERT:
            yield _alert(case, event, clock)
        elif event.what is What.INJECT:
            yield from _cards(case, case.sections[event.name])


def _alert(case: Case, event: Event, clock: str) -> FeedLine:
    severity = next((each.severity for each in case.alerts if each.name == event.name), "")
    kind = FeedKind.PAGE if severity == "page" else FeedKind.WARN
    return FeedLine(kind, clock, event.name, event.text, is_new=True)


def _cards(case: Case, section: Section) -> Iterator[FeedLine]:
    for card in section.body:
        if isinstance(card, Card):
            clock = case.clock.at(card.minute) if card.minute is not None else ""
            text = " ".join(card.text.split())
            yield FeedLine(_CARDS[card.kind], clock, card.who, text, is_new=True)
