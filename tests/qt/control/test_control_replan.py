from dataclasses import replace

import evening
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

Key = Qt.Key


@pytest.fixture
def late(control, clock):
    """Priya tells, six wait for 45 minutes, and 26 are left for them."""
    control.show_room(evening.story(clock.now()))
    return control


@pytest.fixture
def panel(late):
    late.covers.press_replan()
    return late.replan


def test_it_comes_when_asked_for_and_not_before(late):
    assert not late.replan.isVisible()
    late.covers.press_replan()
    assert late.replan.isVisible()


def test_it_says_what_there_is_and_what_each_would_get(panel):
    assert panel.standing.text() == "26 minutes until Wrap-up, 6 stories waiting."
    assert panel.shares.phases.words == ["War stories 50 → 46 min", "Wrap-up 20 min"]
    assert panel.shares.stories.words[:3] == [
        "A colleague 8 → 3½ min",
        "Tomás R. 8 → 3½ min",
        "Mei L. 5 → 3½ min",
    ]
    assert panel.ends.text() == "The workshop ends 13:46 instead of 14:10, on time"
    assert not panel.warnings.isVisible()


def test_it_warns_when_it_hurts(control, clock):
    room = evening.story(clock.now())
    control.show_room(replace(room, turns=room.turns[:2] + evening.crowd(14)[2:]))
    control.covers.press_replan()
    assert control.replan.warnings.isVisible()
    assert control.replan.warnings.text().splitlines() == [
        "▲ Stories are down to 3 min, the least that one takes.",
        "▲ Wrap-up is in danger: it would lose 10 of its 20 min.",
        "▲ It still ends 5 min late, unless 2 of those who wait tell another time.",
    ]


def test_its_key_once_more_asks_for_what_is_shown(panel, late, heard):
    asked = heard(panel.apply_asked)
    late.covers.press_replan()
    ((proposal,),) = asked
    assert {share.after / evening.minutes(1) for share in proposal.stories} == {3.5}
    assert panel.isVisible()  # until it is done


def test_enter_asks_for_it_too(panel, heard, qtbot, settle):
    asked = heard(panel.apply_asked)
    settle()
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Return)
    assert len(asked) == 1


def test_closed_it_gives_the_keys_back_to_the_show(panel, late, click):
    click(panel.close_button)
    assert not panel.isVisible()
    assert QApplication.focusWidget() is late


def test_it_goes_with_the_evening(panel, late, clock):
    clock.tick(minutes=5)
    late.show_time()
    assert panel.standing.text() == "21 minutes until Wrap-up, 6 stories waiting."
    room = evening.story(clock.now())
    late.show_room(replace(room, turns=room.turns[:4]))
    assert panel.standing.text().endswith("2 stories waiting.")
    assert len(panel.shares.stories.words) == 2


def test_where_nothing_has_to_change_there_is_nothing_to_apply(control, clock, heard):
    asked = heard(control.replan.apply_asked)
    control.show_room(evening.empty(clock.now()))
    control.covers.press_replan()
    assert control.replan.ends.text() == "Everything fits: the workshop ends 15:10, on time"
    assert not control.replan.apply.isVisible()
    control.covers.press_replan()
    assert not control.replan.isVisible()
    assert asked == []


def test_before_a_file_holds_the_session_there_is_nothing_to_plan(control, clock):
    control.show_room(evening.opening(clock.now()))
    control.covers.press_replan()
    assert not control.replan.isVisible()


def test_it_and_the_overview_do_not_stand_on_each_other(panel, late):
    late.covers.switch_overview()
    assert (panel.isVisible(), late.overview.isVisible()) == (False, True)
    late.covers.press_replan()
    assert (panel.isVisible(), late.overview.isVisible()) == (True, False)


def test_the_button_beside_the_warning_opens_it(late, click):
    click(late.agenda.pace.replan)
    assert late.replan.isVisible()


@pytest.mark.parametrize("size", [(1100, 640), (1280, 720), (1920, 1080)])
@pytest.mark.parametrize("count", [2, 14, 60])
def test_it_covers_neither_clocks_nor_steering_and_cuts_no_line(
    control, clock, settle, size, count
):
    control.resize(*size)
    room = evening.story(clock.now())
    control.show_room(replace(room, turns=room.turns[:2] + evening.crowd(count)[2:]))
    settle()
    control.covers.press_replan()
    settle()
    panel = control.replan
    stage = panel.parentWidget()
    assert stage.rect().contains(panel.geometry())
    assert panel.geometry().bottom() < control.steering.geometry().top()
    for label in (panel.standing, panel.warnings, panel.ends, panel.apply):
        assert panel.rect().contains(label.geometry())
    assert panel.warnings.height() >= panel.warnings.heightForWidth(panel.warnings.width())
    shares = panel.shares
    fits = shares.widget().sizeHint().height() <= shares.viewport().height()
    assert fits or shares.verticalScrollBar().maximum() > 0


def test_names_are_plain_text(panel):
    assert "Ada <b>L.</b> 8 → 3½ min" in panel.shares.stories.words
