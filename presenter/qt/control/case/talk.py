"""The clock of a talk, and what may be done about it."""

from datetime import datetime

from PySide6.QtWidgets import QHBoxLayout, QWidget

from presenter.core.incident import TalkView
from presenter.core.timing import ZERO, words
from presenter.qt.control.button import Button
from presenter.qt.control.case.wishes import CaseWishes
from presenter.qt.control.digits import Digits
from presenter.qt.control.label import Label
from presenter.qt.control.steps import Step

MINUTE = 60


class Talk(QWidget):
    def __init__(self, wishes: CaseWishes) -> None:
        super().__init__()
        self._wishes = wishes
        self._talk: TalkView | None = None
        self.left = Digits("phase")
        self.more = (Step(-MINUTE, "first"), Step(MINUTE, "last"))
        self.end = Button("End the talk", "quiet", small=True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for widget in (Label("Talk", "small"), self.left):
            layout.addWidget(widget)
        steps = QHBoxLayout()
        steps.setSpacing(0)
        for step in self.more:
            steps.addWidget(step)
            step.asked.connect(self._on_more_asked)
        layout.addLayout(steps)
        layout.addWidget(self.end)
        self.end.clicked.connect(self._on_end_clicked)
        self.hide()

    def show_talk(self, talk: TalkView | None) -> None:
        self._talk = talk
        self.setVisible(talk is not None)

    def show_time(self, now: datetime) -> None:
        if self._talk:
            left = self._talk.timer.left(now)
            self.left.say(words(left))
            self.left.tone("bad" if left < ZERO else "ember")

    def _on_more_asked(self, seconds: int) -> None:
        if self._talk:
            self._wishes.talk_extend_asked.emit(self._talk.id, seconds // MINUTE)

    def _on_end_clicked(self) -> None:
        if self._talk:
            self._wishes.talk_end_asked.emit(self._talk.id)
