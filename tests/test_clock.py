from datetime import UTC, datetime, timedelta

import pytest

from presenter.clock import Clock, StoppedClock, WholeSeconds

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


class Laptop:
    """A wall clock that people set, and seconds that pass whatever they do."""

    def __init__(self) -> None:
        self.wall = NOON
        self.seconds = 0.0
        self.clock = Clock(lambda: self.wall, lambda: self.seconds)

    def wait(self, seconds: float) -> None:
        self.wall += timedelta(seconds=seconds)
        self.seconds += seconds


@pytest.fixture
def laptop() -> Laptop:
    return Laptop()


def test_the_time_is_aware_and_in_utc():
    assert Clock().now().utcoffset() == timedelta(0)


def test_it_says_what_the_laptop_says(laptop):
    laptop.wait(90)
    assert laptop.clock.now() == NOON + timedelta(seconds=90)


def test_set_back_an_hour_it_goes_on_by_the_second(laptop):
    laptop.clock.now()
    laptop.wait(10)
    laptop.wall -= timedelta(hours=1)
    assert laptop.clock.now() == NOON + timedelta(seconds=10)
    for second in range(1, 100):
        laptop.wait(1)
        assert laptop.clock.now() == NOON + timedelta(seconds=10 + second)


def test_set_back_again_and_again_it_never_runs_backwards(laptop):
    before = laptop.clock.now()
    for hours in (1, -2, 3, 24, -24, 0.001):
        laptop.wall -= timedelta(hours=hours)
        laptop.wait(1)
        now = laptop.clock.now()
        assert now > before
        before = now


def test_set_on_or_woken_from_sleep_it_is_on_at_once(laptop):
    laptop.clock.now()
    laptop.wall += timedelta(minutes=12)
    assert laptop.clock.now() == NOON + timedelta(minutes=12)


def test_it_is_never_before_what_has_happened(laptop):
    laptop.clock.not_before(NOON + timedelta(minutes=30))
    laptop.wait(5)
    assert laptop.clock.now() == NOON + timedelta(minutes=30, seconds=5)
    laptop.clock.not_before(NOON)
    assert laptop.clock.now() == NOON + timedelta(minutes=30, seconds=5)


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


def test_spans_go_on_while_the_wall_clock_is_set_back():
    clock = Clock(seconds=iter((7.0, 7.25)).__next__)
    assert clock.uptime() + timedelta(milliseconds=250) == clock.uptime()


def test_a_stopped_clock_can_let_a_span_go_by_that_no_wall_clock_shows():
    clock = StoppedClock(NOON)
    clock.tick(seconds=2)
    clock.rest(milliseconds=200)
    assert clock.now() == NOON + timedelta(seconds=2)
    assert clock.uptime() == WholeSeconds(clock).uptime() == timedelta(seconds=2.2)
