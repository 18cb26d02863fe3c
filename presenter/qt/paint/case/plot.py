"""The curve of a signal: its thresholds dashed, and a dot where it stands now."""

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from presenter.core.board import Chart
from presenter.core.contrast import mixed
from presenter.core.playing import Health
from presenter.qt.paint.case.period import Period
from presenter.qt.paint.case.scale import corners, scale
from presenter.qt.paint.case.tones import hue
from presenter.qt.theme import Theme
from presenter.values import dataclass

LINE, DOT, HALO = 3.5, 6.0, 11.0
THRESHOLD, DASHES, THRESHOLD_LINE = 0.6, [5, 5], 1.75
GLOW = 0.22


@dataclass(frozen=True, slots=True)
class Plot:
    chart: Chart
    width: float
    height: float
    period: Period
    theme: Theme

    @property
    def colour(self) -> str:
        health = self.chart.health
        return self.theme.text if health is Health.UNKNOWN else hue(health, self.theme)

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        measure = scale((value for _, value in self.chart.points), self.chart.thresholds)
        self._paint_ground(painter, x, y)
        for threshold in self.chart.thresholds:
            share = measure.share(threshold)
            if 0 <= share <= 1:
                self._paint_threshold(painter, x, y + self.height * (1 - share))
        curve = [
            QPointF(
                x + self.width * self.period.share(minute),
                y + self.height * (1 - measure.share(value)),
            )
            for minute, value in corners(self.chart.points)
        ]
        if curve:
            self._paint_curve(painter, curve)

    def _paint_ground(self, painter: QPainter, x: float, y: float) -> None:
        painter.setPen(QPen(QColor(self.theme.line), 1.5))
        painter.drawLine(QLineF(x, y + self.height, x + self.width, y + self.height))

    def _paint_threshold(self, painter: QPainter, x: float, y: float) -> None:
        pen = QPen(QColor(mixed(self.theme.warn, self.theme.surface, THRESHOLD)), THRESHOLD_LINE)
        pen.setDashPattern(DASHES)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawLine(QLineF(x, y, x + self.width, y))

    def _paint_curve(self, painter: QPainter, curve: list[QPointF]) -> None:
        pen = QPen(QColor(self.colour), LINE)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(curve))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(mixed(self.colour, self.theme.surface, GLOW)))
        painter.drawEllipse(curve[-1], HALO, HALO)
        painter.setBrush(QColor(self.colour))
        painter.drawEllipse(curve[-1], DOT, DOT)
