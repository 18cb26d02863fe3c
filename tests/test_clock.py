from datetime import UTC, datetime, timedelta

from presenter import clock as clocks
from presenter.clock import Clock, StoppedClock, WholeSeconds

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


class Wall(datetime):
    """A wall clock that somebody sets back by an hour between two looks."""

    looks = iter((NOON, NOON - timedelta(hours=1), NOON + timedelta(seconds=1)))

    @classmethod
    def now(cls, tz=None):
        assert tz is UTC
        return next(cls.looks)


def test_the_time_is_aware_and_in_utc():
    assert Clock().now().utcoffset() == timedelta(0)


def test_time_never_runs_backwards(monkeypatch):
    monkeypatch.setattr(clocks, "datetime", Wall)
    clock = Clock()
    assert [clock.now() for _look in range(3)] == [NOON, NOON, NOON + timedelta(seconds=1)]


def test_a_stopped_clock_moves_only_when_told_to():
    clock = StoppedClock(NOON)
    assert clock.now() == clock.now() == NOON
    clock.tick(minutes=10, seconds=5)
    assert clock.now() == NOON + timedelta(minutes=10, seconds=5)


def test_what_screens_go_by_changes_once_a_second():
    clock = StoppedClock(NOON)
    screens = WholeSeconds(clock)
    clock.tick(milliseconds=999)
    assert screens.now() == NOON
    clock.tick(milliseconds=1)
    assert screens.now() == NOON + timedelta(seconds=1)


def test_spans_go_on_while_the_wall_clock_is_set_back(monkeypatch):
    ticks = iter((7.0, 7.25))
    monkeypatch.setattr(clocks, "monotonic", lambda: next(ticks))
    clock = Clock()
    assert clock.uptime() + timedelta(milliseconds=250) == clock.uptime()


def test_a_stopped_clock_can_let_a_span_go_by_that_no_wall_clock_shows():
    clock = StoppedClock(NOON)
    clock.tick(seconds=2)
    clock.rest(milliseconds=200)
    assert clock.now() == NOON + timedelta(seconds=2)
    assert clock.uptime() == WholeSeconds(clock).uptime() == timedelta(seconds=2.2)
