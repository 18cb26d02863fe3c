"""The wishes under one heading."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from presenter.core.keymap import Keymap
from presenter.core.keynames import is_about
from presenter.core.shortcuts import FIXED, Group, Wish
from presenter.qt.control.label import Label
from presenter.qt.control.shortcuts.row import FixedRow, Row, WishRow


class Section(QWidget):
    """Shows what a search finds in it, and nothing at all if it finds nothing."""

    def __init__(self, group: Group) -> None:
        super().__init__()
        self.wishes = {wish: WishRow(wish) for wish in Wish if wish.group is group}
        self._fixed = {each: FixedRow(each) for each in FIXED if each.group is group}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 8)
        layout.setSpacing(0)
        heading = Label(group.upper(), "kicker")
        heading.setContentsMargins(8, 0, 0, 4)
        layout.addWidget(heading)
        for row in (*self.wishes.values(), *self._fixed.values()):
            layout.addWidget(row)

    def show_keymap(self, keymap: Keymap) -> None:
        for row in self.wishes.values():
            row.show_keymap(keymap)

    def search(self, words: str, keymap: Keymap) -> int:
        """How many rows are found."""
        rows: dict[Row, bool] = {
            row: is_about(words, wish.title, wish.says, keymap.keys[wish])
            for wish, row in self.wishes.items()
        } | {
            row: is_about(words, each.title, each.says, each.keys)
            for each, row in self._fixed.items()
        }
        for row, found in rows.items():
            row.setVisible(found)
        count = sum(rows.values())
        self.setVisible(count > 0)
        return count
