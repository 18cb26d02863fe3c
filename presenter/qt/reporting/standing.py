"""What a story's teller has agreed to, and what they can still do."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from presenter.qt.control.button import Button
from presenter.qt.control.confirm import Confirm
from presenter.qt.control.label import Label
from presenter.values import dataclass


@dataclass(frozen=True, slots=True)
class Standing:
    """One sentence, whether it is good news, and what there is to do."""

    words: str = ""
    is_good: bool = False
    can_approve: bool = False
    can_take_back: bool = False


class StandingBox(QWidget):
    """Taking back asks once more: nothing brings a story back."""

    approve_asked = Signal()
    take_back_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.words = Label("", "small", wraps=True)
        self.approve = Button("They approve it", small=True)
        self.take_back = Confirm("They take it back", "All of it?")
        buttons = QHBoxLayout()
        buttons.setSpacing(4)
        buttons.addWidget(self.approve)
        buttons.addWidget(self.take_back)
        buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.words)
        layout.addLayout(buttons)
        self.approve.clicked.connect(self.approve_asked)
        self.take_back.confirmed.connect(self.take_back_asked)
        self.take_back.asking_changed.connect(self._on_asking_changed)
        self._standing = Standing()
        self.show_standing(self._standing)

    def show_standing(self, standing: Standing) -> None:
        self._standing = standing
        self.take_back.forget()
        self.words.say(standing.words)
        self.words.tone("ok" if standing.is_good else "warn")
        self.take_back.setVisible(standing.can_take_back)
        self.setVisible(bool(standing.words))

    def _on_asking_changed(self, asking: bool) -> None:
        self.approve.setVisible(self._standing.can_approve and not asking)
