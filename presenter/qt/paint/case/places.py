"""Where a label can stand without covering another or what it names."""

from collections.abc import Iterator

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF

APART = 10.0


class Places:
    """The room that is left on a field."""

    def __init__(self, area: QRectF) -> None:
        self._area = area
        self._taken: list[QRectF] = []

    def take(self, box: QRectF) -> None:
        """Keep others away from a box."""
        self._taken.append(box)

    def take_line(self, start: QPointF, end: QPointF, thick: float) -> None:
        """Keep others away from a line: it is taken as a row of small squares."""
        way = end - start
        count = max(int(QLineF(start, end).length() / thick), 1)
        corner = QPointF(thick, thick) / 2
        for number in range(count + 1):
            at = start + way * (number / count)
            self.take(QRectF(at - corner, at + corner))

    def beside(self, point: QPointF, radius: float, size: QSizeF) -> QRectF | None:
        """A free box right of, left of, above or below a dot; None if there is none."""
        found = next((box for box in _around(point, radius, size) if self._is_free(box)), None)
        if found:
            self.take(found)
        return found

    def _is_free(self, box: QRectF) -> bool:
        return self._area.contains(box) and not any(box.intersects(one) for one in self._taken)


def _around(point: QPointF, radius: float, size: QSizeF) -> Iterator[QRectF]:
    wide, high, away = size.width(), size.height(), radius + APART
    for x, y in (
        (away, -high / 2),
        (-away - wide, -high / 2),
        (-wide / 2, -away - high),
        (-wide / 2, away),
        (away, -high - away / 2),
        (away, away / 2),
        (-away - wide, -high - away / 2),
        (-away - wide, away / 2),
    ):
        yield QRectF(point.x() + x, point.y() + y, wide, high)
