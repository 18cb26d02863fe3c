"""What can be done with the wall, each with its key: cover it, freeze it, point at something."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from presenter.core.room import Place
from presenter.core.shortcuts import Wish
from presenter.qt.control.button import KeyButton
from presenter.qt.paint.pointer import Pointer, Tool
from presenter.qt.style import mark

GAP = 6


class StageKeys(QWidget):
    """The buttons below the pictures; one that is in force says so."""

    black_asked = Signal(bool)
    neutral_asked = Signal(bool)
    freeze_asked = Signal(bool)
    tool_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._place = Place()
        self.black = KeyButton("Black", Wish.BLACK, small=True)
        self.neutral = KeyButton("Card", Wish.NEUTRAL, small=True)
        self.freeze = KeyButton("Freeze", Wish.FREEZE, small=True)
        self.spotlight = KeyButton("Spotlight", Wish.SPOTLIGHT, small=True)
        self.magnifier = KeyButton("Magnifier", Wish.MAGNIFIER, small=True)
        self._build()
        self.black.clicked.connect(self._on_black_clicked)
        self.neutral.clicked.connect(self._on_neutral_clicked)
        self.freeze.clicked.connect(self._on_freeze_clicked)
        self.spotlight.clicked.connect(self._on_spotlight_clicked)
        self.magnifier.clicked.connect(self._on_magnifier_clicked)

    def _build(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(GAP)
        for buttons in (self.black, self.neutral, self.freeze), (self.spotlight, self.magnifier):
            row = QHBoxLayout()
            row.setSpacing(GAP)
            for button in buttons:
                row.addWidget(button)
            row.addStretch(1)
            rows.addLayout(row)

    def show_place(self, place: Place) -> None:
        self._place = place
        _say(self.black, "Show" if place.black else "Black", on=place.black)
        mark(self.neutral, on="true" if place.neutral else "")
        _say(self.freeze, "Thaw" if place.held else "Freeze", on=place.held is not None)
        for button in (self.spotlight, self.magnifier):
            button.setEnabled(not place.covered)

    def show_pointer(self, pointer: Pointer | None) -> None:
        tool = pointer.tool if pointer else None
        mark(self.spotlight, on="true" if tool is Tool.SPOTLIGHT else "")
        mark(self.magnifier, on="true" if tool is Tool.MAGNIFIER else "")

    def _on_black_clicked(self) -> None:
        self.black_asked.emit(not self._place.black)

    def _on_neutral_clicked(self) -> None:
        self.neutral_asked.emit(not self._place.neutral)

    def _on_freeze_clicked(self) -> None:
        self.freeze_asked.emit(self._place.held is None)

    def _on_spotlight_clicked(self) -> None:
        self.tool_asked.emit(Tool.SPOTLIGHT)

    def _on_magnifier_clicked(self) -> None:
        self.tool_asked.emit(Tool.MAGNIFIER)


def _say(button: KeyButton, words: str, *, on: bool) -> None:
    button.say(words)
    mark(button, on="true" if on else "")
