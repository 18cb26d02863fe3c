"""What stands on paper where the room writes: a quiet frame that says so."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from presenter.core.picture import QueuePicture, WallPicture
from presenter.qt.paint.footer import foot
from presenter.qt.paint.frame import BOTTOM, TOP, Frame
from presenter.qt.paint.piece import Gap, Stack
from presenter.qt.paint.runs import CENTRE, Style
from presenter.qt.paint.scene import Placed, Scene
from presenter.qt.paint.shapes import RADIUS
from presenter.qt.paint.text import Text
from presenter.qt.paint.title import display, title
from presenter.qt.theme import Theme
from presenter.values import dataclass

HERE = {
    QueuePicture: "Here stands who tells next.",
    WallPicture: "Here stands what the room has said.",
}
TITLE, BELOW = 72.0, 34.0


@dataclass(frozen=True, slots=True)
class Outline:
    """A dashed frame with a few words in its middle."""

    width: float
    height: float
    words: Stack
    theme: Theme

    @property
    def stops(self) -> Sequence[float]:
        return (self.height,)

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        painter.setPen(QPen(QColor(self.theme.line), 3, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(x, y, self.width, self.height), RADIUS, RADIUS)
        self.words.paint(painter, x, y + (self.height - self.words.height) / 2)


def board(picture: QueuePicture | WallPicture, frame: Frame, theme: Theme) -> Scene:
    heading = picture.heading if isinstance(picture, QueuePicture) else picture.title
    width = frame.width - 2 * frame.edge
    name = title(heading, replace(display(TITLE, theme), align=CENTRE), width)
    words = Text(HERE[type(picture)], Style(BELOW, theme.muted, theme.fonts, align=CENTRE), width)
    outline = Outline(width, BOTTOM - TOP, Stack((name, Gap(20), words)), theme)
    below = foot(picture.footer, frame, theme)
    return Scene(frame.width, theme.ink, (Placed(outline, frame.edge, TOP - 28), *below.placed))
