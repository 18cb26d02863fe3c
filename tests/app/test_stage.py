from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject
from sitting import QUEUE, RULES, STORIES, WELCOME, Key

from presenter import settings
from presenter.core.director import picture
from presenter.core.picture import BlackPicture, NeutralPicture
from presenter.folders import data_folder
from presenter.qt import hands
from presenter.qt.paint.pointer import Pointer, Tool


def view(evening):
    return evening.program.show.audience.view


def wall(evening):
    return view(evening)._shown


def pointer(evening) -> Pointer | None:
    return view(evening)._pointer


class Projectionist(QObject):
    """Remembers which picture was up at each paint of the audience's view."""

    def __init__(self, watched) -> None:
        super().__init__()
        self.pictures = []
        watched.installEventFilter(self)

    def eventFilter(self, watched, event) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.pictures.append(watched._shown)
        return False


def test_a_frozen_wall_stays_while_the_facilitator_moves_on(evening, clock):
    evening.press(Key.Key_PageDown)
    before = wall(evening)
    evening.press(Key.Key_F)
    clock.tick(seconds=1)
    evening.press(Key.Key_PageDown, Key.Key_PageDown)
    assert (evening.step, wall(evening)) == (QUEUE, before)
    assert evening.control.screens.badge.text() == "◆ FROZEN"
    evening.press(Key.Key_F)
    assert wall(evening) != before
    assert evening.room.place.held is None


def test_the_buttons_for_the_wall_do_what_their_keys_do(evening):
    keys = evening.control.screens.keys
    for button, is_so in (
        (keys.freeze, lambda: evening.room.place.held is not None),
        (keys.spotlight, lambda: pointer(evening) is not None),
        (keys.black, lambda: evening.room.place.black),
        (keys.neutral, lambda: evening.room.place.neutral),
    ):
        hands.click(button)
        assert is_so()
        hands.click(button)
        assert not is_so()


@pytest.mark.parametrize("key", [Key.Key_B, Key.Key_Period])
def test_black_over_a_frozen_wall_gives_the_frozen_one_back(evening, key):
    evening.press(Key.Key_PageDown, Key.Key_F, Key.Key_PageDown)
    frozen = wall(evening)
    evening.press(key)
    assert wall(evening) == BlackPicture()
    evening.press(key)
    assert (wall(evening), evening.step) == (frozen, STORIES)


def test_the_neutral_card_takes_everything_off_the_wall_and_gives_it_back(evening):
    evening.press(Key.Key_PageDown, Key.Key_F, Key.Key_PageDown)
    before = evening.room
    evening.press(Key.Key_N)
    session = before.session
    assert wall(evening) == NeutralPicture(session.title, session.event)
    evening.press(Key.Key_N)
    assert evening.room == before


def test_a_black_wall_stays_black_whatever_comes_behind_it(evening):
    evening.press(Key.Key_B)
    film = Projectionist(view(evening))
    evening.press(Key.Key_N, Key.Key_F, Key.Key_N, Key.Key_F, Key.Key_N)
    assert wall(evening) == BlackPicture()
    assert set(film.pictures) <= {BlackPicture()}
    evening.press(Key.Key_B)
    assert isinstance(wall(evening), NeutralPicture)


def test_next_on_the_neutral_card_shows_again_and_goes_nowhere(evening):
    before = evening.room
    evening.press(Key.Key_N, Key.Key_PageDown)
    assert evening.room == before


def test_a_frozen_wall_comes_back_after_a_crash(evening, sit, clock):
    evening.press(Key.Key_PageDown, Key.Key_F, Key.Key_PageDown)
    before, frozen = evening.room, wall(evening)
    evening.leave()
    clock.tick(minutes=2)
    again = sit()
    again.program.open()
    hands.click(again.program.lobby.window.unfinished.button)
    assert (again.room, wall(again)) == (before, frozen)


@pytest.mark.parametrize("key", [Key.Key_B, Key.Key_N, Key.Key_F])
def test_coming_back_paints_no_older_picture(evening, key):
    evening.press(Key.Key_PageDown)
    old = wall(evening)
    evening.press(key)
    if key == Key.Key_F:
        evening.press(Key.Key_PageDown)
    film = Projectionist(view(evening))
    evening.press(key)
    now = picture(evening.room)
    assert film.pictures
    assert set(film.pictures) == {now}
    assert (now == old) is (key != Key.Key_F)


def test_next_on_a_black_frozen_wall_brings_the_frozen_one_back(evening):
    evening.press(Key.Key_PageDown, Key.Key_F, Key.Key_B, Key.Key_PageDown)
    assert evening.step == RULES
    assert evening.room.place == replace(evening.room.place, black=False)
    assert evening.room.place.held


def test_a_tool_follows_the_mouse_on_the_preview(evening):
    evening.press(Key.Key_L)
    assert pointer(evening) == Pointer(Tool.SPOTLIGHT)
    evening.control.pointed.emit(0.25, 0.75)
    assert pointer(evening) == Pointer(Tool.SPOTLIGHT, 0.25, 0.75)
    evening.press(Key.Key_Z)
    assert pointer(evening) == Pointer(Tool.MAGNIFIER, 0.25, 0.75)
    evening.press(Key.Key_PageDown)
    assert pointer(evening)
    evening.press(Key.Key_Z)
    assert pointer(evening) is None


def test_the_mouse_alone_points_at_nothing(evening):
    evening.control.pointed.emit(0.25, 0.75)
    assert pointer(evening) is None


@pytest.mark.parametrize("key", [Key.Key_B, Key.Key_N])
def test_what_covers_the_wall_puts_a_tool_away_and_takes_none_up(evening, key):
    evening.press(Key.Key_L, key)
    assert pointer(evening) is None
    evening.press(Key.Key_L)
    assert pointer(evening) is None
    evening.press(key)
    assert (pointer(evening), evening.step) == (None, WELCOME)


def test_escape_puts_a_tool_away_before_it_leaves_the_full_screen(evening):
    audience = evening.program.show.audience
    audience.showFullScreen()
    evening.press(Key.Key_L, Key.Key_Escape)
    assert (pointer(evening), audience.isFullScreen()) == (None, True)
    evening.press(Key.Key_Escape)
    assert not audience.isFullScreen()


def test_pictures_fade_unless_this_laptop_says_no(evening, sit, deck):
    assert view(evening)._fade_time > 0
    evening.leave()
    settings.save(data_folder(), settings.Settings(fade=False))
    again = sit()
    again.begin(deck)
    assert view(again)._fade_time == 0
