from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject
from sitting import QUEUE, RULES, Key, Modifier

from presenter.core.director import picture
from presenter.core.picture import BlackPicture, NeutralPicture, TrialPicture
from presenter.qt import hands

CARD = TrialPicture("Projector", (1920, 1080), 1.0)


def wall(evening):
    return evening.program.show.audience.view._shown


def preview(evening):
    return evening.control.screens.now._view._shown


def try_out(evening):
    evening.press(Key.Key_I, held=Modifier.ControlModifier)


class Painted(QObject):
    """Every picture that a view was painted with."""

    def __init__(self, watched) -> None:
        super().__init__()
        self.pictures = []
        watched.installEventFilter(self)

    def eventFilter(self, watched, event) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.pictures.append(watched._shown)
        return False


def test_the_test_card_is_on_the_wall_and_in_the_preview_and_leaves_by_the_same_key(evening):
    before = evening.room, wall(evening)
    try_out(evening)
    assert wall(evening) == preview(evening) == CARD
    assert evening.control.screens.badge.text() == "■ TEST CARD"
    assert evening.control.steering.next.words == "Show again ▶"
    try_out(evening)
    assert (evening.room, wall(evening)) == before
    assert preview(evening) == wall(evening)
    assert evening.control.screens.badge.text() == "● LIVE"


@pytest.mark.parametrize(
    "key", [Key.Key_PageDown, Key.Key_PageUp, Key.Key_Home, Key.Key_End, Key.Key_Space]
)
def test_whatever_leads_elsewhere_takes_it_away_and_goes_nowhere(evening, key):
    evening.press(Key.Key_PageDown)
    before = evening.room
    try_out(evening)
    evening.press(key)
    assert evening.room == before
    assert wall(evening) == preview(evening) == picture(before)


def test_a_slide_by_its_number_goes_nowhere_either(evening):
    try_out(evening)
    evening.press(Key.Key_3, Key.Key_Return)
    assert (evening.step, wall(evening)) == (0, picture(evening.room))


def test_the_mouse_finds_it_at_the_display_and_takes_it_away_by_next(evening):
    evening.control.header.display.test_card_asked.emit()
    assert wall(evening) == CARD
    hands.click(evening.control.steering.next)
    assert (wall(evening), evening.step) == (picture(evening.room), 0)


@pytest.mark.parametrize(("key", "kind"), [(Key.Key_B, BlackPicture), (Key.Key_N, NeutralPicture)])
def test_what_covers_the_wall_takes_it_away_for_good(evening, key, kind):
    try_out(evening)
    film = Painted(evening.program.show.audience.view)
    evening.press(key)
    assert {type(each) for each in film.pictures} == {kind}
    evening.press(key)
    assert wall(evening) == picture(evening.room)


def test_a_story_that_begins_is_not_kept_off_the_wall(evening):
    evening.press(*[Key.Key_PageDown] * QUEUE)
    evening.add_teller("Ada")
    try_out(evening)
    assert wall(evening) == CARD
    evening.call_next()
    assert wall(evening) == preview(evening) == picture(evening.room)
    assert evening.control.screens.badge.text() == "● LIVE"


def test_what_the_room_would_not_see_leaves_it_up(evening):
    evening.press(Key.Key_PageDown)
    try_out(evening)
    evening.write_down("Caches lie")
    evening.press(Key.Key_Escape, Key.Key_T)
    assert evening.room.entries
    assert evening.step == RULES


def test_a_frozen_wall_is_frozen_as_before(evening):
    evening.press(Key.Key_PageDown, Key.Key_F, Key.Key_PageDown)
    before = wall(evening)
    try_out(evening)
    try_out(evening)
    assert wall(evening) == before


def test_it_tells_of_the_display_it_is_on(evening, monkeypatch):
    try_out(evening)
    larger = replace(hands.DISPLAYS[0], width=1280, height=720, scale=2.0)
    monkeypatch.setattr(hands, "DISPLAYS", (larger, hands.OWN))
    evening.program._displays._on_displays_settled()
    assert wall(evening) == preview(evening) == TrialPicture("Projector", (2560, 1440), 2.0)


def test_it_leaves_with_its_display(evening, monkeypatch):
    try_out(evening)
    monkeypatch.setattr(hands, "DISPLAYS", (hands.OWN,))
    evening.program._displays._on_displays_settled()
    assert wall(evening) == preview(evening) == picture(evening.room)
    try_out(evening)
    assert evening.refusal == "The room sees no display that could be tried."


def test_nothing_of_it_is_kept(evening, sit):
    try_out(evening)
    before = evening.room
    evening.leave()
    again = sit()
    again.program.open()
    hands.click(again.program.lobby.window.unfinished.button)
    assert (again.room, wall(again)) == (before, picture(before))
