"""Sizes of paper, in quarters of a point: fine enough for hairlines."""

from PySide6.QtCore import QPointF, QRectF, QSizeF

from presenter.values import dataclass

POINT = 4.0
WIDE = QSizeF(960, 540) * POINT  # a slide as presentation programs print it
A4 = QSizeF(595, 842) * POINT
SIDE, TOP, BOTTOM = 48 * POINT, 44 * POINT, 790 * POINT
INNER = A4.width() - 2 * SIDE
FOOT = 812 * POINT
SHAPE = 16 / 9
CAPTION = 15 * POINT
APART = 18 * POINT
GUTTER = 20 * POINT


@dataclass(frozen=True, slots=True)
class Arrangement:
    """How slides stand on A4: at most `rows` below each other, `columns` beside each other.

    `notes` is where the notes stand, from a picture's corner; `size` is that of their letters.
    """

    rows: int
    columns: int
    width: float
    notes: QRectF
    size: float = 0.0

    @property
    def picture(self) -> QSizeF:
        return QSizeF(self.width, self.width / SHAPE)

    @property
    def pitch(self) -> float:
        """From one row to the next, if no notes need more."""
        return (BOTTOM - TOP + APART) / self.rows

    def at(self, column: int, y: float) -> QRectF:
        step = (INNER - self.width) / (self.columns - 1) if self.columns > 1 else 0.0
        left = SIDE + column * step if self.columns > 1 else SIDE
        return QRectF(QPointF(left, y), self.picture)


def arrangement(per_page: int, *, notes: bool) -> Arrangement:
    """Notes stand below one slide, and beside several."""
    return WITH_NOTES[per_page] if notes else ALONE[per_page]


def _alone(rows: int, columns: int) -> Arrangement:
    width = (INNER - APART * (columns - 1)) / columns
    return Arrangement(rows, columns, width, QRectF())


def _beside(rows: int, width: float, size: float) -> Arrangement:
    left = width + GUTTER
    return Arrangement(rows, 1, width, QRectF(left, 0, INNER - left, 0), size)


BELOW = QRectF(0, INNER / SHAPE + CAPTION + APART, INNER, 0)
ALONE = {1: _alone(1, 1), 2: _alone(2, 1), 6: _alone(3, 2)}
WITH_NOTES = {
    1: Arrangement(1, 1, INNER, BELOW, 11 * POINT),
    2: _beside(2, 239 * POINT, 10 * POINT),
    6: _beside(6, 168 * POINT, 9 * POINT),
}
