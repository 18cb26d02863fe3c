from dataclasses import replace

import evening
import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent


@pytest.fixture
def foot(control, clock):
    control.show_room(evening.case_study(clock.now()))
    control.activateWindow()
    return control.phase_clock.foot


def point_at(step):
    at = QPointF(4, 4)
    step.enterEvent(QEnterEvent(at, at, QPointF(step.mapToGlobal(at))))


def leave(step):
    step.leaveEvent(QEvent(QEvent.Type.Leave))


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (300, "Workshop ends 14:40 instead of 14:35"),
        (-60, "Workshop ends 14:34 instead of 14:35"),
        (30, "Workshop ends 14:36 instead of 14:35"),
        (-30, "Workshop ends 14:35, 30 s sooner"),
    ],
)
def test_what_a_step_would_do_is_said_while_the_mouse_is_on_it(foot, seconds, said):
    step = foot.steps.buttons[seconds]
    point_at(step)
    assert foot.effect.isVisible()
    assert foot.effect.text() == said
    leave(step)
    assert not foot.effect.isVisible()
    assert foot.ends.isVisible()


def test_and_while_the_keyboard_is_on_it(foot, qtbot):
    step = foot.steps.buttons[60]
    step.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(foot.effect.isVisible)
    assert foot.effect.text() == "Workshop ends 14:36 instead of 14:35"
    step.clearFocus()
    assert not foot.effect.isVisible()


def test_from_step_to_step_the_effect_is_that_of_the_last(foot):
    one, five = foot.steps.buttons[60], foot.steps.buttons[300]
    point_at(one)
    point_at(five)
    leave(one)
    assert foot.effect.text() == "Workshop ends 14:40 instead of 14:35"


def test_the_effect_goes_on_with_time(foot, control, clock):
    point_at(foot.steps.buttons[300])
    clock.tick(minutes=20)
    control.show_time()
    assert foot.effect.text() == "Workshop ends 14:43 as before"  # it is over by more than that


def test_a_story_within_its_phase_moves_no_end(control, clock):
    room = evening.story(clock.now())
    control.show_room(replace(room, turns=room.turns[:3]))
    foot = control.queue.teller.foot
    point_at(foot.steps.buttons[300])
    assert foot.effect.text() == "Workshop ends 13:50 as before"


def test_the_line_is_as_high_with_an_effect_as_without(foot, settle):
    settle()
    before = foot.height()
    point_at(foot.steps.buttons[300])
    settle()
    assert foot.height() == before


def test_each_step_says_aloud_what_it_does(foot):
    aloud = [step.accessibleName() for step in foot.steps.buttons.values()]
    assert aloud == [
        "5 min less",
        "1 min less",
        "30 seconds less",
        "30 seconds more",
        "1 min more",
        "5 min more",
    ]
