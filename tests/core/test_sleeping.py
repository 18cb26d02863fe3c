from dataclasses import replace
from datetime import timedelta

import pytest
from rooms import NOON, begun, minutes, room, telling, turn

from presenter.core.sleeping import Sleep, question, slept
from presenter.core.timing import Pause


def after(span: float):
    return NOON + minutes(span)


def running(room, **changes):
    """The first phase runs, with these changes to its clock."""
    live = begun(room, 1)
    first, *others = live.agenda
    return replace(live, agenda=(replace(first, timer=replace(first.timer, **changes)), *others))


def test_ticks_that_are_no_more_than_five_seconds_apart_are_no_sleep():
    awake = running(room())
    assert slept(awake, after(1), after(1) + timedelta(seconds=1)) is None
    assert slept(awake, after(1), after(1) + timedelta(seconds=5)) is None
    assert slept(awake, after(1), after(1) + timedelta(seconds=5.1))


def test_time_that_stands_or_runs_backwards_is_no_sleep():
    assert slept(running(room()), after(1), after(1)) is None
    assert slept(running(room()), after(61), after(1)) is None


def test_it_names_the_phase_and_the_turn_that_ran():
    busy = replace(running(room()), turns=(telling(turn(7), after=1),))
    assert slept(busy, after(2), after(14)) == Sleep(after(2), after(14), 1, 7)
    assert slept(running(room()), after(2), after(14)) == Sleep(after(2), after(14), 1, None)


def test_where_no_clock_ran_there_is_nothing_to_ask():
    assert slept(room(), after(2), after(14)) is None
    assert slept(running(room(), pauses=(Pause(after(1)),)), after(2), after(14)) is None
    assert slept(running(room(), ended_at=after(1)), after(2), after(14)) is None


def test_what_began_only_on_waking_did_not_sleep():
    woken = replace(running(room()), turns=(telling(turn(7), after=14),))
    assert slept(woken, after(2), after(14)) == Sleep(after(2), after(14), 1, None)


def test_a_turn_can_run_while_its_phase_is_paused():
    paused = running(room(), pauses=(Pause(after(1)),))
    busy = replace(paused, turns=(telling(turn(7)),))
    assert slept(busy, after(2), after(14)) == Sleep(after(2), after(14), None, 7)


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(720, "12 min"), (6, "6 s"), (59, "59 s"), (61, "1 min"), (7300, "122 min")],
)
def test_it_is_asked_in_words(seconds, said):
    until = NOON + timedelta(seconds=seconds)
    assert question(Sleep(NOON, until, 1)) == (
        f"The laptop slept for {said}, until {until:%H:%M}. Does that time count?"
    )
