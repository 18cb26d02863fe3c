"""A menu that a button opens, in the look of everything else."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget


class Menu(QMenu):
    def __init__(self, button: QWidget) -> None:
        super().__init__(button)
        self._button = button
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        self.setWindowFlag(Qt.WindowType.NoDropShadowWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)

    def open(self) -> None:
        """Below the button, or above it where there is no room."""
        button, height = self._button, self.sizeHint().height()
        corner = button.mapToGlobal(button.rect().bottomLeft())
        if corner.y() + height > button.screen().availableGeometry().bottom():
            corner = button.mapToGlobal(button.rect().topLeft()) - QPoint(0, height)
        self.popup(corner)
