"""The window on the projector: shows the picture, asks nothing."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from presenter.clock import Clock
from presenter.core.picture import Picture
from presenter.qt.paint.scenes import Scenes
from presenter.qt.paint.view import PictureView

if TYPE_CHECKING:
    from presenter.qt.paint.pointer import Pointer

TITLE = "War Stories — Audience"


class AudienceWindow(QWidget):
    """Keys are not taken here: they reach whoever filters the application's events."""

    first_painted = Signal()
    closed_asked = Signal()

    def __init__(self, clock: Clock, scenes: Scenes) -> None:
        super().__init__()
        self.setWindowTitle(TITLE)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.view = PictureView(clock, scenes, self)
        self.view.painted.connect(self.first_painted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)

    def show_picture(self, picture: Picture) -> None:
        self.view.show_picture(picture)

    def show_pointer(self, pointer: "Pointer | None") -> None:
        self.view.show_pointer(pointer)

    def set_fade(self, milliseconds: int) -> None:
        self.view.set_fade(milliseconds)

    def show_time(self) -> None:
        self.view.show_time()

    def prepare(self, picture: Picture | None) -> None:
        self.view.prepare(picture)

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.closed_asked.emit()
