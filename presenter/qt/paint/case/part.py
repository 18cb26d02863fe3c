"""A part of a scene of the case: what stands still in it, what moves, and what has just come."""

from collections.abc import Iterable

from presenter.qt.paint.scene import Arrival, Face, Placed
from presenter.values import dataclass


@dataclass(frozen=True, slots=True)
class Part:
    placed: tuple[Placed, ...] = ()
    faces: tuple[Face, ...] = ()
    arrivals: tuple[Arrival, ...] = ()


def joined(parts: Iterable[Part]) -> Part:
    """All of them, the later ones above."""
    every = tuple(parts)
    return Part(
        tuple(placed for part in every for placed in part.placed),
        tuple(face for part in every for face in part.faces),
        tuple(arrival for part in every for arrival in part.arrivals),
    )
