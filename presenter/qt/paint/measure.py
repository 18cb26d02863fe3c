"""What a checker wants to know of words and pictures, found in them as they were set."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from presenter.qt.paint.figure import Figure
from presenter.qt.paint.listing import Listing
from presenter.qt.paint.piece import Paintable
from presenter.qt.paint.scene import Enlarged
from presenter.qt.paint.text import Text


@dataclass(frozen=True, slots=True)
class Measure:
    """The fields of a scene by the same names."""

    smallest: float
    enlarged: Enlarged
    wide_lines: int


@runtime_checkable
class Group(Protocol):
    """What is made of other pieces."""

    @property
    def members(self) -> Sequence[Paintable]: ...


def measured(piece: Paintable) -> Measure:
    every = tuple(_all(piece))
    figures = [each for each in every if isinstance(each, Figure) and each.enlarged]
    return Measure(
        min((each.pixels for each in every if isinstance(each, Text) and each.lines), default=0.0),
        tuple((figure.name, figure.enlarged) for figure in figures),
        sum(each.wide for each in every if isinstance(each, Listing)),
    )


def _all(piece: Paintable) -> Iterator[Paintable]:
    yield piece
    if isinstance(piece, Group):
        for member in piece.members:
            yield from _all(member)
