from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from presenter.core.agenda import PhaseView
from presenter.core.consent import Consent
from presenter.core.deck import Deck, Kind, Plan, Slide
from presenter.core.entries import EntryView
from presenter.core.room import ActView, Room, SessionView
from presenter.core.speaking import TurnView
from presenter.core.timing import Timer

BEGAN = datetime(2026, 11, 22, 13, 0, tzinfo=UTC)
SPANS = (
    ("Welcome", Kind.SLIDES, 10, 11),
    ("Stories", Kind.STORIES, 50, 50),
    ("End", Kind.WRAP_UP, 20, 0),
)


def minutes(count: float) -> timedelta:
    return timedelta(minutes=count)


def _agenda() -> tuple[PhaseView, ...]:
    """Welcome runs over, Stories takes as long as planned, End does not happen."""
    made, at = [], BEGAN
    for place, (title, kind, planned, taken) in enumerate(SPANS):
        timer = Timer(minutes(planned))
        if taken:
            timer = Timer(minutes(planned), at, at + minutes(taken))
            at += minutes(taken)
        made.append(PhaseView(place + 1, title, kind, timer, 0, 0))
    return tuple(made)


@pytest.fixture
def now() -> datetime:
    return datetime(2026, 11, 22, 15, 30, 42, 7, tzinfo=UTC)


@pytest.fixture
def told() -> Callable[..., TurnView]:
    """A story told for nine minutes and twelve seconds, `after` minutes into the workshop."""

    def make(number: int, name: str, title: str, consent: Consent, after: float = 20) -> TurnView:
        start = BEGAN + minutes(after)
        timer = Timer(minutes(8), start, start + minutes(9.2))
        return TurnView(number, name, title, timer, consent, confirmed=True)

    return make


@pytest.fixture
def room() -> Callable[..., Room]:
    """A session that is over, with these turns and entries."""
    notes = "Private: mind the door."
    deck = Deck("Ours", (Slide("a", "b", notes),), (Plan("c", Kind.SLIDES, minutes(1), 0, 0),))

    def make(turns: tuple[TurnView, ...] = (), entries: tuple[EntryView, ...] = ()) -> Room:
        return Room(
            session=SessionView(7, "Blew up production", "Acme", BEGAN, BEGAN + minutes(90)),
            deck=deck,
            agenda=_agenda(),
            turns=turns,
            entries=entries,
            last=ActView(99, "Called turn 3"),
        )

    return make
