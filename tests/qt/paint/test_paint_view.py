from dataclasses import replace
from datetime import timedelta

import pytest
from evening_pictures import BLACK, slide, story, timer
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QImage, QPaintEvent

from presenter.qt.paint.view import PictureView
from presenter.qt.theme import NIGHT

INK = QColor(NIGHT.ink)
FIRST = slide("# First\n\n- a\n- b\n- c\n- d\n- e")


class WatchedView(PictureView):
    """Remembers the part of it that each paint covers."""

    def __init__(self, *given) -> None:
        super().__init__(*given)
        self.covered: list[QRect] = []

    def paintEvent(self, event: QPaintEvent) -> None:
        self.covered.append(event.rect())
        super().paintEvent(event)


@pytest.fixture
def view(qtbot, clock, scenes) -> WatchedView:
    made = WatchedView(clock, scenes)
    qtbot.addWidget(made)
    made.resize(960, 540)
    return made


@pytest.fixture
def shown(view, qtbot) -> WatchedView:
    """A view on a screen, painted."""
    view.show_picture(FIRST)
    with qtbot.waitSignal(view.painted):
        view.show()
    qtbot.waitExposed(view)
    view.covered.clear()
    return view


def grabbed(view: PictureView) -> QImage:
    return view.grab().toImage()


def test_it_says_once_that_it_was_painted(shown, qtbot):
    with qtbot.assertNotEmitted(shown.painted, wait=50):
        shown.show_picture(slide("# Second"))
        shown.repaint()


def test_an_equal_picture_paints_nothing(shown, qtbot):
    shown.show_picture(replace(FIRST))
    shown.show_time()
    shown.update(0, 0, 1, 1)  # painted after whatever was asked for before
    qtbot.waitUntil(lambda: bool(shown.covered))
    assert shown.covered == [QRect(0, 0, 1, 1)]


def test_time_repaints_the_clock_alone_when_it_reads_differently(shown, clock, qtbot):
    clock.tick(seconds=1)
    shown.show_time()
    qtbot.waitUntil(lambda: bool(shown.covered))
    (covered,) = shown.covered
    assert covered.top() > 480
    assert covered.left() > 700


def test_the_clock_that_is_painted_is_the_one_of_the_last_tick(shown, clock):
    before = grabbed(shown)
    clock.tick(seconds=1)
    assert grabbed(shown) == before
    shown.show_time()
    assert grabbed(shown) != before


def test_a_clock_may_stand_for_as_long_as_it_was_told(shown, clock):
    shown.set_pace(timedelta(seconds=10))
    before = grabbed(shown)
    clock.tick(seconds=9)
    shown.show_time()
    assert grabbed(shown) == before
    clock.tick(seconds=1)
    shown.show_time()
    assert grabbed(shown) != before


def test_time_before_the_first_picture_changes_nothing(view, clock):
    clock.tick(seconds=1)
    view.show_time()
    assert grabbed(view).pixelColor(10, 10).name() == "#000000"


def test_black_is_black_everywhere(view, colours):
    view.show_picture(slide("# First"))
    view.grab()
    view.show_picture(BLACK)
    assert colours(grabbed(view)) == {"#000000"}


def test_leaving_black_shows_the_new_picture(view, qtbot, clock, scenes):
    for picture in (slide("# Old"), BLACK, story()):
        view.show_picture(picture)
        left = grabbed(view)
    fresh = PictureView(clock, scenes)
    qtbot.addWidget(fresh)
    fresh.resize(view.size())
    fresh.show_picture(story())
    assert left == grabbed(fresh)


def test_a_prepared_picture_is_ready_when_it_is_shown(shown, qtbot, monkeypatch):
    coming = slide("# Coming")
    shown.prepare(coming)
    qtbot.waitUntil(lambda: any(still.key[0] == coming for still in shown._stills.kept))
    monkeypatch.setattr(PictureView, "_render", None)  # whoever paints anew now, fails
    shown.show_picture(coming)
    assert grabbed(shown).pixelColor(5, 5) == INK


def test_preparing_nothing_forgets_what_was_to_come(shown, qapp):
    coming = slide("# Coming")
    shown.prepare(coming)
    shown.prepare(None)
    qapp.processEvents()
    assert all(still.key[0] != coming for still in shown._stills.kept)


def test_a_view_that_prepares_nothing_keeps_one_picture(view):
    for number in range(8):
        view.show_picture(slide(f"# {number}"))
        view.grab()
    assert len(view._stills.kept) == 1


def test_a_view_that_prepares_keeps_two(shown, qapp):
    for number in range(8):
        shown.show_picture(slide(f"# {number}"))
        shown.prepare(slide(f"# {number + 1}"))
        qapp.processEvents()
    assert [still.key[0] for still in shown._stills.kept] == [slide("# 7"), slide("# 8")]


def test_a_new_size_is_painted_anew(view):
    view.show_picture(slide("# First"))
    view.grab()
    view.resize(1280, 720)
    assert grabbed(view).size() == view.size()
    assert {still.key[1] for still in view._stills.kept} >= {view.size()}


def test_a_preview_has_the_shape_of_the_audience(view, pictures):
    view.show_picture(story())
    view.resize(800, 800)
    view.set_aspect(16 / 9)
    image = grabbed(view)
    rows = [y for y in range(800) if any(image.pixelColor(x, y) != INK for x in range(0, 800, 2))]
    assert rows[0] > 175
    assert rows[-1] < 625


def test_it_is_sharp_on_a_dense_screen(qtbot, clock, scenes, monkeypatch):
    monkeypatch.setattr(PictureView, "devicePixelRatioF", lambda self: 2.0)
    view = PictureView(clock, scenes)
    qtbot.addWidget(view)
    view.resize(960, 540)
    view.show_picture(slide("# First"))
    view.grab()
    still = view._stills.kept[0].pixmap
    assert (still.width(), still.height()) == (1920, 1080)
    assert still.devicePixelRatio() == 2.0
    assert still.toImage().pixelColor(5, 5) == INK


def test_a_clock_that_was_extended_reads_so_at_once(view, clock):
    view.show_picture(story())
    before = grabbed(view)
    longer = story(clock=timer(9))
    view.show_picture(longer)
    assert grabbed(view) != before


def test_a_view_that_forgets_paints_everything_anew(shown, scenes, pictures, qtbot):
    pictures.add("map.png", "#ff0000", QSize(400, 200))
    shown.show_picture(slide("![](map.png)"))
    before = grabbed(shown)
    pictures.add("map.png", "#00ff00", QSize(400, 200))
    shown.covered.clear()
    scenes.forget()
    shown.forget()
    shown.show_time()
    qtbot.waitUntil(lambda: shown.covered == [shown.rect()])
    assert grabbed(shown) != before
    assert len(shown._stills.kept) == 1
