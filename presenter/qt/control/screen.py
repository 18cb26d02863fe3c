"""A frame around a view, in the shape of the projector, with words where there is no picture."""

from datetime import timedelta

from PySide6.QtCore import QSize
from PySide6.QtGui import Qt
from PySide6.QtWidgets import QFrame, QStackedLayout, QVBoxLayout, QWidget

from presenter.core.picture import Picture
from presenter.qt.control.label import Label
from presenter.qt.paint.pointer import Pointer
from presenter.qt.paint.view import PictureView
from presenter.qt.style import mark

EDGE = 4  # keeps the view's corners inside the round ones


class Screen(QFrame):
    def __init__(self, view: PictureView) -> None:
        super().__init__()
        self._view = view
        self._picture: Picture | None = None
        self.words = Label("Nothing after this", "faint")
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        inside = QWidget()
        self._stack = QStackedLayout(inside)
        self._stack.addWidget(self.words)
        self._stack.addWidget(view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        layout.addWidget(inside)
        self.show_as_live(live=False)

    def show_picture(self, picture: Picture | None) -> None:
        if picture == self._picture:
            return
        self._picture = picture
        if picture is None:
            self._stack.setCurrentWidget(self.words)
        else:
            self._view.show_picture(picture)
            self._stack.setCurrentWidget(self._view)

    def show_as_live(self, *, live: bool) -> None:
        mark(self, screen="live" if live else "still")

    def show_pointer(self, pointer: Pointer | None) -> None:
        self._view.show_pointer(pointer)

    def set_pace(self, span: timedelta) -> None:
        self._view.set_pace(span)

    def show_time(self) -> None:
        if self._picture is not None:
            self._view.show_time()

    def set_aspect(self, aspect: float) -> None:
        self._view.set_aspect(aspect)

    def fit(self, size: QSize) -> None:
        self.setFixedSize(size)
