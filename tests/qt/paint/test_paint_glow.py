from dataclasses import replace

import pytest
from evening_pictures import BLACK, FOOTER, slide
from PySide6.QtCore import QAbstractAnimation, QRect
from PySide6.QtGui import QImage, QPaintEvent

from presenter.core.board import Board, FeedKind, FeedLine, Head
from presenter.core.case_picture import BoardPicture
from presenter.qt.motion import SPAN
from presenter.qt.paint.view import GLOW, PictureView

OLD = FeedLine(FeedKind.LOG, "03:11", "login", "pool exhausted")
NEW = FeedLine(FeedKind.PAGE, "03:12", "login", "error rate", is_new=True)


def board(*lines: FeedLine) -> BoardPicture:
    return BoardPicture(Head("Friday", "03:12", 42), Board(feed=lines), FOOTER)


BEFORE, AFTER = board(OLD), board(NEW, OLD)


class Filmed(PictureView):
    """Notes the part of it that each frame covers."""

    def __init__(self, *given) -> None:
        super().__init__(*given)
        self.covered: list[QRect] = []

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.covered.append(event.rect())


@pytest.fixture
def view(qtbot, clock, scenes) -> Filmed:
    made = Filmed(clock, scenes)
    qtbot.addWidget(made)
    made.resize(960, 540)
    made.set_fade(SPAN)
    made.show_picture(BEFORE)
    with qtbot.waitSignal(made.painted):
        made.show()
    return made


def is_over(view: PictureView) -> bool:
    return not view._glow.boxes and view._fade.leaving is None


def image_of(view: PictureView) -> QImage:
    return view.grab().toImage()


def test_what_has_just_come_is_lit_for_less_than_half_a_second(view):
    view.show_picture(AFTER)
    (box,) = view._glow.boxes
    (arrival,) = view._scene(AFTER).arrivals
    assert box.contains(arrival.box)
    assert view._glow._course.duration() == SPAN * GLOW <= 400


def test_the_light_goes_out_and_leaves_nothing_behind(view, qtbot, clock, scenes):
    view.show_picture(AFTER)
    qtbot.waitUntil(lambda: is_over(view))
    assert view._glow._course.state() is QAbstractAnimation.State.Stopped
    plain = PictureView(clock, scenes)
    qtbot.addWidget(plain)
    plain.resize(view.size())
    plain.show_picture(AFTER)
    assert image_of(view) == image_of(plain)


def test_the_light_is_seen(view):
    view.show_picture(AFTER)
    view._fade.end()
    lit = image_of(view)
    view._glow.end()
    assert image_of(view) != lit


def test_only_what_is_lit_is_painted_anew_once_the_picture_is_there(view, qtbot):
    view.show_picture(AFTER)
    qtbot.waitUntil(lambda: view._fade.leaving is None)
    view.covered.clear()
    qtbot.waitUntil(lambda: is_over(view) and len(view.covered) > 0)
    small = [each for each in view.covered if each.height() < 100]
    assert small


def test_once_it_is_out_nothing_is_painted_any_more(view, qtbot):
    view.show_picture(AFTER)
    qtbot.waitUntil(lambda: is_over(view))
    view.repaint()  # with all that still was to be painted
    view.update(0, 0, 1, 1)
    qtbot.waitUntil(lambda: view.covered[-1] == QRect(0, 0, 1, 1))
    view.covered.clear()
    view.show_time()
    view.update(0, 0, 2, 2)
    qtbot.waitUntil(lambda: bool(view.covered))
    assert view.covered == [QRect(0, 0, 2, 2)]


def test_what_was_new_in_the_picture_before_is_not_lit_again(view):
    view.show_picture(AFTER)
    view._glow.end()
    view.show_picture(replace(AFTER, head=replace(AFTER.head, elapsed=43)))
    assert view._glow.boxes == ()


def test_another_picture_puts_the_light_out(view):
    view.show_picture(AFTER)
    view.show_picture(slide("# Next"))
    assert view._glow.boxes == ()


def test_nothing_is_lit_where_motion_is_not_wanted(view):
    view.set_fade(0)
    view.show_picture(AFTER)
    assert view._glow.boxes == ()


def test_black_comes_without_a_light(view):
    view.show_picture(AFTER)
    view.show_picture(BLACK)
    assert view._glow.boxes == ()
