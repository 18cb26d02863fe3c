from datetime import timedelta

import pytest
from acting import asked, called, refusal
from evening_text import WAR_STORIES, WRAP_UP
from look import tables

from presenter.core.sleeping import Sleep, slept
from presenter.store.verbs import phases, sessions, sleeping, speakers

TWELVE = timedelta(minutes=12)
GONE = "What ran while the laptop slept has been taken back since."


@pytest.fixture
def busy(logbook, clock):
    """War stories runs for ten minutes, and Ada tells for two."""
    logbook.do("Maya", phases.start, WAR_STORIES, 2)
    clock.tick(minutes=8)
    called(logbook, asked(logbook, "Ada"))
    clock.tick(minutes=2)
    return logbook


@pytest.fixture
def sleep(busy, clock) -> Sleep:
    """The laptop sleeps for twelve minutes."""
    before = clock.now()
    clock.tick(minutes=12)
    return slept(busy.room(), before, clock.now())


def used(logbook, clock):
    room = logbook.room()
    return room.running.timer.used(clock.now()), room.telling.timer.used(clock.now())


def test_left_out_it_costs_neither_the_phase_nor_the_turn_anything(busy, clock, sleep):
    assert used(busy, clock) == (timedelta(minutes=22), timedelta(minutes=14))
    busy.do("Maya", sleeping.leave_out, sleep)
    assert used(busy, clock) == (timedelta(minutes=10), timedelta(minutes=2))
    clock.tick(minutes=1)
    assert used(busy, clock) == (timedelta(minutes=11), timedelta(minutes=3))
    assert not busy.room().running.timer.paused


def test_it_is_one_act_with_a_name_and_can_be_taken_back(busy, clock, sleep, path):
    before = tables(path)
    busy.do("Maya", sleeping.leave_out, sleep)
    assert busy.room().last.label == "Left 12 min out of phase 2 and turn 1"
    busy.undo("Maya", busy.room().last.id)
    assert tables(path) == before
    assert used(busy, clock) == (timedelta(minutes=22), timedelta(minutes=14))


def test_it_does_not_count_twice(busy, sleep):
    busy.do("Maya", sleeping.leave_out, sleep)
    assert refusal(busy, sleeping.leave_out, sleep) == (
        "That time does not count already: it is a pause."
    )


def test_an_answer_that_comes_after_the_story_and_the_phase_is_still_right(busy, clock, sleep):
    busy.do("Maya", speakers.end, sleep.turn_id)
    busy.do("Maya", phases.start, WRAP_UP, 4)
    busy.do("Maya", sleeping.leave_out, sleep)
    room = busy.room()
    assert room.agenda[1].timer.used(clock.now()) == timedelta(minutes=10)
    assert room.told[0].timer.used(clock.now()) == timedelta(minutes=2)


def test_two_sleeps_are_left_out_one_by_one(busy, clock, sleep):
    clock.tick(seconds=3)
    before = clock.now()
    clock.tick(minutes=5)
    again = slept(busy.room(), before, clock.now())
    busy.do("Maya", sleeping.leave_out, sleep)
    busy.do("Maya", sleeping.leave_out, again)
    assert used(busy, clock)[1] == timedelta(minutes=2, seconds=3)


def test_a_pause_that_was_begun_on_waking_stays_as_it_is(busy, clock, sleep):
    busy.do("Maya", phases.pause, WAR_STORIES)
    busy.do("Maya", sleeping.leave_out, sleep)
    clock.tick(minutes=3)
    assert busy.room().running.timer.paused
    assert used(busy, clock)[0] == timedelta(minutes=10)


def test_where_only_the_phase_ran_only_the_phase_is_named(logbook, clock):
    logbook.do("Maya", phases.start, WAR_STORIES, 2)
    asleep = Sleep(clock.now(), clock.now() + TWELVE, WAR_STORIES)
    clock.tick(minutes=12)
    logbook.do("Maya", sleeping.leave_out, asleep)
    assert logbook.room().last.label == "Left 12 min out of phase 2"


def take_the_call_back(logbook):
    logbook.undo("Maya", logbook.room().last.id)


def put_back(logbook):
    logbook.do("Maya", speakers.put_back, logbook.room().telling.id)


@pytest.mark.parametrize("deed", [take_the_call_back, put_back])
def test_what_has_been_taken_back_since_keeps_no_pause(busy, sleep, path, deed):
    deed(busy)
    before = tables(path)
    assert refusal(busy, sleeping.leave_out, sleep) == GONE
    assert tables(path) == before


def test_after_the_end_of_the_session_nothing_is_left_out(busy, sleep):
    busy.do("Maya", sessions.end, 1)
    assert refusal(busy, sleeping.leave_out, sleep).startswith("This session has ended")
