from datetime import timedelta

import pytest
from acting import GONE, MINUTE, refusal
from evening_text import WAR_STORIES, WELCOME, WRAP_UP

from presenter.core.speaking import Asking
from presenter.store.verbs import phases, speakers


def start(logbook, phase_id: int, step: int) -> None:
    logbook.do("Maya", phases.start, phase_id, step)


def test_a_phase_starts_its_clock_and_shows_its_step(logbook, clock):
    start(logbook, WAR_STORIES, 2)
    clock.tick(minutes=4)
    room = logbook.room()
    assert room.running.title == "War stories"
    assert room.running.timer.left(clock.now()) == timedelta(minutes=26)
    assert room.place.step == 2


def test_the_phase_that_ran_until_now_ends(logbook, clock):
    start(logbook, WELCOME, 0)
    clock.tick(minutes=7)
    start(logbook, WAR_STORIES, 2)
    first, second, _third = logbook.room().agenda
    assert first.timer.ended_at == second.timer.started_at == clock.now()


def test_a_pause_ends_with_its_phase(logbook, clock):
    start(logbook, WELCOME, 0)
    logbook.do("Maya", phases.pause, WELCOME)
    clock.tick(minutes=7)
    start(logbook, WAR_STORIES, 2)
    first, *_others = logbook.room().agenda
    assert first.timer.used(clock.now()) == timedelta(0)
    assert first.timer.pauses[0].ended_at == clock.now()


def test_a_phase_is_started_once(logbook):
    start(logbook, WELCOME, 0)
    assert refusal(logbook, phases.start, WELCOME, 0) == "Welcome was started before."
    start(logbook, WAR_STORIES, 2)
    assert refusal(logbook, phases.start, WELCOME, 0) == "Welcome was started before."


def test_a_phase_does_not_start_over_a_story(logbook):
    logbook.do("Maya", speakers.add, 1, Asking("Ada", "", 5))
    logbook.do("Maya", speakers.call, 1)
    assert refusal(logbook, phases.start, WRAP_UP, 4) == (
        "A story is still being told. End that turn, then go on."
    )


def test_a_pause_holds_the_phase(logbook, clock):
    start(logbook, WELCOME, 0)
    logbook.do("Maya", phases.pause, WELCOME)
    clock.tick(minutes=30)
    assert refusal(logbook, phases.pause, WELCOME) == "Welcome is paused already."
    logbook.do("Maya", phases.resume, WELCOME)
    assert refusal(logbook, phases.resume, WELCOME) == "Welcome is not paused."
    assert logbook.room().running.timer.left(clock.now()) == timedelta(minutes=10)


@pytest.mark.parametrize("verb", [phases.pause, phases.resume])
def test_only_a_phase_that_runs_can_be_held(logbook, verb):
    assert refusal(logbook, verb, WELCOME) == "Welcome is not running."
    start(logbook, WELCOME, 0)
    start(logbook, WAR_STORIES, 2)
    assert refusal(logbook, verb, WELCOME) == "Welcome is not running."


def test_minutes_are_given_to_a_phase_that_runs_or_is_ahead(logbook):
    start(logbook, WELCOME, 0)
    logbook.do("Maya", phases.extend, WELCOME, 5 * MINUTE)
    logbook.do("Maya", phases.extend, WRAP_UP, -5 * MINUTE)
    granted = [phase.timer.granted for phase in logbook.room().agenda]
    assert granted == [timedelta(minutes=15), timedelta(minutes=30), timedelta(minutes=10)]
    assert logbook.room().last.label == "-5 min for phase 3"


def test_a_phase_that_is_over_gets_no_more_minutes(logbook):
    start(logbook, WELCOME, 0)
    start(logbook, WAR_STORIES, 2)
    assert refusal(logbook, phases.extend, WELCOME, 5 * MINUTE) == "Welcome is over."


@pytest.mark.parametrize(
    ("verb", "targets"), [(phases.start, (0,)), (phases.pause, ()), (phases.extend, (5 * MINUTE,))]
)
def test_a_phase_that_is_not_there_cannot_be_meant(logbook, verb, targets):
    assert refusal(logbook, verb, 99, *targets) == GONE


def test_a_phase_has_between_no_minute_and_ten_hours(logbook):
    logbook.do("Maya", phases.extend, WRAP_UP, -15 * MINUTE)
    assert refusal(logbook, phases.extend, WRAP_UP, -MINUTE) == (
        "There is no time left that could be taken away."
    )
    logbook.do("Maya", phases.extend, WRAP_UP, 600 * MINUTE)
    assert refusal(logbook, phases.extend, WRAP_UP, MINUTE) == (
        "More than 600 minutes in all are not to be had."
    )


def test_half_a_minute_is_given_and_named(logbook):
    logbook.do("Maya", phases.extend, WRAP_UP, 30)
    assert logbook.room().agenda[2].timer.granted == timedelta(minutes=15, seconds=30)
    assert logbook.room().last.label == "+30 s for phase 3"
    logbook.do("Maya", phases.extend, WRAP_UP, -90)
    assert logbook.room().last.label == "-90 s for phase 3"
