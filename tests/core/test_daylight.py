"""Clocks of a room in which the hour changes: spans stay what they are, times of day follow it."""

import re
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from late_evenings import agenda
from rooms import minutes, room, telling, turn

from presenter.core import advice, clocks
from presenter.core.forecast import forecast
from presenter.core.replanning import propose
from presenter.core.timing import time_of_day

BERLIN = ZoneInfo("Europe/Berlin")
SPRING = datetime(2026, 3, 29, 1, 30, tzinfo=BERLIN).astimezone(UTC)  # at 2:00 it is 3:00
AUTUMN = datetime(2026, 10, 25, 2, 30, fold=0, tzinfo=BERLIN).astimezone(UTC)  # at 3:00 it is 2:00
ABSURD = re.compile(r"-\d|\d{2,}:\d\d:\d\d")


@pytest.fixture(autouse=True)
def in_berlin(monkeypatch):
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def evening(begun: datetime):
    """Welcome runs, for ten minutes; four phases follow, and one tells for eight minutes."""
    welcome, *others = agenda()
    live = replace(welcome, timer=replace(welcome.timer, started_at=begun))
    teller = telling(turn(1))
    teller = replace(teller, timer=replace(teller.timer, started_at=begun))
    return replace(room(), agenda=(live, *others), turns=(teller,))


@pytest.mark.parametrize(
    ("begun", "first", "last"),
    [(SPRING, "01:40", "04:40"), (AUTUMN, "02:40", "03:40")],
    ids=["spring", "autumn"],
)
def test_the_ends_are_said_in_the_time_that_is_on_the_wall_then(begun, first, last):
    now = begun + minutes(1)
    standing = forecast(evening(begun), now)
    assert time_of_day(standing.end_of(0)) == first
    assert time_of_day(standing.end) == last
    assert standing.late == timedelta()


@pytest.mark.parametrize("begun", [SPRING, AUTUMN], ids=["spring", "autumn"])
def test_the_hour_changes_in_the_middle_of_a_phase_and_takes_no_time(begun):
    live = evening(begun)
    for minute in range(180):
        now = begun + minutes(minute)
        assert live.running.timer.used(now) == minutes(minute)
        reading = clocks.phase(live, live.agenda[0], forecast(live, now))
        assert reading.used == f"{minute} of 10 min"


@pytest.mark.parametrize("begun", [SPRING, AUTUMN], ids=["spring", "autumn"])
def test_nothing_absurd_is_ever_said(begun):
    live = evening(begun)
    for minute in range(-120, 300, 7):
        now = begun + minutes(minute)
        standing = forecast(live, now)
        found = propose(live, now)
        story = clocks.story(live.turns[0], now)
        readings = [story, clocks.workshop(live, standing)]
        readings += [clocks.phase(live, each, standing) for each in live.agenda]
        said = [words for each in readings for words in (each.left, each.used, each.ends)]
        said += [advice.standing(found), advice.pace(found), advice.outcome(found)]
        assert [words for words in said if ABSURD.search(words)] == []
        assert all(0 <= each.share <= 1 for each in readings)


def test_a_clock_that_says_less_than_the_start_leaves_all_the_time_there_was():
    live = evening(SPRING)
    reading = clocks.phase(live, live.agenda[0], forecast(live, SPRING - timedelta(hours=1)))
    assert (reading.left, reading.used) == ("10:00", "0 of 10 min")
