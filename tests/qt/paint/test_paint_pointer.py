from functools import partial

import pytest
from evening_pictures import BLACK, slide
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent

from presenter.qt.paint.pointer import DARK, Pointer, Tool
from presenter.qt.paint.view import PictureView
from presenter.qt.theme import NIGHT

INK = QColor(NIGHT.ink)
SPOT, LENS = Pointer(Tool.SPOTLIGHT), Pointer(Tool.MAGNIFIER)


@pytest.fixture
def view(qtbot, clock, scenes) -> PictureView:
    made = PictureView(clock, scenes)
    qtbot.addWidget(made)
    made.resize(960, 540)
    made.show_picture(slide("# First\n\n- a\n- b\n- c\n- d\n- e"))
    with qtbot.waitSignal(made.painted):
        made.show()
    return made


def note(said, x, y) -> None:
    said.append((round(x, 3), round(y, 3)))


def grabbed(view) -> QImage:
    return view.grab().toImage()


def test_a_spotlight_darkens_all_but_its_circle(view):
    view.show_pointer(Pointer(Tool.SPOTLIGHT, 0.5, 0.8))
    image = grabbed(view)
    share = 1 - DARK.alphaF()
    assert abs(image.pixelColor(5, 5).blue() - INK.blue() * share) <= 1
    assert image.pixelColor(480, 432) == INK


def test_putting_it_away_brings_the_whole_picture_back(view):
    before = grabbed(view)
    view.show_pointer(SPOT)
    assert grabbed(view) != before
    view.show_pointer(None)
    assert grabbed(view) == before


def test_a_lens_shows_its_place_twice_as_large(view):
    before = grabbed(view)
    view.show_pointer(Pointer(Tool.MAGNIFIER, 0.12, 0.12))
    image = grabbed(view)
    assert image.pixelColor(5, 500) == before.pixelColor(5, 500)
    rows = range(10, 120)
    lit = [sum(image.pixelColor(115, y) != INK for y in rows) for image in (before, image)]
    assert lit[1] > lit[0]


def test_where_it_moves_is_painted_as_if_it_had_always_been_there(view, qtbot, clock, scenes):
    for tool in Tool:
        view.show_pointer(Pointer(tool, 0.2, 0.2))
        view.repaint()
        view.show_pointer(Pointer(tool, 0.6, 0.7))
        fresh = PictureView(clock, scenes)
        qtbot.addWidget(fresh)
        fresh.resize(view.size())
        fresh.show_picture(view._shown)
        fresh.show_pointer(Pointer(tool, 0.6, 0.7))
        assert grabbed(view) == grabbed(fresh)


def test_black_is_black_whatever_points(view, colours):
    for pointer in (SPOT, LENS):
        view.show_pointer(pointer)
        view.show_picture(BLACK)
        assert colours(grabbed(view)) == {"#000000"}


def test_a_mouse_on_the_picture_says_where_it_is(view, qtbot, qapp):
    view.set_aspect(4 / 3)  # 720 pixels of 960 are the picture
    view.setMouseTracking(True)
    said = []
    view.pointed.connect(partial(note, said))
    for x, y in ((480, 270), (120, 0), (60, 100)):
        at = QPointF(x, y)
        none = Qt.MouseButton.NoButton
        move = QMouseEvent(QEvent.Type.MouseMove, at, at, none, none, Qt.KeyboardModifier(0))
        qapp.sendEvent(view, move)
    assert said == [(0.5, 0.5), (0.0, 0.0)]
