"""From the columns and rows of a map's layout to the wall."""

from PySide6.QtCore import QRectF, QSizeF

from presenter.core.layered.layout import Layout, Place
from presenter.qt.paint.case import tile
from presenter.qt.paint.case.tile import Size
from presenter.values import dataclass

GAP, BETWEEN = (30.0, 132.0), (12.0, 60.0)  # between columns, and between tiles: least and most
GAP_SHARE, BETWEEN_SHARE = 0.22, 0.24  # of a tile's width, and of a row's height
WIDEST, HIGHEST = 1.45, 1.35  # as parts of a tile as drawn
ASIDE = 26.0  # at the right of the last column, where calls within it lean out


@dataclass(frozen=True, slots=True)
class Grid:
    """`left_edge` and `top` are where the first tile of a full column begins."""

    left_edge: float
    top: float
    size: Size
    gap: float
    pitch: float

    def left(self, place: Place) -> float:
        return self.left_edge + place.column * (self.size.width + self.gap)

    def right(self, place: Place) -> float:
        return self.left(place) + self.size.width

    def y(self, place: Place) -> float:
        """The middle of what stands there."""
        return self.top + place.row * self.pitch - (self.pitch - self.size.height) / 2

    def box(self, place: Place) -> QRectF:
        top = self.y(place) - self.size.height / 2
        return QRectF(self.left(place), top, self.size.width, self.size.height)


@dataclass(frozen=True, slots=True)
class Measures:
    """How large tiles are, how far columns are apart, and how high a row is."""

    size: Size
    gap: float
    pitch: float


def most(room: QSizeF, size: Size) -> tuple[int, int]:
    """How many columns and rows of such tiles have room at least."""
    across = (room.width() + GAP[0]) / (size.width + GAP[0])
    down = (room.height() + BETWEEN[0]) / (size.height + BETWEEN[0])
    return max(int(across), 1), max(int(down), 1)


def sized(columns: int, rows: float, room: QSizeF) -> Measures:
    """As large as there is room; never larger than looks good."""
    rows = max(rows, 1.0)
    width = min(
        room.width() / (columns + GAP_SHARE * (columns - 1)),
        (room.width() - GAP[0] * (columns - 1)) / columns,
        tile.WIDTH * WIDEST,
    )
    gap = _between(GAP, (room.width() - width * columns) / max(columns - 1, 1))
    highest = tile.HEIGHT * HIGHEST / (1 - BETWEEN_SHARE)
    pitch = min(room.height() / (rows - BETWEEN_SHARE), highest)
    between = _between(BETWEEN, pitch * BETWEEN_SHARE)
    pitch = min(pitch, (room.height() + between) / rows)
    return Measures(Size(width, pitch - between), gap, pitch)


def grid(layout: Layout, room: QRectF) -> Grid:
    """A map in the middle of the room that it has."""
    columns = max(layout.columns, 1)
    leaning = any(
        not each.is_beside and each.caller.column == columns - 1 for each in layout.strokes
    )
    free = room.adjusted(0, 0, -ASIDE if leaning else 0, 0)
    made = sized(columns, layout.rows, free.size())
    across = made.size.width * columns + made.gap * (columns - 1)
    down = made.pitch * max(layout.rows, 1.0) - (made.pitch - made.size.height)
    left, top = free.center().x() - across / 2, free.center().y() - down / 2
    return Grid(left, top, made.size, made.gap, made.pitch)


def _between(bounds: tuple[float, float], wanted: float) -> float:
    return min(max(wanted, bounds[0]), bounds[1])
