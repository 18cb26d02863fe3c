"""How the evening could end in time: over the notes, applied by one key and gone by another."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from presenter.core import advice
from presenter.core.forecast import Forecast
from presenter.core.replanning import Proposal, propose
from presenter.core.room import Room
from presenter.core.shortcuts import Wish
from presenter.qt.control.button import KeyButton
from presenter.qt.control.label import Label
from presenter.qt.control.replan.shares import Shares
from presenter.qt.style import mark


class Replan(QFrame):
    """While it is open the proposal goes with the evening; applied is what was shown."""

    apply_asked = Signal(Proposal)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("replan")
        self._room: Room | None = None
        self._forecast: Forecast | None = None
        self._proposal: Proposal | None = None
        self._space = QRect()
        self.standing = Label("", "title", elides=True)
        self.shares = Shares()
        self.warnings = Label("", "small", wraps=True)
        self.ends = Label("", "muted")
        self.apply = KeyButton("Apply", Wish.REPLAN, small=True)
        self.close_button = KeyButton("Close", Wish.LEAVE, "quiet", small=True)
        self._build()
        self.apply.clicked.connect(self._on_apply_clicked)
        self.close_button.clicked.connect(self.leave)
        self.hide()

    def _build(self) -> None:
        self.warnings.tone("warn")
        mark(self.apply, on="true")
        head = QHBoxLayout()
        head.addWidget(Label("RE-PLAN", "kicker"))
        head.addStretch(1)
        head.addWidget(self.close_button)
        foot = QHBoxLayout()
        foot.addWidget(self.ends)
        foot.addStretch(1)
        foot.addWidget(self.apply)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 8, 14, 12)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self.standing)
        layout.addWidget(self.shares, 1)
        layout.addWidget(self.warnings)
        layout.addLayout(foot)

    def press(self) -> None:
        """What its key does: open, then apply; where nothing would change, close."""
        if self.isHidden():
            self.open()
        elif self.apply.isVisible():
            self._on_apply_clicked()
        else:
            self.leave()

    def open(self) -> None:
        if not self._room or not self._room.session.id:
            return
        self.show()
        self.raise_()
        self._propose()
        first = self.close_button if self.apply.isHidden() else self.apply
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> None:
        """Give the keys back to the show."""
        if not self.isHidden():
            self.hide()
            self.window().setFocus(Qt.FocusReason.OtherFocusReason)

    def show_room(self, room: Room) -> None:
        self._room = room

    def show_time(self, forecast: Forecast) -> None:
        self._forecast = forecast
        if not self.isHidden():
            self._propose()

    def place(self, space: QRect) -> None:
        """Lie low in this space of the parent, and take no more of it than is needed."""
        self._space = space
        wanted = max(self.heightForWidth(space.width()), self.sizeHint().height())
        height = min(wanted, space.height())
        self.setGeometry(space.x(), space.bottom() - height + 1, space.width(), height)

    def _propose(self) -> None:
        if not self._room or not self._forecast:
            return
        self._proposal = found = propose(self._room, self._forecast.now)
        warnings = [f"▲ {warning}" for warning in advice.warnings(found)]
        self.standing.say(advice.standing(found))
        self.shares.show_proposal(found)
        self.warnings.say("\n".join(warnings))
        self.warnings.setVisible(bool(warnings))
        self.ends.say(advice.outcome(found))
        self.apply.setVisible(not found.is_empty)
        self.place(self._space)

    def _on_apply_clicked(self) -> None:
        if self._proposal:
            self.apply_asked.emit(self._proposal)
