"""A soft change from one still to the next."""

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation, Signal
from PySide6.QtGui import QPixmap

FIRST = 0.3  # of the new still is seen in the first frame: a key is answered at once


class Fade(QObject):
    """Holds the still that leaves, and how much of the one that comes is seen by now."""

    moved = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.leaving: QPixmap | None = None
        self._course = QVariantAnimation(self)
        self._course.setStartValue(FIRST)
        self._course.setEndValue(1.0)
        self._course.setEasingCurve(QEasingCurve.Type.OutQuad)
        self._course.valueChanged.connect(self.moved)
        self._course.finished.connect(self.end)

    @property
    def share(self) -> float:
        """The opacity of the still that comes: 1 when no fade runs."""
        return float(self._course.currentValue()) if self.leaving else 1.0

    def begin(self, leaving: QPixmap, milliseconds: int) -> None:
        """Start over from a still, whatever ran before."""
        self._course.stop()
        self.leaving = leaving
        self._course.setDuration(milliseconds)
        self._course.start()

    def end(self) -> None:
        """Show the still that comes, and no other."""
        self._course.stop()
        if self.leaving:
            self.leaving = None
            self.moved.emit()
