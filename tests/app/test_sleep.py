from datetime import timedelta

import pytest
from sitting import QUEUE, Key, Modifier

from presenter.qt import hands


@pytest.fixture
def asleep(evening, clock):
    """Ada tells in her second minute when the laptop goes to sleep, for twelve minutes."""
    evening.press(*[Key.Key_PageDown] * QUEUE)
    evening.add_teller("Ada")
    evening.call_next()
    clock.tick(seconds=4)
    tick(evening)
    clock.tick(minutes=12)
    tick(evening)
    return evening


def tick(evening) -> None:
    evening.program.show.news.ticked.emit()
    hands.settle()


def used(evening, clock):
    room = evening.room
    return [timer.used(clock.now()) for timer in (room.running.timer, room.telling.timer)]


def line(evening):
    return evening.control.sleep_line


def test_the_laptop_is_woken_and_control_asks_once(asleep):
    assert line(asleep).isVisible()
    hands.click(line(asleep).counts)
    tick(asleep)
    assert not line(asleep).isVisible()


def test_until_somebody_answers_the_time_counts(asleep, clock):
    assert used(asleep, clock) == [timedelta(minutes=12, seconds=4)] * 2
    assert asleep.control.queue.teller.left.text() == "+4:04"


def test_left_out_both_clocks_go_on_as_if_nothing_had_been(asleep, clock):
    hands.click(line(asleep).leave_out)
    assert used(asleep, clock) == [timedelta(seconds=4)] * 2
    assert asleep.control.queue.teller.left.text() == "7:56"
    assert asleep.control.steering.undo.words.startswith("Undo: left 12 min out of phase 2")
    asleep.press(Key.Key_Z, held=Modifier.ControlModifier)
    assert used(asleep, clock) == [timedelta(minutes=12, seconds=4)] * 2


def test_ticks_that_come_in_time_ask_nothing(evening, clock):
    evening.press(Key.Key_PageDown)
    for _ in range(5):
        clock.tick(seconds=5)
        tick(evening)
    assert not line(evening).isVisible()


def test_while_nothing_runs_nobody_is_asked(evening, clock):
    clock.tick(hours=3)
    tick(evening)
    assert not line(evening).isVisible()


def test_once_the_session_is_over_nobody_is_asked_any_more(asleep):
    hands.click(asleep.control.queue.teller.end)
    asleep.press(Key.Key_PageDown)
    assert line(asleep).isVisible()
    hands.click(asleep.control.agenda.finish.button)
    hands.click(asleep.control.agenda.finish.yes)
    assert not line(asleep).isVisible()
