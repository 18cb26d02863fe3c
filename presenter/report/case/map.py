"""The system as it stood at the end, laid out as on the wall."""

from presenter.core.board import Tile
from presenter.core.incident import CaseView
from presenter.core.layered.graph import Side, Vertex
from presenter.core.layered.layout import Layout, Line, layout
from presenter.core.playing import Health
from presenter.core.world import Node
from presenter.values import dataclass

MOST_COLUMNS, MOST_ROWS = 5, 8
SIDES = {Node.CLIENT: Side.LEFT, Node.STORAGE: Side.RIGHT}
WORDS = {
    Health.OK: "healthy",
    Health.DEGRADED: "degraded",
    Health.FAILING: "failing",
    Health.UNKNOWN: "not monitored",
}


@dataclass(frozen=True, slots=True)
class Box:
    """A service; `column` and `row` are where its middle stands, in columns and rows."""

    name: str
    kind: str
    health: str
    column: int
    row: float


@dataclass(frozen=True, slots=True)
class Stretch:
    """A straight piece of a call, from one middle to another."""

    column: int
    row: float
    to_column: int
    to_row: float


@dataclass(frozen=True, slots=True)
class Map:
    columns: int
    rows: float
    boxes: tuple[Box, ...]
    stretches: tuple[Stretch, ...]


def system(view: CaseView) -> Map:
    tiles = view.now.exhibit.board.tiles
    found = layout([_vertex(tile) for tile in tiles], MOST_COLUMNS, MOST_ROWS)
    return Map(
        found.columns,
        found.rows,
        tuple(_box(tile, found) for tile in tiles),
        tuple(_stretch(line) for line in found.lines),
    )


def _vertex(tile: Tile) -> Vertex:
    return Vertex(tile.name, SIDES.get(tile.kind, Side.MIDDLE), tile.calls)


def _box(tile: Tile, found: Layout) -> Box:
    place = found.places[tile.name]
    return Box(tile.name, tile.kind.value, WORDS[tile.health], place.column, place.row)


def _stretch(line: Line) -> Stretch:
    return Stretch(line.left.column, line.left.row, line.right.column, line.right.row)
