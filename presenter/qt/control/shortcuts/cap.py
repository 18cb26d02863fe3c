"""A key as it looks on a keyboard."""

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel

from presenter.core.keynames import cap, spoken
from presenter.qt.control.button import Button
from presenter.qt.control.label import Label


class Cap(Button):
    """One that may be changed."""

    chosen = Signal(str)

    def __init__(self, key: str) -> None:
        super().__init__(cap(key), "cap")
        self._key = key
        self.setAccessibleName(spoken(key))
        self.setToolTip(f"<qt>{escape(spoken(key))}: change or remove</qt>")
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self.chosen.emit(self._key)


def locked(key: str, why: str = "") -> QLabel:
    """One that stays as it is."""
    label = Label(cap(key), "cap")
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setAccessibleName(spoken(key))
    label.setToolTip(f"<qt>{escape(why)}</qt>" if why else "")
    return label
