"""One wish and its keys, as caps that can be clicked."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from presenter.core.keymap import LOCKED, USUAL, Keymap
from presenter.core.shortcuts import Fixed, Wish
from presenter.qt.control.button import Button
from presenter.qt.control.label import Label
from presenter.qt.control.shortcuts.cap import Cap, locked
from presenter.qt.control.shortcuts.flow import Flow
from presenter.qt.style import mark

NARROWEST = 180  # pixels for the words; the caps go on in another line before that


class Row(QFrame):
    """What it is called and does, and at the right its keys."""

    def __init__(self, entry: Wish | Fixed) -> None:
        super().__init__()
        self.title = Label(entry.title)
        self.says = Label(entry.says, "small", wraps=True)
        self.says.setVisible(bool(entry.says))
        self._keys = QWidget()
        self._flow = Flow(self._keys)
        words = QWidget()
        words.setMinimumWidth(NARROWEST)
        lines = QVBoxLayout(words)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(1)
        lines.addWidget(self.title)
        lines.addWidget(self.says)
        lines.addStretch()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 7, 4, 7)
        layout.setSpacing(12)
        layout.addWidget(words, 1)
        layout.addWidget(self._keys)
        mark(self, keys="row")

    def put(self, widgets: Sequence[QWidget]) -> None:
        """These, in place of what stood there."""
        while self._flow.takeAt(0):
            pass
        for widget in widgets:
            self._flow.addWidget(widget)


class FixedRow(Row):
    def __init__(self, entry: Fixed) -> None:
        super().__init__(entry)
        self.put([locked(key) for key in entry.keys])


class WishRow(Row):
    """`change_asked` carries the key that was clicked; none when one is to be added."""

    change_asked = Signal(Wish, str)
    reset_asked = Signal(Wish)

    def __init__(self, wish: Wish) -> None:
        super().__init__(wish)
        self.wish = wish
        self.caps: list[QWidget] = []
        self.add = Button("+", "quiet", small=True)
        self.add.setToolTip("Add a key")
        self.add.setAccessibleName(f"Add a key for {wish.title}")
        self.reset = Button("Reset", "quiet", small=True)
        self.reset.setToolTip("Its usual keys again")
        self.add.clicked.connect(self._on_add_clicked)
        self.reset.clicked.connect(self._on_reset_clicked)
        self._shown: tuple[str, ...] = ()
        self.show_keymap(USUAL)

    def show_keymap(self, keymap: Keymap) -> None:
        keys = keymap.keys[self.wish]
        if keys == self._shown and self.caps:
            return
        self._shown = keys
        for gone in self.caps:
            gone.hide()
            gone.deleteLater()
        self.caps = [self._cap(key) for key in keys]
        self.put([self.reset, *self.caps, self.add])
        self.reset.setVisible(not keymap.is_usual(self.wish))

    def show_as_asked(self, *, asked: bool) -> None:
        """Whether the next key is for this wish."""
        mark(self, keys="asked" if asked else "row")

    def _cap(self, key: str) -> QWidget:
        if key in LOCKED:
            return locked(key, LOCKED[key])
        cap = Cap(key)
        cap.chosen.connect(self._on_cap_chosen)
        return cap

    def _on_cap_chosen(self, key: str) -> None:
        self.change_asked.emit(self.wish, key)

    def _on_add_clicked(self) -> None:
        self.change_asked.emit(self.wish, "")

    def _on_reset_clicked(self) -> None:
        self.reset_asked.emit(self.wish)
