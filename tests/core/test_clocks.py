from dataclasses import replace

import pytest
from rooms import NOON, begun, minutes, room, telling, turn

from presenter.core import clocks
from presenter.core.clocks import Reading, State
from presenter.core.forecast import forecast
from presenter.core.timing import Pause

WELCOME, COFFEE, STORIES, WRAP_UP = range(4)


def after(span: float):
    return NOON + minutes(span)


def phase(room, place, span) -> Reading:
    return clocks.phase(room, room.agenda[place], forecast(room, after(span)))


def held(room, place, since: float):
    which = room.agenda[place]
    pausing = replace(which.timer, pauses=(Pause(after(since)),))
    agenda = tuple(replace(p, timer=pausing) if p is which else p for p in room.agenda)
    return replace(room, agenda=agenda)


def test_a_phase_says_what_it_was_given_what_it_took_and_when_it_ends():
    assert phase(begun(room(), 1), WELCOME, 4) == Reading(
        State.RUNS, "6:00", "4 of 10 min", "ends 12:10", 0.4
    )


def test_before_its_start_a_phase_ends_when_those_before_it_have():
    assert phase(begun(room(), 1), STORIES, 12) == Reading(
        State.AHEAD, "30:00", "30 min planned", "ends 12:47"
    )


def test_the_last_minute_is_said():
    assert phase(begun(room(), 1), WELCOME, 8.9).state is State.RUNS
    assert phase(begun(room(), 1), WELCOME, 9).state is State.SOON
    assert phase(begun(room(), 1), WELCOME, 10).state is State.SOON


def test_a_phase_in_overtime_says_since_when():
    assert phase(begun(room(), 1), WELCOME, 12.5) == Reading(
        State.OVER, "+2:30", "13 of 10 min", "over since 12:10", 1.0
    )


def test_a_phase_in_overtime_with_people_waiting_says_when_they_will_have_told():
    waiting = replace(begun(room(), 3), turns=(turn(1), turn(2)))
    reading = phase(waiting, STORIES, 31)
    assert (reading.state, reading.ends, reading.overruns) == (State.OVER, "ends 12:41", True)


def test_a_phase_that_will_not_hold_all_stories_says_when_it_really_ends():
    waiting = replace(begun(room(), 3), turns=tuple(turn(number) for number in range(8)))
    reading = phase(waiting, STORIES, 1)
    assert (reading.left, reading.ends, reading.overruns) == ("29:00", "ends 12:41", True)


def test_a_paused_phase_moves_its_end_on():
    paused = held(begun(room(), 1), WELCOME, since=4)
    assert phase(paused, WELCOME, 14) == Reading(
        State.PAUSED, "6:00", "4 of 10 min", "ends 12:20", 0.4
    )


def test_a_phase_that_is_done_says_when():
    reading = phase(begun(room(), 1, ended=11), WELCOME, 50)
    assert (reading.state, reading.used, reading.ends) == (
        State.DONE,
        "11 of 10 min",
        "ended 12:11",
    )


def test_a_phase_without_a_plan_counts_up():
    assert phase(begun(room(), 4), WRAP_UP, 7) == Reading(
        State.RUNS, "7:00", "7 min, no plan", "no planned end"
    )


def test_a_phase_that_was_passed_over_could_still_begin_now():
    assert phase(begun(room(), 3), COFFEE, 1).ends == "ends 12:06"


def test_a_story_has_a_clock_of_its_own():
    one = telling(turn(1))
    assert clocks.story(one, after(3)) == Reading(
        State.RUNS, "2:00", "3 of 5 min", "ends 12:05", 0.6
    )
    over = clocks.story(one, after(7))
    assert (over.state, over.left, over.ends) == (State.OVER, "+2:00", "over since 12:05")


def test_the_overtime_of_a_story_is_not_that_of_its_phase():
    busy = replace(begun(room(), 3), turns=(telling(turn(1)),))
    assert clocks.story(busy.turns[0], after(7)).state is State.OVER
    assert phase(busy, STORIES, 7).state is State.RUNS


def test_half_minutes_are_said():
    longer = replace(turn(1).timer, extended=minutes(0.5), started_at=NOON)
    assert clocks.story(replace(turn(1), timer=longer), after(1)).used == "1 of 5½ min"


@pytest.mark.parametrize(
    ("span", "state", "used", "ends"),
    [
        (0, State.RUNS, "0:00 of 0:45 h", "Ends 12:45"),
        (9, State.RUNS, "0:09 of 0:45 h", "Ends 12:45"),
        (72, State.OVER, "1:12 of 0:45 h", "Ends 13:47"),
    ],
)
def test_the_workshop_has_a_clock(span, state, used, ends):
    running = begun(room(), 1)
    assert clocks.workshop(running, forecast(running, after(span))) == Reading(
        state, "", used, ends
    )


def test_before_the_start_the_workshop_says_when_it_would_end():
    reading = clocks.workshop(room(), forecast(room(), after(5)))
    assert (reading.state, reading.used, reading.ends) == (
        State.AHEAD,
        "0:00 of 0:45 h",
        "Ends 12:50",
    )


def test_once_it_is_over_the_clock_of_the_workshop_stands():
    over = begun(room(), 4, ended=50)
    reading = clocks.workshop(over, forecast(over, after(500)))
    assert (reading.state, reading.used, reading.ends) == (
        State.DONE,
        "0:50 of 0:45 h",
        "Ended 12:50",
    )


def test_a_workshop_without_a_plan_says_only_how_long_it_has_run():
    bare = replace(begun(room(), 4), agenda=(begun(room(), 4).agenda[3],))
    assert clocks.workshop(bare, forecast(bare, after(72))).used == "1:12 h"


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (300, "Workshop ends 12:50 instead of 12:45"),
        (-60, "Workshop ends 12:44 instead of 12:45"),
        (30, "Workshop ends 12:45, 30 s later"),
        (-900, "So much is not left to take away"),
    ],
)
def test_the_effect_of_a_step_is_said_before_it_is_taken(seconds, said):
    running = begun(room(), 1)
    found = forecast(running, after(2))
    assert clocks.effect(running, found, running.agenda[0], seconds) == said


def test_a_step_that_moves_no_end_says_so():
    quiet = replace(begun(room(), 3), turns=(telling(turn(1)),))
    found = forecast(quiet, after(2))
    assert clocks.effect(quiet, found, quiet.turns[0], 60) == "Workshop ends 12:30 as before"
