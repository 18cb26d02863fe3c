"""What can be done with the wall, each with its key: black, freeze, spotlight, magnifier."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from presenter.core.room import Place
from presenter.qt.control.button import KeyButton
from presenter.qt.paint.pointer import Pointer, Tool
from presenter.qt.style import mark

GAP = 6


class StageKeys(QWidget):
    """The buttons below the pictures; one that is in force says so."""

    black_asked = Signal(bool)
    freeze_asked = Signal(bool)
    tool_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._place = Place()
        self.black = KeyButton("Black", "B", small=True)
        self.freeze = KeyButton("Freeze", "F", small=True)
        self.spotlight = KeyButton("Spotlight", "L", small=True)
        self.magnifier = KeyButton("Magnifier", "Z", small=True)
        self._build()
        self.black.clicked.connect(self._on_black_clicked)
        self.freeze.clicked.connect(self._on_freeze_clicked)
        self.spotlight.clicked.connect(self._on_spotlight_clicked)
        self.magnifier.clicked.connect(self._on_magnifier_clicked)

    def _build(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GAP)
        rows = (self.black, self.freeze), (self.spotlight, self.magnifier)
        for row, buttons in enumerate(rows):
            for column, button in enumerate(buttons):
                grid.addWidget(button, row, column)
        grid.setColumnStretch(len(rows[0]), 1)

    def show_place(self, place: Place) -> None:
        self._place = place
        _say(self.black, "Show" if place.black else "Black", on=place.black)
        _say(self.freeze, "Thaw" if place.held else "Freeze", on=place.held is not None)
        for button in (self.spotlight, self.magnifier):
            button.setEnabled(not place.black)

    def show_pointer(self, pointer: Pointer | None) -> None:
        tool = pointer.tool if pointer else None
        mark(self.spotlight, on="true" if tool is Tool.SPOTLIGHT else "")
        mark(self.magnifier, on="true" if tool is Tool.MAGNIFIER else "")

    def _on_black_clicked(self) -> None:
        self.black_asked.emit(not self._place.black)

    def _on_freeze_clicked(self) -> None:
        self.freeze_asked.emit(self._place.held is None)

    def _on_spotlight_clicked(self) -> None:
        self.tool_asked.emit(Tool.SPOTLIGHT)

    def _on_magnifier_clicked(self) -> None:
        self.tool_asked.emit(Tool.MAGNIFIER)


def _say(button: KeyButton, words: str, *, on: bool) -> None:
    button.say(words)
    mark(button, on="true" if on else "")
