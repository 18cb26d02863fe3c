"""Every picture becomes a scene here."""

from dataclasses import replace
from functools import lru_cache, partial

from presenter.core.picture import (
    BlackPicture,
    BreakPicture,
    OpenerPicture,
    Picture,
    QueuePicture,
    SlidePicture,
    StoryPicture,
    WallPicture,
)
from presenter.qt.paint.breaks import rest
from presenter.qt.paint.footer import foot
from presenter.qt.paint.frame import Frame
from presenter.qt.paint.images import PictureSource
from presenter.qt.paint.opener import opener
from presenter.qt.paint.queue import queue
from presenter.qt.paint.scene import Scene
from presenter.qt.paint.slide import slide
from presenter.qt.paint.story import story
from presenter.qt.paint.wall import wall
from presenter.qt.theme import Theme

KEPT = 24
BLACK = "#000000"

FromTheRoom = QueuePicture | StoryPicture | WallPicture
Footed = SlidePicture | OpenerPicture | BreakPicture | FromTheRoom


def scene(picture: Picture, width: float, theme: Theme, pictures: PictureSource) -> Scene:
    """One picture laid out at a design width; see `frame.width_for`."""
    frame = Frame(width)
    if isinstance(picture, BlackPicture):
        return Scene(width, BLACK)
    bare = _bare(picture, frame, theme, pictures)
    below = foot(picture.footer, frame, theme)
    return replace(bare, placed=bare.placed + below.placed, faces=bare.faces + below.faces)


def _bare(picture: Footed, frame: Frame, theme: Theme, pictures: PictureSource) -> Scene:
    match picture:
        case SlidePicture():
            return slide(picture, frame, theme, pictures)
        case OpenerPicture():
            return opener(picture, frame, theme, pictures)
        case BreakPicture():
            return rest(picture, frame, theme, pictures)
        case _:
            return _from_the_room(picture, frame, theme)


def _from_the_room(picture: FromTheRoom, frame: Frame, theme: Theme) -> Scene:
    match picture:
        case QueuePicture():
            return queue(picture, frame, theme)
        case StoryPicture():
            return story(picture, frame, theme)
        case WallPicture():
            return wall(picture, frame, theme)


class Scenes:
    """The scenes of one deck in one theme; the latest are kept."""

    def __init__(self, theme: Theme, pictures: PictureSource) -> None:
        self.theme = theme
        self._laid_out = lru_cache(maxsize=KEPT)(partial(scene, theme=theme, pictures=pictures))

    def scene(self, picture: Picture, width: float) -> Scene:
        return self._laid_out(picture, width)

    def forget(self) -> None:
        """Lay everything out anew: a picture may have other bytes under the same name."""
        self._laid_out.cache_clear()
