import time
from datetime import UTC, datetime, timedelta

import pytest
from rooms import NOON

from presenter.core.timing import ZERO, Pause, Timer, day, minutes, time_of_day, words


def span(**units: float) -> timedelta:
    return timedelta(**units)


TEN = Timer(span(minutes=10), started_at=NOON)


@pytest.fixture
def in_berlin(monkeypatch):
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def test_a_timer_that_has_not_started_has_all_its_time():
    timer = Timer(span(minutes=10))
    assert timer.used(NOON) == ZERO
    assert timer.left(NOON) == span(minutes=10)
    assert not timer.running
    assert not timer.paused


def test_what_is_left_is_computed_from_the_instants():
    assert TEN.left(NOON + span(minutes=4)) == span(minutes=6)


def test_a_timer_runs_over_below_zero():
    assert TEN.left(NOON + span(minutes=11)) == span(minutes=-1)


def test_a_timer_that_ended_stands_still():
    ended = Timer(span(minutes=10), NOON, NOON + span(minutes=7))
    assert ended.used(NOON + span(hours=2)) == span(minutes=7)
    assert not ended.running


def test_a_pause_costs_no_time():
    pauses = (
        Pause(NOON + span(minutes=1), NOON + span(minutes=3)),
        Pause(NOON + span(minutes=5), NOON + span(minutes=6)),
    )
    timer = Timer(span(minutes=10), NOON, pauses=pauses)
    assert timer.used(NOON + span(minutes=8)) == span(minutes=5)
    assert not timer.paused


def test_an_open_pause_holds_the_clock_which_still_counts_as_running():
    timer = Timer(span(minutes=10), NOON, pauses=(Pause(NOON + span(minutes=2)),))
    assert timer.paused
    assert timer.running
    assert timer.left(NOON + span(minutes=30)) == span(minutes=8)


def test_a_pause_left_open_ends_with_its_timer():
    end = NOON + span(minutes=6)
    timer = Timer(span(minutes=10), NOON, end, pauses=(Pause(NOON + span(minutes=2)),))
    assert timer.used(NOON + span(hours=1)) == span(minutes=2)
    assert not timer.paused


def test_a_clock_that_was_set_back_uses_no_time():
    assert TEN.used(NOON - span(hours=1)) == ZERO
    paused = Timer(span(minutes=10), NOON, pauses=(Pause(NOON + span(minutes=5)),))
    assert paused.used(NOON + span(minutes=3)) == span(minutes=3)


def test_more_time_can_be_granted_and_taken_away():
    more = Timer(span(minutes=10), NOON, extended=span(minutes=5))
    less = Timer(span(minutes=10), NOON, extended=span(minutes=-25))
    assert more.left(NOON) == span(minutes=15)
    assert less.granted == ZERO
    assert less.left(NOON + span(minutes=1)) == span(minutes=-1)


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0, "0:00"),
        (9 * 60 + 5, "9:05"),
        (59, "0:59"),
        (59.2, "1:00"),
        (3600 + 12 * 60, "1:12:00"),
        (-0.4, "0:00"),
        (-1, "+0:01"),
        (-30, "+0:30"),
        (-3661, "+1:01:01"),
    ],
)
def test_a_span_is_said_as_people_read_it(seconds, said):
    assert words(span(seconds=seconds)) == said


@pytest.mark.parametrize(
    ("seconds", "whole"), [(0, 0), (29, 0), (30, 1), (600, 10), (-60, -1), (-89, -1), (-91, -2)]
)
def test_minutes_are_rounded_to_the_nearest(seconds, whole):
    assert minutes(span(seconds=seconds)) == whole


def test_times_and_days_are_those_of_the_room(in_berlin):
    late = datetime(2026, 11, 1, 23, 5, tzinfo=UTC)
    assert time_of_day(late) == "00:05"
    assert day(late) == "2 November 2026"
