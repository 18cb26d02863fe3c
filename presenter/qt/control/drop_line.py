"""The line between two rows where a dragged one would come down."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QWidget

THICK = 3


class DropLine(QFrame):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("dropline")
        self.gap = 0
        self.hide()

    def show_between(self, rows: Sequence[QWidget], y: int) -> None:
        """Stand in the gap nearest to `y`: gap 0 is above the first row."""
        self.gap = sum(row.geometry().center().y() < y for row in rows)
        edge = rows[self.gap].y() if self.gap < len(rows) else rows[-1].geometry().bottom() + 1
        self.setGeometry(0, edge - THICK // 2, rows[0].width(), THICK)
        self.raise_()
        self.show()

    def place_for(self, position: int) -> int:
        """Where the row that stood at `position` comes to stand, once it has left its old place."""
        return self.gap if self.gap <= position else self.gap - 1
