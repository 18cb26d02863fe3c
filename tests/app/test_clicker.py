"""What clickers and hasty hands send: the same evening comes of it as without."""

import pytest
from PySide6.QtTest import QTest
from sitting import RULES, STORIES, WELCOME, Key, Modifier

from presenter.app.desk import NO_PROJECTOR
from presenter.qt import hands

START = [(Key.Key_F5, Modifier.NoModifier), (Key.Key_F5, Modifier.ShiftModifier)]


def storm(evening, *keys: Key, count: int = 100, gap: int = 10) -> None:
    """Many presses, some milliseconds apart, with nothing in between."""
    for number in range(count):
        QTest.keyClick(evening.control.windowHandle(), keys[number % len(keys)])
        evening.clock.rest(milliseconds=gap)
    hands.settle()


@pytest.fixture
def audience(evening):
    return evening.program.show.audience


@pytest.fixture
def projector(audience, monkeypatch):
    """The audience window fills a display of its own."""
    monkeypatch.setattr(audience, "screen", object)
    audience.showFullScreen()
    return audience


@pytest.mark.parametrize(("key", "held"), START)
def test_the_start_button_brings_the_audience_to_the_projector_and_moves_nothing(
    evening, monkeypatch, key, held
):
    brought = []
    monkeypatch.setattr(
        evening.program._displays, "fill_projector", lambda: not brought.append("there")
    )
    evening.press(Key.Key_PageDown, Key.Key_PageDown)
    before = evening.room
    evening.press(key, held=held)
    assert (evening.room, evening.step, evening.refusal) == (before, STORIES, "")
    assert brought == ["there"]


@pytest.mark.parametrize(("key", "held"), START)
def test_without_a_projector_the_start_button_covers_nothing_and_says_why(
    evening, audience, monkeypatch, key, held
):
    monkeypatch.setattr(evening.program._displays, "fill_projector", lambda: False)
    evening.press(key, held=held)
    assert (audience.isFullScreen(), evening.refusal) == (False, NO_PROJECTOR)


def test_the_stop_button_takes_no_picture_off_the_projector(evening, projector):
    evening.press(Key.Key_Escape, Key.Key_Escape)
    assert projector.isFullScreen()
    evening.press(Key.Key_F11)
    assert not projector.isFullScreen()


def test_escape_gives_control_back_where_both_share_one_display(evening, audience):
    evening.press(Key.Key_F11)
    assert audience.isFullScreen()
    evening.press(Key.Key_Escape)
    assert not audience.isFullScreen()


@pytest.mark.parametrize("key", [Key.Key_PageDown, Key.Key_Right, Key.Key_Return])
def test_a_storm_of_next_is_one_next(evening, key):
    storm(evening, key)
    assert evening.step == RULES


def test_a_storm_of_black_is_one_black(evening):
    storm(evening, Key.Key_Period, count=101)
    assert evening.room.place.black


def test_a_storm_of_two_keys_is_one_press_of_each(evening):
    storm(evening, Key.Key_PageDown, Key.Key_F)
    assert (evening.step, evening.room.place.held is not None) == (RULES, True)


@pytest.mark.parametrize(
    "keys",
    [
        (Key.Key_PageDown, Key.Key_Right),
        (Key.Key_Space, Key.Key_Down, Key.Key_Return),
        (Key.Key_PageDown, Key.Key_PageUp, Key.Key_PageDown),
    ],
)
def test_keys_that_are_pressed_at_once_do_what_each_says_once(evening, keys):
    expected = WELCOME if Key.Key_PageUp in keys else RULES
    storm(evening, *keys, count=len(keys), gap=0)
    assert evening.step == expected


def test_a_storm_over_undo_takes_back_one_act(evening):
    evening.press(Key.Key_PageDown)
    evening.add_teller("Ada")
    evening.add_teller("Grace")
    for _press in range(50):
        QTest.keyClick(evening.control.windowHandle(), Key.Key_Z, Modifier.ControlModifier)
        evening.clock.rest(milliseconds=10)
    hands.settle()
    assert [turn.name for turn in evening.room.waiting] == ["Ada"]


def test_two_people_take_turns_as_quickly_as_they_like(evening):
    for key in (Key.Key_PageDown, Key.Key_Right):
        evening.clock.rest(milliseconds=150)
        QTest.keyClick(evening.control.windowHandle(), key)
    hands.settle()
    assert evening.step == STORIES


@pytest.mark.parametrize("key", [Key.Key_PageDown, Key.Key_B])
def test_keys_work_from_the_audience_window_too(evening, audience, key):
    before = evening.room
    evening.clock.rest(seconds=1)
    QTest.keyClick(audience.windowHandle(), key)
    hands.settle()
    assert evening.room != before
