"""Where a picture stands in a widget: as large as it fits, in the middle."""

from functools import lru_cache

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QTransform

from presenter.qt.paint.frame import HEIGHT, width_for
from presenter.values import dataclass


@dataclass(frozen=True, slots=True)
class Projection:
    """`width` is in design units, and so is all that `to_screen` takes to pixels of the widget."""

    width: float
    to_screen: QTransform
    to_design: QTransform

    def on_screen(self, box: QRectF) -> QRect:
        """The pixels that a box of design units touches."""
        return self.to_screen.mapRect(box).toAlignedRect()


@lru_cache(maxsize=8)
def project(width: int, height: int, aspect: float | None) -> Projection:
    """In the shape of another screen, if there is an aspect; else in the widget's own."""
    wide = width_for(aspect or width / max(height, 1), 1.0)
    scale = min(width / wide, height / HEIGHT)
    left, top = (width - wide * scale) / 2, (height - HEIGHT * scale) / 2
    to_screen = QTransform(scale, 0, 0, scale, left, top)
    to_design, _ = to_screen.inverted()
    return Projection(wide, to_screen, to_design)
