from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from presenter.core.foot import Footer
from presenter.core.picture import BlackPicture, SlidePicture
from presenter.core.timing import Timer
from presenter.qt.audience.window import AudienceWindow
from presenter.qt.paint.scenes import Scenes
from presenter.qt.theme import NIGHT


class NoPictures:
    def read(self, name: str) -> bytes | None:
        return None


def slide(clock, title: str = "Welcome") -> SlidePicture:
    return SlidePicture(f"# {title}", Footer((), Timer(timedelta(minutes=5), clock.now())))


@pytest.fixture
def audience(qtbot, fonts, clock) -> AudienceWindow:
    window = AudienceWindow(clock, Scenes(NIGHT, NoPictures()))
    qtbot.addWidget(window)
    window.resize(960, 540)
    return window


def test_it_tells_when_the_first_picture_is_on_the_wall(audience, clock, qtbot):
    audience.show_picture(slide(clock))
    with qtbot.waitSignal(audience.first_painted):
        audience.show()
    assert audience.windowTitle() == "War Stories — Audience"


def test_the_picture_covers_all_of_it(audience, clock, qtbot):
    audience.show_picture(BlackPicture())
    image = audience.grab().toImage()
    corners = ((0, 0), (959, 0), (0, 539), (959, 539))
    assert {image.pixelColor(*corner).name() for corner in corners} == {"#000000"}
    audience.show_picture(slide(clock))
    image = audience.grab().toImage()
    assert {image.pixelColor(*corner).name() for corner in corners} == {NIGHT.ink.lower()}


def test_its_clock_goes_on_with_time(audience, clock):
    audience.show_picture(slide(clock))
    before = audience.grab().toImage()
    clock.tick(seconds=1)
    audience.show_time()
    assert audience.grab().toImage() != before


def test_no_pointer_is_seen_over_it(audience):
    assert audience.cursor().shape() == Qt.CursorShape.BlankCursor
    assert audience.view.cursor().shape() == Qt.CursorShape.BlankCursor


def test_closing_it_asks_and_leaves_it_open(audience, qtbot):
    audience.show()
    with qtbot.waitSignal(audience.closed_asked):
        audience.close()
    assert audience.isVisible()


def test_keys_are_left_to_whoever_steers(qapp, audience):
    key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_PageDown, Qt.KeyboardModifier.NoModifier)
    qapp.sendEvent(audience.view, key)
    assert not key.isAccepted()


def test_what_comes_next_is_prepared(audience, clock, qtbot):
    audience.show_picture(slide(clock))
    coming = slide(clock, "Coming")
    audience.prepare(coming)
    qtbot.waitUntil(lambda: any(still.key[0] == coming for still in audience.view._stills.kept))
