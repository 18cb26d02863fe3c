import pytest
from PySide6.QtCore import QSize

from presenter.core.foot import Footer
from presenter.core.picture import SlidePicture
from presenter.qt.control.overview.thumbnails import Thumbnails
from presenter.qt.paint.scenes import Scenes
from presenter.qt.theme import NIGHT

SIZE = QSize(160, 90)


class NoPictures:
    def read(self, name: str) -> None:
        return None


@pytest.fixture
def thumbnails(qapp, clock) -> Thumbnails:
    return Thumbnails(clock, Scenes(NIGHT, NoPictures()))


def slides(*numbers: int) -> list[SlidePicture]:
    return [SlidePicture(f"# {number}", Footer()) for number in numbers]


def test_what_is_wanted_is_painted_one_after_the_other(thumbnails, qtbot):
    thumbnails.want(slides(1, 2, 3), SIZE, 1.0)
    qtbot.waitUntil(lambda: len(thumbnails) == 3)
    assert thumbnails.find(slides(2)[0], SIZE, 1.0)


def test_nothing_is_painted_once_all_that_is_wanted_is_there(thumbnails, qtbot, qapp):
    thumbnails.want(slides(1), SIZE, 1.0)
    qtbot.waitUntil(lambda: len(thumbnails) == 1)
    thumbnails.want(slides(2), SIZE, 1.0)
    thumbnails.want(slides(1), SIZE, 1.0)
    qapp.processEvents()
    assert len(thumbnails) == 1


def test_no_more_are_kept_than_twice_what_is_wanted(thumbnails, qtbot):
    thumbnails.want(slides(*range(9)), SIZE, 1.0)
    qtbot.waitUntil(lambda: len(thumbnails) == 9)
    thumbnails.want(slides(8, 9), SIZE, 1.0)
    qtbot.waitUntil(lambda: thumbnails.find(slides(9)[0], SIZE, 1.0) is not None)
    assert len(thumbnails) == 5
