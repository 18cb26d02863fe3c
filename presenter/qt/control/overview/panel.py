"""All slides at a glance, over the middle of the window: for the facilitator alone."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from presenter.clock import Clock
from presenter.core.deck import Deck
from presenter.core.keymap import Keymap
from presenter.core.room import Room
from presenter.core.search import Index, indexed
from presenter.core.shortcuts import Wish
from presenter.qt.control.button import KeyButton
from presenter.qt.control.label import Label
from presenter.qt.control.overview.grid import Grid
from presenter.qt.control.overview.search import SearchField
from presenter.qt.control.overview.thumbnails import Thumbnails
from presenter.qt.paint.scenes import Scenes
from presenter.qt.theme import NIGHT


class Overview(QFrame):
    """`slide_asked` carries a slide's number from 1; while it is shut nothing of it is kept."""

    slide_asked = Signal(int)

    def __init__(self, clock: Clock, scenes: Scenes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("cover")
        self._room: Room | None = None
        self._indexed: tuple[Deck, Index] | None = None
        self._thumbnails = Thumbnails(clock, scenes, self)
        self.field = SearchField()
        self.count = Label("", "small")
        self.close_button = KeyButton("Close", Wish.LEAVE, "quiet", small=True)
        self.grid = Grid(self._thumbnails, NIGHT)
        self._build()
        self.field.textChanged.connect(self._on_words_changed)
        self.field.choose_asked.connect(self._on_choose_asked)
        self.field.take_asked.connect(self._on_take_asked)
        self.field.leave_asked.connect(self.leave)
        self.close_button.clicked.connect(self.leave)
        self.grid.taken.connect(self._take)
        self.hide()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Label("OVERVIEW", "kicker"))
        head.addWidget(self.field, 1)
        head.addWidget(self.count)
        head.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 10, 6, 0)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addWidget(self.grid, 1)

    def open(self) -> None:
        if not self._room:
            return
        self.show()
        self.raise_()
        self.field.begin()
        self._search(self._room.step.number)

    def leave(self) -> None:
        """Give the keys back to the show."""
        if self.isHidden():
            return
        self.hide()
        self._thumbnails.forget()
        self.window().setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Paint the thumbnails anew: files beside the deck have changed."""
        self._thumbnails.forget()
        self.grid.viewport().update()

    def show_room(self, room: Room) -> None:
        self._room = room
        if not self.isHidden():
            self._search(self.grid.number or room.step.number)

    def show_keymap(self, keymap: Keymap) -> None:
        self.field.leave_keys = keymap.keys[Wish.OVERVIEW]

    def set_aspect(self, aspect: float) -> None:
        self.grid.set_aspect(aspect)

    def _on_words_changed(self) -> None:
        if self._room and not self.isHidden():
            self._search(1 if self.field.text() else self._room.step.number)

    def _on_choose_asked(self, key: int) -> None:
        self.grid.choose(Qt.Key(key))

    def _on_take_asked(self) -> None:
        if number := self.grid.number:
            self._take(number)

    def _take(self, number: int) -> None:
        self.leave()
        self.slide_asked.emit(number)

    def _search(self, chosen: int) -> None:
        assert self._room
        hits = self._index(self._room.deck).find(self.field.text())
        self.grid.show_hits(self._room, hits, chosen)
        total = len(self._room.deck.slides)
        self.count.say(f"{len(hits)} of {total}" if self.field.text() else f"{total} slides")
        self.count.tone("" if hits else "warn")

    def _index(self, deck: Deck) -> Index:
        if not self._indexed or self._indexed[0] is not deck:
            self._indexed = (deck, indexed(deck))
        return self._indexed[1]
