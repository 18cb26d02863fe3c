"""Columns with lanes: the ways of calls past the columns between.

All calls of one vertex share a lane, so that many lines become one on their way to a database.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from presenter.core.layered.columns import Columns
from presenter.core.layered.graph import Edge
from presenter.values import dataclass


@dataclass(frozen=True, slots=True)
class Item:
    """A vertex in its column, or the lane of calls to it; `is_back` for those from the right."""

    vertex: int
    is_lane: bool = False
    is_back: bool = False


Filled = list[list[Item]]


@dataclass(frozen=True, slots=True)
class Link:
    """A line between two neighbouring columns; `column` is that of its left end."""

    column: int
    left: Item
    right: Item
    is_back: bool

    @property
    def callee(self) -> int:
        """The vertex that is called along it."""
        return self.left.vertex if self.is_back else self.right.vertex


@dataclass(frozen=True, slots=True)
class Hop:
    """A call within one column."""

    column: int
    caller: int
    callee: int


@dataclass(frozen=True, slots=True)
class Network:
    columns: Filled
    links: tuple[Link, ...]
    hops: tuple[Hop, ...]


def network(columns: Columns, edges: Sequence[Edge]) -> Network:
    """Every call as links from column to column, each lane there once."""
    column = {at: number for number, each in enumerate(columns) for at in each}
    across = [edge for edge in edges if column[edge[0]] != column[edge[1]]]
    links = dict.fromkeys(link for edge in across for link in _links(edge, column))
    filled = [[Item(at) for at in each] for each in columns]
    for column_at, lane in dict.fromkeys(_lanes(links)):
        filled[column_at].append(lane)
    hops = tuple(Hop(column[one], one, two) for one, two in edges if column[one] == column[two])
    return Network(filled, tuple(links), hops)


def _links(edge: Edge, column: dict[int, int]) -> list[Link]:
    caller, callee = edge
    first, last = column[caller], column[callee]
    is_back = first > last
    lane = Item(callee, is_lane=True, is_back=is_back)
    way = [Item(caller), *[lane] * (abs(last - first) - 1), Item(callee)]
    if is_back:
        way.reverse()
    start = min(first, last)
    return [Link(start + at, one, other, is_back) for at, (one, other) in enumerate(pairwise(way))]


def _lanes(links: Iterable[Link]) -> Iterable[tuple[int, Item]]:
    for link in links:
        if link.right.is_lane:
            yield link.column + 1, link.right
        if link.left.is_lane:
            yield link.column, link.left
