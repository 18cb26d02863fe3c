"""Where the audience's picture is, said in the header; a click opens what can be done about it."""

from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout

from presenter.core.displays import in_reading_order
from presenter.core.keymap import USUAL, Keymap
from presenter.core.keynames import spoken
from presenter.core.shortcuts import Wish
from presenter.core.situation import Situation
from presenter.qt.control.button import Button
from presenter.qt.control.label import Label
from presenter.qt.control.menu import Menu
from presenter.qt.control.status import Status


class DisplayChip(Button):
    """`display_asked` carries the number that a display has in the situation."""

    display_asked = Signal(int)
    swap_asked = Signal()
    identify_asked = Signal()
    test_card_asked = Signal()

    def __init__(self) -> None:
        super().__init__("", "quiet")
        self._situation = Situation()
        self._keymap = USUAL
        self._status = Status("No projector", elides=True)
        self.sign, self.label = self._status.sign, self._status.label
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(10, 5, 10, 5)
        self._row.setSpacing(6)
        self._row.addWidget(self._status)
        self._row.addWidget(Label("▾", "faint"))
        self.menu_of_displays = Menu(self)
        self.clicked.connect(self._on_clicked)

    def show_keymap(self, keymap: Keymap) -> None:
        """Name the keys as they are now."""
        self._keymap = keymap

    def show_situation(self, situation: Situation) -> None:
        self._situation = situation
        self._status.show_words(situation.words, ok=situation.is_well)
        self.setAccessibleName(f"{situation.words}. Opens the displays.")
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return self._row.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._row.minimumSize()

    def _on_clicked(self) -> None:
        self._fill()
        self.menu_of_displays.open()

    def _fill(self) -> None:
        menu = self.menu_of_displays
        menu.clear()
        for place, number in enumerate(in_reading_order(self._situation.displays), start=1):
            menu.addAction(self._choice(place, number))
        menu.addSeparator()
        for wish, asked in (
            (Wish.SWAP, self.swap_asked),
            (Wish.IDENTIFY, self.identify_asked),
            (Wish.TEST_CARD, self.test_card_asked),
        ):
            key = spoken(self._keymap.first(wish))
            menu.addAction(f"{wish.title}\t{key}").triggered.connect(asked)

    def _choice(self, place: int, number: int) -> QAction:
        situation = self._situation
        display = situation.displays[number]
        title = display.title.replace("&", "&&")  # a single one would mark a key
        action = QAction(
            f"{place}  Audience on {title}\t{display.resolution}", self.menu_of_displays
        )
        action.setCheckable(True)
        action.setChecked(situation.audience == display)
        action.triggered.connect(partial(self._on_display_picked, number))
        return action

    def _on_display_picked(self, number: int) -> None:
        self.display_asked.emit(number)
