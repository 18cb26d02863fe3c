"""What can be done with a turn that waits or has been told, under its name."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from presenter.core.consent import keeps_entries
from presenter.core.speaking import TurnView
from presenter.qt.control.button import Button
from presenter.qt.control.choice import Choice
from presenter.qt.control.confirm import Confirm
from presenter.qt.control.kept import KEPT
from presenter.qt.control.turn_menu import TurnMenu
from presenter.qt.control.wishes import TurnWishes


class TurnActions(QWidget):
    """Other words for a name or a title are typed in the list's own form, so the list is told."""

    reword_asked = Signal(int)

    def __init__(self, turn: TurnView, wishes: TurnWishes) -> None:
        super().__init__()
        self._turn = turn
        self._wishes = wishes
        self.call = Button("Call", small=True)
        self.skip = Button("Skip", "quiet", small=True)
        self.put_back = Button("Put back", "quiet", small=True)
        self.remove = Confirm("Remove", "Remove?")
        self.card = Button("Card…", "quiet", small=True)
        self.more = Button("More…", "quiet", small=True)
        self.menu = TurnMenu(self.more)
        self.line: tuple[TurnView, ...] = ()
        self.kept = Choice(KEPT, turn.consent, small=True)
        self.skip.setToolTip("Let the others go first")
        self.put_back.setToolTip("To the front of the queue, with a fresh clock")
        self.kept.setToolTip("What may be kept")
        self.card.setToolTip("What they want to say, for them and you alone")
        self._build()
        self.call.clicked.connect(self._on_call_clicked)
        self.skip.clicked.connect(self._on_skip_clicked)
        self.put_back.clicked.connect(self._on_put_back_clicked)
        self.remove.asking_changed.connect(self._on_remove_asking_changed)
        self.remove.confirmed.connect(self._on_remove_confirmed)
        self.card.clicked.connect(self._on_card_clicked)
        self.more.clicked.connect(self._on_more_clicked)
        self.menu.reword_asked.connect(self.reword_asked)
        self.kept.picked.connect(self._on_kept_picked)

    def _build(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(4)
        for widget in (self.call, self.skip, self.put_back, self.remove):
            buttons.addWidget(widget)
        buttons.addStretch()
        second = QHBoxLayout()
        second.addWidget(self.kept)
        second.addStretch()
        third = QHBoxLayout()
        third.addWidget(self.card)
        third.addWidget(self.more)
        third.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(buttons)
        layout.addLayout(second)
        layout.addLayout(third)

    def show_turn(self, turn: TurnView, *, in_full: bool) -> None:
        """A told story that was for the room only has left nothing to act on."""
        self._turn = turn
        is_gone = turn.is_told and not keeps_entries(turn.consent)
        if not in_full:
            self.remove.forget()
        self._make_way(asking=self.remove.is_asking)
        self.put_back.setVisible(turn.is_told and not is_gone)
        self.remove.setVisible(turn.is_waiting and in_full)
        is_story = not turn.is_question and not is_gone
        self.kept.setVisible(in_full and is_story)
        self.card.setVisible(in_full and is_story)
        self.more.setVisible(in_full and not is_gone)
        self.kept.choose(turn.kept)

    def _make_way(self, *, asking: bool) -> None:
        """The question whether to remove takes the place of the other buttons."""
        waits = self._turn.is_waiting and not asking
        self.call.setVisible(waits)
        self.skip.setVisible(waits and not self._turn.stand)

    def _on_call_clicked(self) -> None:
        self._wishes.call_asked.emit(self._turn.id)

    def _on_skip_clicked(self) -> None:
        self._wishes.skip_asked.emit(self._turn.id)

    def _on_put_back_clicked(self) -> None:
        self._wishes.put_back_asked.emit(self._turn.id)

    def _on_remove_asking_changed(self, asking: bool) -> None:
        self._make_way(asking=asking)

    def _on_remove_confirmed(self) -> None:
        self._wishes.remove_asked.emit(self._turn.id)

    def _on_card_clicked(self) -> None:
        self._wishes.card_asked.emit(self._turn.id)

    def _on_more_clicked(self) -> None:
        self.menu.open_for(self._turn, self.line, self._wishes)

    def _on_kept_picked(self, level: str) -> None:
        self.kept.choose(self._turn.kept)  # the room says when it is so
        self._wishes.consent_asked.emit(self._turn.id, level)
