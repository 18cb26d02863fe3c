"""The map of the system: what there is, how it is, and what depends on what."""

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QRectF, QSizeF

from presenter.core.board import Tile
from presenter.core.layered.graph import Side, Vertex
from presenter.core.layered.layout import Layout, extent, layout
from presenter.core.playing import Health
from presenter.core.world import Node
from presenter.qt.paint.case import grid, tile
from presenter.qt.paint.case.grid import Grid
from presenter.qt.paint.case.legend import legend
from presenter.qt.paint.case.part import Part, joined
from presenter.qt.paint.case.plate import labelled
from presenter.qt.paint.case.tile import Size
from presenter.qt.paint.case.web import web
from presenter.qt.paint.scene import Arrival, Placed
from presenter.qt.theme import Theme

BADGE = 8.0  # how far the drawing on a tile stands out of it
EASY, TIGHT = Size(204.0, 66.0), Size(134.0, 58.0)  # easy to read, and what is counted with
LEAST = Size(128.0, 53.0)  # what two lines of the smallest letters need
HIGH_ENOUGH = 54.0  # below it, letters come near the edge
BEYOND = 0.12  # how much it counts that letters are larger still
SIDES = {Node.CLIENT: Side.LEFT, Node.STORAGE: Side.RIGHT}
WORST_FIRST = (Health.FAILING, Health.DEGRADED, Health.UNKNOWN, Health.OK)


def system(tiles: Sequence[Tile], box: QRectF, theme: Theme) -> Part:
    panel, room = labelled("System", box, theme)
    room.adjust(0, BADGE, 0, 0)
    shown = _kept(tiles, room, theme)
    found, where = _arranged(shown, room, theme)
    health = {each.name: each.health for each in shown}
    lines = Placed(web(found, where, health, theme), 0, 0)
    boxes = {each.name: where.box(found.places[each.name]) for each in shown}
    placed = [
        Placed(tile.laid(each, where.size, theme), boxes[each.name].x(), boxes[each.name].y())
        for each in shown
    ]
    new = tuple(Arrival(f"tile {each.name}", boxes[each.name]) for each in shown if each.is_new)
    left_out = len(tiles) - len(shown)
    signs = legend(shown, left_out, box, theme)
    return joined((panel, signs, Part((lines, *placed), arrivals=new)))


def _kept(tiles: Sequence[Tile], room: QRectF, theme: Theme) -> tuple[Tile, ...]:
    """All there is room for: of too many, those in trouble first."""
    across, down = grid.most(room.size(), TIGHT)
    ranked = sorted(tiles, key=_rank)[: across * down]
    while True:
        names = {each.name for each in ranked}
        kept = tuple(each for each in tiles if each.name in names)
        if len(kept) <= 1 or _fits(_shape(_vertices(kept), room.width(), room.height(), theme)[1]):
            return kept
        ranked.pop()


def _fits(size: Size) -> bool:
    return size.width >= LEAST.width and size.height >= LEAST.height


def _rank(shown: Tile) -> int:
    return WORST_FIRST.index(shown.health)


def _arranged(tiles: Sequence[Tile], room: QRectF, theme: Theme) -> tuple[Layout, Grid]:
    """As many columns and rows as make the tiles best to read."""
    vertices = _vertices(tiles)
    shape, _ = _shape(vertices, room.width(), room.height(), theme)
    found = _laid_out(vertices, *shape)
    return found, grid.grid(found, room)


def _vertices(tiles: Sequence[Tile]) -> tuple[Vertex, ...]:
    return tuple(Vertex(each.name, SIDES.get(each.kind, Side.MIDDLE), each.calls) for each in tiles)


@lru_cache(maxsize=64)
def _shape(
    vertices: tuple[Vertex, ...], width: float, height: float, theme: Theme
) -> tuple[tuple[int, int], Size]:
    """The most columns and rows there may be, and how large tiles will be.

    Of tiles that are high enough, what cuts the fewest names comes first, then what is best to
    read. Of shapes that are as good, it is the widest: so callers stand left of what they call.
    """
    room = QSizeF(width, height)
    across, down = grid.most(room, TIGHT)
    sides = {vertex.side for vertex in vertices}
    shapes = [
        (columns, rows)
        for columns in range(across, min(len(sides), across) - 1, -1)
        for rows in range(min(2, down), down + 1)
        if columns * rows >= len(vertices)
    ]
    sizes = [grid.sized(*extent(vertices, *shape), room).size for shape in shapes]
    worth = [
        (size.height >= HIGH_ENOUGH, -_cut(vertices, size, theme), _comfort(size)) for size in sizes
    ]
    best = max(range(len(shapes)), key=worth.__getitem__)
    return shapes[best], sizes[best]


def _cut(vertices: Sequence[Vertex], size: Size, theme: Theme) -> int:
    """How many names have no room on tiles of a size."""
    return sum(not tile.has_room(vertex.name, size, theme) for vertex in vertices)


def _comfort(size: Size) -> float:
    """How well the words of a tile can be read: its width counts for most, up to a point."""
    enough = min(size.width / EASY.width, 1.0) * min(size.height / EASY.height, 1.0)
    return enough + size.scale * BEYOND


@lru_cache(maxsize=64)
def _laid_out(vertices: tuple[Vertex, ...], columns: int, rows: int) -> Layout:
    """The same map as long as the same things are on it, whatever becomes of them."""
    return layout(vertices, columns, rows)
