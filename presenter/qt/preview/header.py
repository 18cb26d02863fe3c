"""The strip at the top: which deck it is, how it stands, and how long it is planned to take."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout

from presenter.core.deck import Deck
from presenter.core.timing import ZERO, minutes
from presenter.deck.problems import Problem
from presenter.qt.control.header import HEIGHT
from presenter.qt.control.label import Label
from presenter.qt.control.status import Status


class Header(QFrame):
    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("header")
        self.setFixedHeight(HEIGHT)
        self.title = Label("", "title", elides=True)
        self.state = Status("")
        self.planned = Label("", "title")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(18, 0, 18, 0)
        layout.setSpacing(8)
        layout.addWidget(self.title)
        layout.addSpacing(14)
        layout.addWidget(self.state)
        layout.addStretch()
        layout.addWidget(Label("Planned", "muted"))
        layout.addWidget(self.planned)

    def show_deck(self, deck: Deck) -> None:
        self.title.say(deck.title)
        self.planned.say(f"{minutes(sum((plan.planned for plan in deck.plans), ZERO))} min")

    def show_problems(self, problems: Sequence[Problem]) -> None:
        self.state.show_words(_words(len(problems)), ok=not problems)


def _words(count: int) -> str:
    if not count:
        return "No problems"
    return f"{count} problems" if count > 1 else "One problem"
