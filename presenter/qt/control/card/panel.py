"""Over the middle of control: what a teller wants to say, what to leave out, and how to help.

Each field is headed by a question of *what* and *how*, so that it serves as an interview, too.
"""

from functools import cached_property

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from presenter.core.cards import FIELDS, WORDS, Help
from presenter.core.room import Room
from presenter.core.shortcuts import Wish
from presenter.core.speaking import TurnView
from presenter.qt.control.button import Button, KeyButton
from presenter.qt.control.card.field import CardField
from presenter.qt.control.choice import Choice
from presenter.qt.control.label import Label

PRIVATE = "Only you and the teller see this. It is never on the wall, and goes with the session."
ROLE = "Role on the wall if there is no name"
ACROSS = 2


class CardPanel(QFrame):
    """Of one turn at a time; `written` carries it, the field and the words."""

    write_asked = Signal(int, str, str)
    help_asked = Signal(int, str)
    role_asked = Signal(int, str)
    print_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("cover")
        self._room: Room | None = None
        self._turn_id = 0
        self.who = Label("", "title", elides=True)
        self._grid = QGridLayout()
        self.help = Choice({each.value: words for each, words in WORDS.items()}, Help.ALONE)
        self.role = QLineEdit()
        self.role.setPlaceholderText(ROLE)
        self.role.setAccessibleName(ROLE)
        self.print = Button("Save as PDF", small=True)
        self.close_button = KeyButton("Close", Wish.LEAVE, "quiet", small=True)
        self._build()
        self._connect()
        self.hide()

    def open_for(self, turn_id: int) -> None:
        """Show the card of a turn, if that is still there."""
        self._commit()
        self._turn_id = turn_id
        if self._turn:
            self.show()
            self.raise_()
            self._refresh()
            self.fields["first"].edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def open(self) -> None:
        """The card of whoever tells, else of whoever is next."""
        room = self._room
        turn = room and (room.telling or next(iter(room.waiting), None))
        if turn:
            self.open_for(turn.id)

    def leave(self) -> None:
        """Keep what is typed, and give the keys back to the show."""
        if self.isHidden():
            return
        self._commit()
        self.hide()
        self.window().setFocus(Qt.FocusReason.OtherFocusReason)

    def show_room(self, room: Room) -> None:
        self._room = room
        if self.isHidden():
            return
        if self._turn and not room.session.ended_at:
            self._refresh()
        else:
            self.hide()

    @cached_property
    def fields(self) -> dict[str, CardField]:
        """Made when the first card is opened: many evenings have none."""
        made = {name: CardField(name) for name in FIELDS}
        for number, field in enumerate(made.values()):
            field.written.connect(self._on_written)
            field.left.connect(self.leave)
            self._grid.addWidget(field, number // ACROSS, number % ACROSS)
        return made

    @property
    def _turn(self) -> TurnView | None:
        turns = self._room.turns if self._room else ()
        return next((turn for turn in turns if turn.id == self._turn_id), None)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Label("CARD OF", "kicker"))
        head.addWidget(self.who)
        head.addStretch(1)
        head.addWidget(self.print)
        head.addWidget(self.close_button)
        page = QWidget()
        page.setObjectName("scrolled")
        self._grid.setContentsMargins(0, 0, 10, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(10)
        page.setLayout(self._grid)
        area = QScrollArea()
        area.setWidget(page)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        foot = QHBoxLayout()
        foot.setSpacing(10)
        foot.addWidget(self.help)
        foot.addWidget(self.role, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 10, 8, 10)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(Label(PRIVATE, "small", wraps=True))
        layout.addWidget(area, 1)
        layout.addLayout(foot)

    def _connect(self) -> None:
        self.help.picked.connect(self._on_help_picked)
        self.role.editingFinished.connect(self._on_role_written)
        self.print.clicked.connect(self._on_print_clicked)
        self.close_button.clicked.connect(self.leave)

    def _refresh(self) -> None:
        turn = self._turn
        assert turn
        self.who.say(" · ".join(part for part in (turn.teller, turn.title) if part))
        for name, field in self.fields.items():
            field.show_kept(turn.card.said(name))
        self.help.choose(turn.card.help)
        if not self.role.hasFocus():
            self.role.setText(turn.role)

    def _commit(self) -> None:
        """Whatever was typed last."""
        if self._turn and not self.isHidden():
            for field in self.fields.values():
                field.commit()
            self._on_role_written()

    def _on_written(self, field: str, words: str) -> None:
        if self._turn:
            self.write_asked.emit(self._turn_id, field, words)

    def _on_help_picked(self, wanted: str) -> None:
        self.help_asked.emit(self._turn_id, wanted)

    def _on_role_written(self) -> None:
        turn = self._turn
        if turn and self.role.text().strip() != turn.role:
            self.role_asked.emit(self._turn_id, self.role.text())

    def _on_print_clicked(self) -> None:
        self._commit()
        self.print_asked.emit(self._turn_id)
