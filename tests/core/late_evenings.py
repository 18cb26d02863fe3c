"""Evenings at any moment, on time or hopelessly late, as a proposal may have to deal with them."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import strategies as st
from rooms import NOON, minutes, room

from presenter.core.agenda import PhaseView
from presenter.core.deck import Kind
from presenter.core.room import Room
from presenter.core.speaking import TurnView
from presenter.core.timing import Timer

PLAN = (
    ("Welcome", Kind.SLIDES, 10),
    ("Case study", Kind.CASE, 40),
    ("Break", Kind.BREAK, 10),
    ("War stories", Kind.STORIES, 50),
    ("Wrap-up", Kind.WRAP_UP, 20),
)
TWICE = (
    ("Stories", Kind.STORIES, 30),
    ("Break", Kind.BREAK, 15),
    ("More stories", Kind.STORIES, 30),
    ("Talk", Kind.SLIDES, 10),
    ("Wrap-up", Kind.WRAP_UP, 15),
)
WELCOME, CASE, BREAK, STORIES, WRAP_UP = range(5)


def agenda(plan=PLAN, running: int | None = None, began: float = 0) -> tuple[PhaseView, ...]:
    """All before the running one took as long as planned; it began so many minutes after noon."""
    begins, phases = minutes(began), []
    for place in reversed(range(len(plan))):
        title, kind, planned = plan[place]
        timer = Timer(minutes(planned))
        if running is not None and place <= running:
            start = NOON + begins - (minutes(planned) if place < running else minutes(0))
            end = None if place == running else NOON + begins
            timer, begins = replace(timer, started_at=start, ended_at=end), start - NOON
        phases.insert(0, PhaseView(place + 1, title, kind, timer, place, place))
    return tuple(phases)


def at(running: int, *turns: TurnView, plan=PLAN) -> Room:
    """This phase began at noon, everything before it in time."""
    return replace(room(), agenda=agenda(plan, running), turns=turns)


def waiting(*spans: float) -> tuple[TurnView, ...]:
    """Those who wait, with so many minutes each."""
    return tuple(
        TurnView(number, f"Teller {number}", "", Timer(minutes(span)))
        for number, span in enumerate(spans, start=1)
    )


@st.composite
def evenings(draw) -> tuple[Room, timedelta]:
    """A room, and how long after noon it is there."""
    plan = draw(st.sampled_from([PLAN, TWICE, PLAN[:4], PLAN[3:]]))
    running = draw(st.none() | st.integers(0, len(plan) - 1))
    turns = waiting(*draw(st.lists(st.integers(1, 40).map(lambda halves: halves / 2), max_size=12)))
    if turns and running is not None and draw(st.booleans()):
        since = NOON + timedelta(seconds=draw(st.integers(-1200, 0)))
        turns = (replace(turns[0], timer=replace(turns[0].timer, started_at=since)), *turns[1:])
    after = timedelta(seconds=draw(st.integers(0, 4 * 3600)))
    return replace(room(), agenda=agenda(plan, running), turns=turns), after
