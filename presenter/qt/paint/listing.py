"""Lines of code, with a sign where one of them goes on below."""

from collections.abc import Sequence

from PySide6.QtGui import QPainter

from presenter.qt.paint.piece import Paintable
from presenter.qt.paint.text import Text
from presenter.values import dataclass

LEFT_OF_LINE = 36.0


@dataclass(frozen=True, slots=True)
class Listing:
    """`wide` is how many lines are wider than the panel, even in the smallest letters."""

    text: Text
    sign: Text
    wide: int

    @property
    def height(self) -> float:
        return self.text.height

    @property
    def stops(self) -> Sequence[float]:
        return self.text.stops

    @property
    def members(self) -> Sequence[Paintable]:
        return (self.text,)

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        self.text.paint(painter, x, y)
        if self.wide:
            for line in self.text.carried_on:
                self.sign.paint(painter, x - LEFT_OF_LINE, y + line * self.sign.height)
