"""Every picture becomes a scene here."""

from dataclasses import replace
from functools import lru_cache, partial

from presenter.core.case_picture import (
    BoardPicture,
    CasePicture,
    DebriefPicture,
    PathsPicture,
    ReadingPicture,
    RolesPicture,
)
from presenter.core.deck import PLAIN, Dress
from presenter.core.picture import (
    BlackPicture,
    BreakPicture,
    NeutralPicture,
    OpenerPicture,
    Picture,
    QueuePicture,
    ShapePicture,
    SlidePicture,
    StoryPicture,
    TrialPicture,
    WallPicture,
    WordsPicture,
)
from presenter.qt.paint.breaks import rest
from presenter.qt.paint.dress import Worn, worn
from presenter.qt.paint.footer import foot
from presenter.qt.paint.frame import Frame
from presenter.qt.paint.images import Album, PictureSource
from presenter.qt.paint.opener import opener
from presenter.qt.paint.scene import Scene
from presenter.qt.paint.slide import slide
from presenter.qt.theme import Theme

KEPT = 24
BLACK = "#000000"

FromTheRoom = QueuePicture | StoryPicture | WallPicture | WordsPicture | ShapePicture
Footed = SlidePicture | OpenerPicture | BreakPicture | FromTheRoom | CasePicture


def scene(picture: Picture, width: float, theme: Theme, album: Album) -> Scene:
    """One picture laid out at a design width; see `frame.width_for`."""
    frame = Frame(width)
    if isinstance(picture, BlackPicture):
        return Scene(width, BLACK)
    if isinstance(picture, NeutralPicture | TrialPicture):
        return _instead(picture, frame, theme)
    dress = _dress(picture)
    clad = worn(dress, theme)
    bare = _bare(picture, frame, clad, album)
    below = foot(picture.footer, frame, clad.theme, dress)
    return replace(bare, placed=bare.placed + below.placed, faces=bare.faces + below.faces)


def _instead(picture: NeutralPicture | TrialPicture, frame: Frame, theme: Theme) -> Scene:
    """Imported when it is asked for, as most evenings never do."""
    from presenter.qt.paint.neutral import neutral  # noqa: PLC0415 - see above
    from presenter.qt.paint.trial import trial  # noqa: PLC0415 - see above

    if isinstance(picture, NeutralPicture):
        return neutral(picture, frame, theme)
    return trial(picture, frame, theme)


def _dress(picture: Footed) -> Dress:
    """Only what a deck has made wears anything."""
    if isinstance(picture, SlidePicture | OpenerPicture | BreakPicture):
        return picture.dress
    return PLAIN


def _bare(picture: Footed, frame: Frame, clad: Worn, album: Album) -> Scene:
    match picture:
        case SlidePicture():
            return slide(picture, frame, clad, album)
        case OpenerPicture():
            return opener(picture, frame, clad, album)
        case BreakPicture():
            return rest(picture, frame, clad, album)
        case QueuePicture() | StoryPicture() | WallPicture() | WordsPicture() | ShapePicture():
            return _from_the_room(picture, frame, clad.theme)
        case _:
            return _of_the_case(picture, frame, clad, album)


def _from_the_room(picture: FromTheRoom, frame: Frame, theme: Theme) -> Scene:
    """Imported when the room has something to show: the first slide need not wait for it."""
    from presenter.qt.paint.queue import queue  # noqa: PLC0415 - see above
    from presenter.qt.paint.shape import shape  # noqa: PLC0415 - see above
    from presenter.qt.paint.story import story  # noqa: PLC0415 - see above
    from presenter.qt.paint.wall import wall  # noqa: PLC0415 - see above
    from presenter.qt.paint.words import words  # noqa: PLC0415 - see above

    match picture:
        case QueuePicture():
            return queue(picture, frame, theme)
        case StoryPicture():
            return story(picture, frame, theme)
        case WallPicture():
            return wall(picture, frame, theme)
        case WordsPicture():
            return words(picture, frame, theme)
        case ShapePicture():
            return shape(picture, frame, theme)


def _of_the_case(picture: CasePicture, frame: Frame, clad: Worn, album: Album) -> Scene:
    """Imported when a case is played, as above."""
    from presenter.qt.paint.case.board import board  # noqa: PLC0415 - see above
    from presenter.qt.paint.case.debrief import debrief  # noqa: PLC0415 - see above
    from presenter.qt.paint.case.paths import paths  # noqa: PLC0415 - see above
    from presenter.qt.paint.case.reading import reading  # noqa: PLC0415 - see above
    from presenter.qt.paint.case.roles import roles  # noqa: PLC0415 - see above

    match picture:
        case BoardPicture():
            return board(picture, frame, clad.theme)
        case ReadingPicture():
            return reading(picture, frame, clad, album)
        case RolesPicture():
            return roles(picture, frame, clad.theme)
        case PathsPicture():
            return paths(picture, frame, clad.theme)
        case DebriefPicture():
            return debrief(picture, frame, clad.theme)


class Scenes:
    """The scenes of one deck in one theme; the latest are kept."""

    def __init__(self, theme: Theme, pictures: PictureSource) -> None:
        self.theme = theme
        self._album = Album(pictures)
        self._laid_out = lru_cache(maxsize=KEPT)(partial(scene, album=self._album))

    def scene(self, picture: Picture, width: float) -> Scene:
        return self._laid_out(picture, width, self.theme)

    def wear(self, theme: Theme) -> None:
        """Lay out in another theme from now on."""
        self.theme = theme

    def passing(self, picture: Picture, width: float) -> Scene:
        """A scene that is looked at once: it takes no other's place among those that are kept."""
        return scene(picture, width, self.theme, self._album)

    def forget(self) -> None:
        """Lay everything out anew: the files of pictures have changed."""
        self._laid_out.cache_clear()
        self._album.forget()
