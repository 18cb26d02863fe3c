"""The lines of the map: who calls whom, in the colour of trouble where there is some."""

from collections.abc import Mapping

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from presenter.core.layered.layout import Lane, Layout, Line, Stroke
from presenter.core.playing import Health
from presenter.qt.paint.case import tones
from presenter.qt.paint.case.grid import Grid
from presenter.qt.theme import Theme
from presenter.values import dataclass

THICK, HEAD = 2.5, 11.0
DASHES = [3.2, 2.4]
BACK = 0.2  # of a tile's height: how far down calls to the left leave and arrive
BULGE = 0.42  # of the gap between columns: how far calls within one lean out
QUIET_FIRST = (Health.OK, Health.UNKNOWN, Health.DEGRADED, Health.FAILING)


@dataclass(frozen=True, slots=True)
class Thread:
    """A line as it is painted; `tip` is where its arrow ends, `towards` which way it points."""

    health: Health
    path: QPainterPath
    tip: QPointF | None = None
    towards: QPointF | None = None


@dataclass(frozen=True, slots=True)
class Web:
    """All lines of a map, those in trouble above the others."""

    threads: tuple[Thread, ...]
    theme: Theme

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        painter.save()
        painter.translate(x, y)
        for thread in self.threads:
            colour = QColor(tones.line(thread.health, self.theme))
            pen = QPen(colour, THICK)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            if thread.health is Health.FAILING:
                pen.setDashPattern(DASHES)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(thread.path)
            if thread.tip and thread.towards:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(colour)
                painter.drawPolygon(_arrow(thread.tip, thread.towards))
        painter.restore()


def web(layout: Layout, grid: Grid, health: Mapping[str, Health], theme: Theme) -> Web:
    threads = [
        *(_line(line, grid, health[line.callee]) for line in layout.lines),
        *(_lane(lane, grid, health[lane.callee]) for lane in layout.lanes),
        *(_stroke(stroke, grid, health[stroke.callee]) for stroke in layout.strokes),
    ]
    return Web(tuple(sorted(threads, key=_urgency)), theme)


def _urgency(thread: Thread) -> int:
    return QUIET_FIRST.index(thread.health)


def _line(line: Line, grid: Grid, health: Health) -> Thread:
    """A soft curve over the gap between two columns."""
    down = grid.size.height * BACK if line.is_back else 0.0
    start = QPointF(grid.right(line.left), grid.y(line.left))
    end = QPointF(grid.left(line.right), grid.y(line.right))
    start.setY(start.y() + (0.0 if line.left.is_lane else down))
    end.setY(end.y() + (0.0 if line.right.is_lane else down))
    tip, towards = (start, QPointF(-1, 0)) if line.is_back else (end, QPointF(1, 0))
    has_head = not (line.left if line.is_back else line.right).is_lane
    short = QPointF(HEAD * 0.8, 0) if has_head else QPointF()
    path = QPainterPath(start + short if line.is_back else start)
    stop = end if line.is_back else end - short
    middle = (start.x() + end.x()) / 2
    path.cubicTo(QPointF(middle, start.y()), QPointF(middle, end.y()), stop)
    return Thread(health, path, *((tip, towards) if has_head else ()))


def _lane(lane: Lane, grid: Grid, health: Health) -> Thread:
    """Straight past a column."""
    y = grid.y(lane.place)
    path = QPainterPath(QPointF(grid.left(lane.place), y))
    path.lineTo(QPointF(grid.right(lane.place), y))
    return Thread(health, path)


def _stroke(stroke: Stroke, grid: Grid, health: Health) -> Thread:
    """Up or down to a neighbour, or around what stands between."""
    one, other = grid.y(stroke.caller), grid.y(stroke.callee_at)
    if stroke.is_beside:
        sign = 1 if other > one else -1
        half = grid.size.height / 2
        x = (grid.left(stroke.caller) + grid.right(stroke.caller)) / 2
        tip = QPointF(x, other - sign * half)
        path = QPainterPath(QPointF(x, one + sign * half))
        path.lineTo(tip - QPointF(0, sign * HEAD * 0.8))
        return Thread(health, path, tip, QPointF(0, sign))
    x = grid.right(stroke.caller)
    out = x + grid.gap * BULGE * 4 / 3
    down = grid.size.height * BACK * (1 if one > other else -1)
    tip = QPointF(x, other + down)
    path = QPainterPath(QPointF(x, one - down))
    path.cubicTo(QPointF(out, one - down), QPointF(out, tip.y()), tip + QPointF(HEAD * 0.8, 0))
    return Thread(health, path, tip, QPointF(-1, 0))


def _arrow(tip: QPointF, towards: QPointF) -> QPolygonF:
    across = QPointF(-towards.y(), towards.x()) * HEAD * 0.5
    back = tip - towards * HEAD
    return QPolygonF([tip, back + across, back - across])
