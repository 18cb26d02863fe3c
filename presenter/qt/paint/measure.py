"""What a checker wants to know of words and pictures, found in them as they were set."""

from collections.abc import Iterator, Sequence
from typing import Protocol, runtime_checkable

from presenter.qt.paint.dress import Worn
from presenter.qt.paint.figure import Figure
from presenter.qt.paint.fit import Fitted
from presenter.qt.paint.frame import Frame
from presenter.qt.paint.listing import Listing
from presenter.qt.paint.piece import Paintable
from presenter.qt.paint.scene import Face, Placed, Scene
from presenter.qt.paint.text import Text


@runtime_checkable
class Group(Protocol):
    """What is made of other pieces."""

    @property
    def members(self) -> Sequence[Paintable]: ...


def measured(
    fit: Fitted, frame: Frame, worn: Worn, placed: tuple[Placed, ...], faces: tuple[Face, ...] = ()
) -> Scene:
    """A scene of a deck's own words, with what is to be said about them."""
    every = tuple(_all(fit.piece))
    letters = (each.pixels for each in every if isinstance(each, Text) and each.lines)
    figures = (each for each in every if isinstance(each, Figure) and each.enlarged)
    return Scene(
        frame.width,
        worn.theme.ink,
        placed,
        faces,
        overflow=fit.overflow,
        lines_over=fit.lines_over,
        smallest=min(letters, default=0.0),
        enlarged=tuple((figure.name, figure.enlarged) for figure in figures),
        wide_lines=sum(each.wide for each in every if isinstance(each, Listing)),
        contrast=worn.contrast,
    )


def pieces(scene: Scene) -> Iterator[Paintable]:
    """Everything that stands still in a scene, each followed by what it is made of."""
    for placed in scene.placed:
        yield from _all(placed.piece)


def _all(piece: Paintable) -> Iterator[Paintable]:
    yield piece
    if isinstance(piece, Group):
        for member in piece.members:
            yield from _all(member)
