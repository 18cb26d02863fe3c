"""All wishes under their headings, in one column or in two."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QVBoxLayout, QWidget

from presenter.core.keymap import USUAL, Keymap
from presenter.core.shortcuts import Group, Wish
from presenter.qt.control.shortcuts.row import WishRow
from presenter.qt.control.shortcuts.section import Section

LEFT = (Group.MOVING, Group.WALL, Group.ENTRIES)
RIGHT = (Group.EVENING, Group.HERE, Group.QUEUE, Group.CAPTURE, Group.DESK)
WIDE = 1000  # pixels of width that two columns need
BETWEEN, GUTTER = 28, 10


class Listing(QScrollArea):
    """Empty until `fill`: a window need not wait at its start for what is seldom read."""

    change_asked = Signal(Wish, str)
    reset_asked = Signal(Wish)

    def __init__(self) -> None:
        super().__init__()
        self._keymap = USUAL
        self._sections: dict[Group, Section] = {}
        self._columns = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self.rows: dict[Wish, WishRow] = {}
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def fill(self) -> None:
        """Put everything there, once."""
        if self._sections:
            return
        self._sections = {group: Section(group) for group in Group}
        for section in self._sections.values():
            self.rows |= section.wishes
        for row in self.rows.values():
            row.change_asked.connect(self.change_asked)
            row.reset_asked.connect(self.reset_asked)
        self._lay_out()
        self.show_keymap(self._keymap)

    def _lay_out(self) -> None:
        scrolled = QWidget()
        scrolled.setObjectName("scrolled")
        outer = QVBoxLayout(scrolled)
        outer.setContentsMargins(0, 0, GUTTER, 10)
        for groups in (LEFT, RIGHT):
            column = QVBoxLayout()
            column.setSpacing(0)
            for group in groups:
                column.addWidget(self._sections[group])
            column.addStretch(1)
            self._columns.addLayout(column, 1)
        outer.addLayout(self._columns)
        outer.addStretch(1)
        self.setWidget(scrolled)

    def show_keymap(self, keymap: Keymap) -> None:
        self._keymap = keymap
        for section in self._sections.values():
            section.show_keymap(keymap)

    def search(self, words: str) -> int:
        """Show what is about these words only; how much that is."""
        return sum(section.search(words, self._keymap) for section in self._sections.values())

    def show_as_asked(self, wish: Wish | None) -> None:
        for each, row in self.rows.items():
            row.show_as_asked(asked=each is wish)
        if wish:
            self.ensureWidgetVisible(self.rows[wish], 0, 20)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.viewport().width() >= WIDE
        self._columns.setDirection(
            QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        )
        self._columns.setSpacing(BETWEEN if wide else 0)
