from datetime import timedelta

import evening
import pytest

from presenter.core.sleeping import Sleep


@pytest.fixture
def line(control, clock):
    control.show_room(evening.story(clock.now()))
    return control.sleep_line


@pytest.fixture
def sleep(clock) -> Sleep:
    return Sleep(clock.now() - timedelta(minutes=12), clock.now(), 4, 1)


def test_it_asks_quietly_and_only_when_there_is_something_to_ask(line, sleep):
    assert not line.isVisible()
    line.ask(sleep)
    assert line.isVisible()
    assert line.words.text() == ("The laptop slept for 12 min, until 13:00. Does that time count?")


def test_left_out_it_is_asked_for_and_the_question_is_gone(line, sleep, click, heard):
    asked = heard(line.leave_out_asked)
    line.ask(sleep)
    click(line.leave_out)
    assert asked == [(sleep,)]
    assert not line.isVisible()


def test_if_it_counts_nothing_has_to_be_done(line, sleep, click, heard):
    asked = heard(line.leave_out_asked)
    line.ask(sleep)
    click(line.counts)
    assert asked == []
    assert not line.isVisible()


def test_two_sleeps_are_asked_about_one_after_the_other(line, sleep, clock, click, heard):
    asked = heard(line.leave_out_asked)
    later = Sleep(clock.now() + timedelta(minutes=1), clock.now() + timedelta(minutes=4), 4)
    line.ask(sleep)
    line.ask(later)
    assert "12 min" in line.words.text()
    click(line.counts)
    assert "3 min" in line.words.text()
    click(line.leave_out)
    assert asked == [(later,)]
    assert not line.isVisible()


def test_what_does_not_matter_any_more_is_not_asked(line, sleep):
    line.ask(sleep)
    line.forget()
    assert not line.isVisible()


def test_it_takes_no_focus(line, control, sleep, click, settle):
    control.activateWindow()
    control.setFocus()
    settle()
    line.ask(sleep)
    settle()
    assert control.focusWidget() is control


@pytest.mark.parametrize("size", [(1100, 640), (1280, 720), (1920, 1080)])
def test_with_it_no_clock_is_hidden(line, control, sleep, settle, size):
    control.resize(*size)
    line.ask(sleep)
    settle()
    for clock in (control.phase_clock.left, control.phase_clock.foot, control.queue.teller.foot):
        assert clock.visibleRegion().boundingRect().size() == clock.size()
