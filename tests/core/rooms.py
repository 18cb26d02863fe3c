"""A small workshop as plain values, and the moments of it that the rules are asked about."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from presenter.core.agenda import PhaseView
from presenter.core.consent import DEFAULT, Consent
from presenter.core.deck import Deck, Dress, Kind, Plan, Shows, Slide
from presenter.core.entries import EntryKind, EntryView
from presenter.core.room import Place, Room, SessionView
from presenter.core.speaking import TurnView
from presenter.core.timing import Timer

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)

WELCOME, RULES, COFFEE, STORIES, FLOOR, WALL = range(6)
SLIDES = (
    Slide("Welcome", "# Welcome", shows=Shows.OPENER),
    Slide("Rules", "# Rules", dress=Dress("lead")),
    Slide("Coffee", "# Coffee", shows=Shows.OPENER),
    Slide("Stories", "# Stories", shows=Shows.OPENER),
    Slide("The floor is yours", "", shows=Shows.QUEUE),
    Slide("What we take with us", "", shows=Shows.WALL),
)


def minutes(count: float) -> timedelta:
    return timedelta(minutes=count)


def deck() -> Deck:
    plans = (
        Plan("Welcome", Kind.SLIDES, minutes(10), WELCOME, RULES, kicker="A workshop"),
        Plan("Coffee", Kind.BREAK, minutes(5), COFFEE, COFFEE),
        Plan("War stories", Kind.STORIES, minutes(30), STORIES, FLOOR),
        Plan("Wrap-up", Kind.WRAP_UP, minutes(0), WALL, WALL, listen="Say what you take home."),
    )
    return Deck("A small evening", SLIDES, plans)


def room(step: int = WELCOME, *, event: str = "Acme Platform") -> Room:
    """Before anything has begun, with this step on the wall."""
    made = deck()
    agenda = tuple(
        PhaseView(number, plan.title, plan.kind, Timer(plan.planned), plan.first, plan.last)
        for number, plan in enumerate(made.plans, start=1)
    )
    return Room(SessionView(1, made.title, event, NOON), made, agenda, Place(step))


def begun(room: Room, number: int, after: float = 0, ended: float | None = None) -> Room:
    """The phase of this number started so many minutes after noon, and perhaps ended."""
    end = None if ended is None else NOON + minutes(ended)
    agenda = tuple(
        replace(phase, timer=replace(phase.timer, started_at=NOON + minutes(after), ended_at=end))
        if phase.id == number
        else phase
        for phase in room.agenda
    )
    return replace(room, agenda=agenda)


def turn(number: int, name: str = "", title: str = "", consent: Consent = DEFAULT) -> TurnView:
    """Somebody who waits to tell for five minutes."""
    return TurnView(number, name, title, Timer(minutes(5)), consent)


def telling(turn: TurnView, after: float = 0) -> TurnView:
    return replace(turn, timer=replace(turn.timer, started_at=NOON + minutes(after)))


def told(turn: TurnView, after: float = 0) -> TurnView:
    called = telling(turn, after)
    return replace(called, timer=replace(called.timer, ended_at=NOON + minutes(after + 5)))


def entry(number: int, kind: EntryKind, text: str, phase: str = "", story: str = "") -> EntryView:
    return EntryView(number, kind, text, phase, story=story)
