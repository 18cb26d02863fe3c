"""Where everything on a map stands: columns from the left to the right, few lines crossing.

Our own, because what there is does not fit: networkx can only put given layers beside each other
and takes a quarter of a second to import; Graphviz is a program of its own, and no room has it.
The way is Sugiyama's: break cycles, give everything a column, lead long calls past the columns
between, order each column, then straighten. The same graph always gives the same map.
"""

from collections.abc import Sequence

from presenter.core.layered import columns, order, rows
from presenter.core.layered.graph import Vertex, edges_of
from presenter.core.layered.lanes import Item, network
from presenter.values import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """`row` is its middle; a vertex is one row high."""

    column: int
    row: float
    is_lane: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A line between neighbouring columns; `is_back` where the callee stands at the left."""

    left: Place
    right: Place
    callee: str
    is_back: bool = False


@dataclass(frozen=True, slots=True)
class Stroke:
    """A call within one column; `is_beside` where nothing stands between the two."""

    caller: Place
    callee_at: Place
    callee: str
    is_beside: bool


@dataclass(frozen=True, slots=True)
class Lane:
    """Where a line passes a column on its way."""

    place: Place
    callee: str


@dataclass(frozen=True, slots=True)
class Layout:
    """A map of so many columns and rows; `places` are by name, in the order given."""

    columns: int
    rows: float
    places: dict[str, Place]
    lines: tuple[Line, ...]
    lanes: tuple[Lane, ...]
    strokes: tuple[Stroke, ...]
    crossings: int


def extent(vertices: Sequence[Vertex], most_columns: int, most_rows: int) -> tuple[int, float]:
    """About how many columns and rows a layout will have: known before it is in order."""
    edges = edges_of(vertices)
    net = network(columns.columns(vertices, edges, most_columns, most_rows), edges)
    return len(net.columns), rows.height_of(net.columns)


def layout(vertices: Sequence[Vertex], most_columns: int, most_rows: int) -> Layout:
    """Made for some dozens of vertices with different names; lanes need a little more height."""
    edges = edges_of(vertices)
    net = network(columns.columns(vertices, edges, most_columns, most_rows), edges)
    ordering = order.Ordering(net)
    best = ordering.best()
    down = rows.rows(best, net.links)
    column = {item.vertex: at for at, each in enumerate(best) for item in each if not item.is_lane}

    def place(at: int, item: Item) -> Place:
        return Place(at, down[at, item], item.is_lane)

    def vertex(number: int) -> Place:
        return place(column[number], Item(number))

    def are_neighbours(at: int, one: int, other: int) -> bool:
        here = [best[at].index(Item(each)) for each in (one, other)]
        return abs(here[0] - here[1]) == 1

    def name(number: int) -> str:
        return vertices[number].name

    return Layout(
        columns=len(best),
        rows=rows.height_of(best),
        places={each.name: vertex(number) for number, each in enumerate(vertices)},
        lines=tuple(
            Line(
                place(link.column, link.left),
                place(link.column + 1, link.right),
                name(link.callee),
                link.is_back,
            )
            for link in net.links
        ),
        lanes=tuple(
            Lane(place(at, item), name(item.vertex))
            for at, each in enumerate(best)
            for item in each
            if item.is_lane
        ),
        strokes=tuple(
            Stroke(
                vertex(hop.caller),
                vertex(hop.callee),
                name(hop.callee),
                are_neighbours(hop.column, hop.caller, hop.callee),
            )
            for hop in net.hops
        ),
        crossings=ordering.crossings(best),
    )
