"""The card that begins a new session: its deck, and where or for whom it is."""

from itertools import chain, repeat
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout

from presenter.qt.start.button import Button
from presenter.qt.start.label import Label
from presenter.qt.style import mark

MOST_PROBLEMS = 3


class Beginning(QFrame):
    """A deck with problems can begin like any other: what can be shown will be."""

    begin_asked = Signal(str, str)
    rehearse_asked = Signal(str, str)
    deck_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", "true")
        self._path = ""
        self.deck = Label(role="session")
        self.choose = Button("Choose another deck…", "quiet", small=True)
        self.faults = Label()
        self.faults.setProperty("tone", "warn")
        self.problems = tuple(Label(role="small") for _ in range(MOST_PROBLEMS + 1))
        self.event_name = QLineEdit()
        self.event_name.setAccessibleName("Where, or for whom?")
        self.begin = Button("Begin")
        self.begin.setMinimumWidth(140)
        self.rehearse = Button("Rehearse", "quiet")
        self.rehearse.setToolTip("The same with nothing kept, and a look at the times afterwards")
        self._lay_out()
        self.choose.clicked.connect(self._on_choose_clicked)
        self.event_name.returnPressed.connect(self.begin.click)
        self.begin.clicked.connect(self._on_begin_clicked)
        self.rehearse.clicked.connect(self._on_rehearse_clicked)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(Label("NEW SESSION", "kicker"), stretch=1)
        top.addWidget(self.choose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 12, 20, 20)
        layout.setSpacing(6)
        layout.addLayout(top)
        for label in (self.deck, self.faults, *self.problems):
            layout.addWidget(label)
        layout.addSpacing(10)
        layout.addWidget(Label("Where, or for whom?"))
        layout.addWidget(self.event_name)
        layout.addWidget(Label("It stands on the opening slide and the report.", "small"))
        layout.addSpacing(10)
        deeds = QHBoxLayout()
        deeds.addWidget(self.begin)
        deeds.addWidget(self.rehearse)
        deeds.addStretch()
        layout.addLayout(deeds)

    def show_deck(self, path: str, title: str, problems: tuple[str, ...]) -> None:
        self._path = path
        self.deck.say(title)
        self.show_problems(problems)

    def show_problems(self, problems: tuple[str, ...]) -> None:
        self.faults.say(_counted(len(problems)))
        for label, words in zip(self.problems, chain(_first(problems), repeat("")), strict=False):
            label.say(words)

    def show_primary(self, *, primary: bool) -> None:
        """Whether beginning is what most people came for."""
        mark(self.begin, look="primary" if primary else "")

    def _on_choose_clicked(self) -> None:
        folder = str(Path(self._path).parent)
        path, _ = QFileDialog.getOpenFileName(self, "Choose a deck", folder, "Markdown (*.md)")
        if path:
            self.deck_chosen.emit(path)

    def _on_begin_clicked(self) -> None:
        self.begin_asked.emit(self._path, self._event)

    def _on_rehearse_clicked(self) -> None:
        self.rehearse_asked.emit(self._path, self._event)

    @property
    def _event(self) -> str:
        return self.event_name.text().strip()


def _first(problems: tuple[str, ...]) -> tuple[str, ...]:
    more = len(problems) - MOST_PROBLEMS
    return (*problems[:MOST_PROBLEMS], f"and {more} more") if more > 0 else problems


def _counted(problems: int) -> str:
    if not problems:
        return ""
    found = "1 problem" if problems == 1 else f"{problems} problems"
    return f"{found} in this deck. What can be shown will be shown."
