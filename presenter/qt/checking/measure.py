"""What a scene tells about itself: how much is too much, how small, how coarse."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass

from PySide6.QtCore import QSizeF, Qt

from presenter.qt import theme
from presenter.qt.paint.backdrop import Backdrop
from presenter.qt.paint.code import ADVANCE
from presenter.qt.paint.figure import Gallery
from presenter.qt.paint.fit import Ended
from presenter.qt.paint.frame import HEIGHT
from presenter.qt.paint.images import LARGEST
from presenter.qt.paint.piece import Piece, Stack
from presenter.qt.paint.runs import SOFT_BREAK
from presenter.qt.paint.scene import Scene
from presenter.qt.paint.shapes import Panel
from presenter.qt.paint.text import Text


@dataclass(frozen=True, slots=True)
class Listing:
    """Code as it was set, and how wide its lines may be."""

    text: Text
    room: float

    @property
    def longest(self) -> str:
        return max(self.text.words.split(SOFT_BREAK), key=len)

    def fits(self, pixels: float) -> bool:
        """Whether its longest line can be set in a size without being broken."""
        return len(self.longest) <= self.most(pixels)

    def most(self, pixels: float) -> int:
        """How many letters of a size a line has room for."""
        return int(self.room / ADVANCE / pixels)


@dataclass(frozen=True, slots=True)
class Enlarged:
    """A picture of `has` pixels that covers `takes` on a projector of 1920 × 1080."""

    name: str
    has: QSizeF
    takes: QSizeF

    @property
    def factor(self) -> float:
        """Pixels of the projector for one of the picture; a large one the program has reduced."""
        is_large = self.has.width() >= LARGEST.width() or self.has.height() >= LARGEST.height()
        return 1.0 if is_large else self.takes.width() / self.has.width()


def lines_over(scene: Scene) -> int:
    """How many lines the slide has too many, even as small as it can be."""
    if scene.overflow <= 0:
        return 0
    ended = [part for part in _parts(scene) if isinstance(part, Ended)]
    return sum(_over(each) for each in ended) or 1


def texts(scene: Scene) -> list[Text]:
    """All words but code, which is measured by its lines."""
    code = {id(each.text) for each in listings(scene)}
    every = (part for part in _parts(scene) if isinstance(part, Text) and part.words.strip())
    return [text for text in every if id(text) not in code]


def listings(scene: Scene) -> list[Listing]:
    return [
        Listing(part.inside, part.width - 2 * part.padding[0])
        for part in _parts(scene)
        if isinstance(part, Panel)
        and isinstance(part.inside, Text)
        and part.inside.style.family == theme.MONO
    ]


def enlarged(scene: Scene) -> Iterator[Enlarged]:
    for part in _parts(scene):
        if isinstance(part, Backdrop) and part.image is not None:
            size = part.image.size().toSizeF()
            fill = Qt.AspectRatioMode.KeepAspectRatioByExpanding
            yield Enlarged(part.name, size, size.scaled(part.width, HEIGHT, fill))
        elif isinstance(part, Gallery):
            for figure in part.figures:
                if figure.image is not None:
                    takes = QSizeF(figure.shape * part.height, part.height)
                    yield Enlarged(figure.name, figure.image.size().toSizeF(), takes)


def _over(ended: Ended) -> int:
    """How many lines must go until the last one, and what is below it, has room."""
    below = _below_last_line(ended.piece)
    *stops, last = ended.piece.stops
    return sum(stop + below > ended.height for stop in (*stops, last - below))


def _below_last_line(piece: Piece) -> float:
    while isinstance(piece, Stack):
        piece = piece.pieces[-1]
    return piece.padding[1] if isinstance(piece, Panel) else 0.0


def _parts(part: object) -> Iterator[object]:
    """Everything that a scene is made of, whatever holds it."""
    if isinstance(part, tuple):
        for each in part:
            yield from _parts(each)
        return
    yield part
    if is_dataclass(part):
        for field in fields(part):
            yield from _parts(getattr(part, field.name))
