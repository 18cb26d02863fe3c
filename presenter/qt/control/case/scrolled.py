"""A column that scrolls once it has no room: nothing in it is squeezed or cut."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

BAR = 6  # room for the scroll bar


class Scrolled(QScrollArea):
    def __init__(self, spacing: int) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        inside.setObjectName("scrolled")
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(0, 0, BAR, 0)
        self.column.setSpacing(spacing)
        self.setWidget(inside)
