"""Who calls whom, as numbers: places in the order of the file."""

from collections.abc import Sequence
from enum import StrEnum

from presenter.values import dataclass

Edge = tuple[int, int]


class Side(StrEnum):
    """Where something belongs: what people hold is at the left, what keeps data at the right."""

    LEFT = "left"
    MIDDLE = "middle"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Vertex:
    """`calls` names other vertices; names that are not there, and its own, count for nothing."""

    name: str
    side: Side = Side.MIDDLE
    calls: tuple[str, ...] = ()


def edges_of(vertices: Sequence[Vertex]) -> tuple[Edge, ...]:
    """Every call once, in the order of the file."""
    number = {vertex.name: at for at, vertex in enumerate(vertices)}
    found = {
        (at, number[name]): None
        for at, vertex in enumerate(vertices)
        for name in vertex.calls
        if name in number and name != vertex.name
    }
    return tuple(found)


def acyclic(count: int, edges: Sequence[Edge]) -> tuple[Edge, ...]:
    """The edges without cycles: one that leads back, walking in the order of the file, is turned.

    So a cycle is broken where it comes back to what the file names first.
    """
    after: list[list[int]] = [[] for _ in range(count)]
    for one, other in edges:
        after[one].append(other)
    done: set[int] = set()
    turned: set[Edge] = set()
    for start in range(count):
        turned |= _leading_back(start, after, done)
    return tuple(dict.fromkeys((b, a) if (a, b) in turned else (a, b) for a, b in edges))


def _leading_back(start: int, after: list[list[int]], done: set[int]) -> set[Edge]:
    """The edges that lead back onto the way here, in a walk from `start`."""
    found: set[Edge] = set()
    way: list[int] = []
    todo = [start]
    while todo:
        at = todo[-1]
        if at in done:
            todo.pop()
        elif way and way[-1] == at:
            done.add(way.pop())
            todo.pop()
        else:
            way.append(at)
            found |= {(at, each) for each in after[at] if each in way}
            todo += [each for each in reversed(after[at]) if each not in way]
    return found
