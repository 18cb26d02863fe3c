from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from presenter.core.aside import Aside, What
from presenter.core.deck import Deck, Kind, Plan, Slide
from presenter.core.errors import Refused
from presenter.core.room import Place, Room, before_opening
from presenter.core.speaking import TurnView
from presenter.core.steering import (
    STILL_TELLING,
    Move,
    backward,
    blacken,
    enter,
    jump,
    neutralise,
    onward,
    switch,
)
from presenter.core.timing import Timer

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
HALF_AN_HOUR = timedelta(minutes=30)
SLIDES = tuple(Slide(title, f"# {title}") for title in ("Welcome", "Rules", "Stories", "Queue"))
PLANS = (
    Plan("Welcome", Kind.SLIDES, HALF_AN_HOUR, 0, 1),
    Plan("War stories", Kind.STORIES, HALF_AN_HOUR, 2, 3),
)
WELCOME, STORIES = 1, 2  # the numbers of the phases
LAST = 3


@pytest.fixture
def room(clock) -> Room:
    """Four steps in two phases; neither has begun."""
    room = before_opening(Deck("A small evening", SLIDES, PLANS), "", clock.now())
    agenda = tuple(replace(phase, id=number) for number, phase in enumerate(room.agenda, start=1))
    return replace(room, agenda=agenda)


@pytest.fixture
def begun(room, clock) -> Room:
    """Welcome runs, on its last slide."""
    welcome, stories = room.agenda
    running = replace(welcome, timer=replace(welcome.timer, started_at=clock.now()))
    return replace(room, agenda=(running, stories), place=Place(1))


@pytest.fixture
def telling(begun, clock) -> Room:
    return replace(begun, turns=(TurnView(1, "Ada", "", Timer(HALF_AN_HOUR, clock.now())),))


def on_black(room: Room) -> Room:
    return replace(room, place=replace(room.place, black=True))


def test_the_first_next_starts_the_first_phase(room):
    assert onward(room) == Move(Place(1), room.agenda[0])


def test_next_within_a_phase_that_runs_starts_nothing(begun):
    assert onward(replace(begun, place=Place(0))) == Move(Place(1))


def test_next_into_a_phase_starts_it(begun):
    assert onward(begun) == Move(Place(2), begun.agenda[1])


def test_next_into_a_phase_that_was_started_before_only_shows_it(begun):
    again = replace(begun, place=Place(0))
    stories = replace(again.agenda[1], timer=again.agenda[0].timer)
    assert onward(replace(begun, agenda=(begun.agenda[0], stories))) == Move(Place(2))


def test_the_last_step_is_the_last(begun):
    ended = tuple(replace(phase, timer=begun.agenda[0].timer) for phase in begun.agenda)
    assert onward(replace(begun, agenda=ended, place=Place(LAST))) == Move(Place(LAST))


def test_back_and_jumps_start_nothing_and_stay_within_the_deck(room):
    assert backward(replace(room, place=Place(2))) == Move(Place(1))
    assert backward(room) == Move(Place(0))
    assert jump(room, LAST) == Move(Place(LAST))
    assert jump(room, 99) == Move(Place(LAST))
    assert jump(room, -9) == Move(Place(0))


def on_card(room: Room) -> Room:
    return replace(room, place=replace(room.place, neutral=True))


def test_on_a_black_wall_every_key_only_brings_back_what_was_there(begun, telling):
    for room in (on_black(begun), on_black(telling)):
        assert onward(room) == backward(room) == jump(room, LAST) == Move(Place(1))


def test_on_the_neutral_card_every_key_only_brings_back_what_was_there(begun, telling):
    for room in (on_card(begun), on_card(telling)):
        assert onward(room) == backward(room) == jump(room, LAST) == Move(Place(1))


def test_black_over_the_neutral_card_goes_first(begun):
    both = on_black(on_card(begun))
    assert onward(both) == backward(both) == jump(both, LAST) == Move(on_card(begun).place)


def test_a_phase_is_entered_at_its_first_step_and_started_once(begun):
    assert enter(begun, STORIES) == Move(Place(2), begun.agenda[1])
    assert enter(begun, WELCOME) == Move(Place(0))


def test_entering_a_phase_leaves_a_black_wall_black(begun):
    assert enter(on_black(begun), STORIES) == Move(Place(2, black=True), begun.agenda[1])


def test_a_phase_that_is_not_there_cannot_be_entered(begun):
    with pytest.raises(Refused, match="not on the agenda"):
        enter(begun, 99)


@pytest.mark.parametrize("rule", [onward, backward])
def test_a_story_holds_the_wall(telling, rule):
    with pytest.raises(Refused, match=STILL_TELLING):
        rule(telling)


def test_a_story_holds_the_wall_against_jumps_and_phases_too(telling):
    with pytest.raises(Refused, match=STILL_TELLING):
        jump(telling, LAST)
    with pytest.raises(Refused, match=STILL_TELLING):
        enter(telling, STORIES)


def test_black_comes_at_any_moment_and_keeps_the_step(begun, telling):
    for room in (begun, telling):
        assert blacken(room, True) == Move(Place(1, black=True))
        assert blacken(on_black(room), False) == Move(Place(1))


def test_the_neutral_card_comes_at_any_moment_and_keeps_the_step(begun, telling):
    for room in (begun, telling):
        assert neutralise(room, True) == Move(Place(1, neutral=True))
        assert neutralise(on_card(room), False) == Move(Place(1))


def test_entering_a_phase_behind_the_neutral_card_leaves_the_card_up(begun):
    assert enter(on_card(begun), STORIES) == Move(Place(2, neutral=True), begun.agenda[1])


def test_after_the_end_of_the_session_next_shows_slides_and_starts_nothing(room, clock):
    over = replace(room, session=replace(room.session, ended_at=clock.now()), place=Place(1))
    assert onward(over) == Move(Place(2))
    assert enter(over, STORIES) == Move(Place(2))


def test_what_lies_on_the_wall_is_taken_off_by_asking_for_it_again(room):
    first, other = (Aside(What.ENTRY, NOON, number) for number in (1, 2))
    lying = replace(room, place=replace(room.place, aside=first))
    assert switch(lying, replace(first, at=NOON + HALF_AN_HOUR)).place.aside is None
    assert switch(lying, other).place.aside is other
    listen = Aside(What.LISTEN, NOON)
    assert switch(lying, listen).place.aside is listen
