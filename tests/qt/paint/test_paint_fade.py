from types import SimpleNamespace

import pytest
from evening_pictures import BLACK, NEUTRAL, TRIAL, slide
from PySide6.QtCore import QAbstractAnimation
from PySide6.QtGui import QImage, QPaintEvent

from presenter.core.deck import PLAIN
from presenter.core.foot import Footer
from presenter.core.picture import SlidePicture
from presenter.qt import motion
from presenter.qt.motion import SPAN, fade_time
from presenter.qt.paint.fade import FIRST
from presenter.qt.paint.view import PictureView

OLD, NEW = slide("# Old\n\n- a"), slide("# New\n\n- b")


class Filmed(PictureView):
    """Notes of every frame how much of the newest picture is in it."""

    def __init__(self, *given) -> None:
        super().__init__(*given)
        self.frames: list[float] = []

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.frames.append(self._fade.share)


@pytest.fixture
def view(qtbot, clock, scenes) -> Filmed:
    made = Filmed(clock, scenes)
    qtbot.addWidget(made)
    made.resize(960, 540)
    made.set_fade(SPAN)
    made.show_picture(OLD)
    with qtbot.waitSignal(made.painted):
        made.show()
    made.frames.clear()
    return made


def still_of(view: PictureView, picture) -> QImage:
    return view._still(picture).toImage()


def test_the_first_frame_after_a_key_shows_some_of_the_new_picture(view):
    view.show_picture(NEW)
    assert view.frames == [FIRST]
    mixed = view.grab().toImage()
    assert mixed != still_of(view, OLD)
    assert mixed != still_of(view, NEW)


def test_a_fade_ends_with_the_new_picture_alone(view, qtbot):
    view.show_picture(NEW)
    qtbot.waitUntil(lambda: view._fade.leaving is None)
    sharp = PictureView(view._clock, view._scenes)
    qtbot.addWidget(sharp)
    sharp.resize(view.size())
    sharp.show_picture(NEW)
    assert view.grab().toImage() == sharp.grab().toImage()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (OLD, BLACK),
        (BLACK, NEW),
        (OLD, NEUTRAL),
        (NEUTRAL, NEW),
        (NEUTRAL, BLACK),
        (OLD, TRIAL),
        (TRIAL, NEW),
    ],
)
def test_what_covers_the_wall_comes_and_goes_at_once(view, before, after):
    view.show_picture(before)
    view._fade.end()
    view.show_picture(after)
    assert view._fade.leaving is None


def test_black_in_the_middle_of_a_fade_leaves_no_pixel_of_either(view, colours):
    view.show_picture(NEW)
    assert view._fade.leaving
    view.show_picture(BLACK)
    assert colours(view.grab().toImage()) == {"#000000"}


def test_a_key_during_a_fade_begins_anew_from_the_picture_that_was_coming(view):
    third = slide("# Third")
    view.show_picture(NEW)
    view.show_picture(third)
    assert view._fade.leaving.toImage() == still_of(view, NEW)
    assert view._shown == third


def test_the_next_part_of_a_slide_takes_half_the_time(view, qtbot):
    parts = [SlidePicture("# One\n\n* a\n* b", Footer(), PLAIN, part) for part in range(2)]
    view.show_picture(parts[0])
    qtbot.waitUntil(lambda: view._fade.leaving is None)
    view.show_picture(parts[1])
    assert view._fade._course.duration() == SPAN // 2


def test_a_tick_of_the_clock_fades_nothing(view, clock):
    clock.tick(seconds=1)
    view.show_time()
    assert view._fade.leaving is None


def test_without_a_fade_the_new_picture_is_there_at_once(view):
    view.set_fade(0)
    view.show_picture(NEW)
    assert view._fade.leaving is None


def test_no_fade_where_it_is_not_wanted_or_the_system_asks_for_less_motion(qapp, monkeypatch):
    assert fade_time(wanted=True) == SPAN
    assert fade_time(wanted=False) == 0

    calm = SimpleNamespace(styleHint=lambda _hint: 0)
    monkeypatch.setattr(motion.QApplication, "style", lambda: calm)
    assert fade_time(wanted=True) == 0


def test_a_fade_goes_one_way_and_stops(view, qtbot):
    view.show_picture(NEW)
    qtbot.waitUntil(lambda: view._fade.leaving is None)
    assert view._fade._course.state() is QAbstractAnimation.State.Stopped
    assert view.frames[0] == FIRST
    assert view.frames == sorted(view.frames)
