"""A field over two scores: a dot for each end, and the room's way through it."""

from collections.abc import Sequence
from itertools import pairwise
from math import sqrt

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from presenter.core.board import Dot, Paths
from presenter.core.contrast import mixed
from presenter.qt.paint.case.axes import Axes, axes
from presenter.qt.paint.case.endings import ranked
from presenter.qt.paint.case.places import Places
from presenter.qt.paint.case.plate import Plate
from presenter.qt.paint.case.tones import readable
from presenter.qt.paint.runs import SEMIBOLD, Style
from presenter.qt.paint.scene import Placed
from presenter.qt.paint.text import Text
from presenter.qt.theme import Theme
from presenter.values import dataclass

MOST_DOTS = 800  # the heaviest: more than a wall can tell apart
LARGEST, SMALLEST, LARGE = 40.0, 6.0, 14.0  # radii; labels stay off the large ones
LABEL, LABEL_WIDTH = 24.0, 360.0
WAY, STOP, HERE, HALO, START = 5.0, 6.0, 11.0, 22.0, 11.0
QUIET, RIM, OWN, GLOW = 0.3, 0.65, 0.5, 0.28  # shares of a colour over the ground


@dataclass(frozen=True, slots=True)
class Spot:
    """A dot where it is painted."""

    dot: Dot
    at: QPointF
    radius: float

    @property
    def box(self) -> QRectF:
        corner = QPointF(self.radius, self.radius)
        return QRectF(self.at - corner, self.at + corner)


@dataclass(frozen=True, slots=True)
class Spots:
    """All ends, the heaviest below the others, those of the room's ending lit."""

    spots: tuple[Spot, ...]
    own: str
    theme: Theme

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        for spot in self.spots:
            is_own = spot.dot.ending == self.own
            colour = self.theme.ember if is_own else self.theme.muted
            rim = mixed(colour, self.theme.surface, RIM)
            fill = mixed(colour, self.theme.surface, OWN if is_own else QUIET)
            painter.setPen(QPen(QColor(rim), 1.5))
            painter.setBrush(QColor(fill))
            painter.drawEllipse(spot.at + QPointF(x, y), spot.radius, spot.radius)


@dataclass(frozen=True, slots=True)
class Way:
    """The room's scores after each choice: a ring at the start, light where it stands."""

    points: tuple[QPointF, ...]
    theme: Theme

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        points = [point + QPointF(x, y) for point in self.points]
        pen = QPen(QColor(self.theme.ember), WAY)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(points))
        painter.setBrush(QColor(self.theme.surface))
        painter.drawEllipse(points[0], START, START)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.theme.ember))
        for point in points[1:-1]:
            painter.drawEllipse(point, STOP, STOP)
        if len(points) > 1:
            painter.setBrush(QColor(mixed(self.theme.ember, self.theme.surface, GLOW)))
            painter.drawEllipse(points[-1], HALO, HALO)
            painter.setBrush(QColor(self.theme.ember))
            painter.drawEllipse(points[-1], HERE, HERE)


def field(paths: Paths, box: QRectF, theme: Theme) -> list[Placed]:
    """The panel, its axes, the dots, the way, and names where there is room for them."""
    plate = Placed(Plate(box.width(), box.height(), theme.surface, theme.line), box.x(), box.y())
    frame = axes(paths, box)
    spots = _spots(paths.dots, frame)
    way = tuple(frame.point(*scores) for scores in paths.trail)
    placed = [plate, *frame.placed(theme), Placed(Spots(spots, paths.own, theme), 0, 0)]
    if way:
        placed.append(Placed(Way(way, theme), 0, 0))
    return [*placed, *_labels(paths, spots, way, frame.area, theme)]


def _spots(dots: Sequence[Dot], frame: Axes) -> tuple[Spot, ...]:
    heaviest = sorted(dots, key=lambda dot: -dot.share)[:MOST_DOTS]
    most = max((dot.share for dot in heaviest), default=0.0) or 1.0
    return tuple(
        Spot(dot, frame.point(dot.across, dot.up), max(LARGEST * sqrt(dot.share / most), SMALLEST))
        for dot in heaviest
    )


def _labels(
    paths: Paths, spots: Sequence[Spot], way: Sequence[QPointF], area: QRectF, theme: Theme
) -> list[Placed]:
    """The room's ending first; the others beside their heaviest dot, if that covers nothing."""
    places = _places(spots, way, area)
    heaviest = {spot.dot.ending: spot for spot in reversed(spots)}
    placed = []
    for name in (name for name, _ in ranked(paths) if name in heaviest):
        is_own, spot = name == paths.own, heaviest[name]
        at, radius = (way[-1], HALO) if is_own and way else (spot.at, spot.radius)
        text = Text(name, _label(theme, strong=is_own), LABEL_WIDTH, most=1)
        free = places.beside(at, radius, QSizeF(text.natural_width, text.height))
        if free:
            placed.append(Placed(text, free.x(), free.y()))
    return placed


def _places(spots: Sequence[Spot], way: Sequence[QPointF], area: QRectF) -> Places:
    """What labels must not cover: large dots, and the way."""
    places = Places(area)
    for spot in spots:
        if spot.radius > LARGE:
            places.take(spot.box)
    for start, end in pairwise(way):
        places.take_line(start, end, 2 * STOP)
    return places


def _label(theme: Theme, *, strong: bool) -> Style:
    if strong:
        colour = readable(theme.accent, theme.surface, theme)
        return Style(LABEL, colour, theme.fonts, weight=SEMIBOLD, leading=1.2)
    return Style(LABEL, theme.text, theme.fonts, leading=1.2)
