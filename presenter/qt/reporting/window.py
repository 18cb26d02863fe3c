"""The window of the report: for whom, on which paper, and every page before it is saved."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from presenter.core.editions import Edition, Paper
from presenter.qt.control.button import Button
from presenter.qt.control.choice import Choice
from presenter.qt.control.label import Label
from presenter.qt.reporting.sheets import Sheets
from presenter.qt.reporting.standing import Standing, StandingBox
from presenter.qt.style import mark, sheet
from presenter.qt.theme import NIGHT
from presenter.qt.windows import FRAME

SMALLEST, USUAL = QSize(760, 480), QSize(1180, 860)
SIDE, MARGIN = 300, 20
PATIENCE = 500  # milliseconds until it says that it is at work
EDITIONS = {
    Edition.HOST: ("For the organisation", "What the tellers allow, and what the room learned."),
    Edition.TELLER: ("For one teller", "Their story as it will be printed, to approve."),
    Edition.FACILITATOR: ("For whoever facilitates", "All times, and what to do better."),
    Edition.HANDOUT: ("To hand out", "The parts of the case, with room to write."),
}
PAPERS = {Paper.A4.value: "A4", Paper.LETTER.value: "Letter"}


class ReportWindow(QWidget):
    """Asks for pages by `pages_asked` and for a file by `save_asked`; both name the wish whole.

    They carry the edition, the paper, and the number of a story, 0 if it is about none.
    """

    pages_asked = Signal(str, str, int)
    save_asked = Signal(str, str, int)
    approve_asked = Signal(int)
    take_back_asked = Signal(int)

    def __init__(self, stories: Sequence[tuple[int, str]]) -> None:
        super().__init__()
        self.edition = Edition.HOST
        self.editions = {each: Button(words[0], "quiet") for each, words in EDITIONS.items()}
        self.about = Label("", "small", wraps=True)
        titles = {str(number): title for number, title in stories} or {"0": "None"}
        self.story = Choice(titles, next(iter(titles)))
        self.paper = Choice(PAPERS, Paper.A4.value)
        self.standing = StandingBox()
        self.save = Button("Save PDF", "primary")
        self.word = Label("", "small", wraps=True)
        self.pages = Sheets()
        self.count = Label("", "small")
        self.at_work = QProgressBar()
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE)
        self._build(stories)
        self._connect()
        self._choose(Edition.HOST)

    def ask(self) -> None:
        """For the pages of what is chosen."""
        self._patience.start()
        self.pages_asked.emit(*self._wish)

    def show_pages(self, pages: Sequence[bytes]) -> None:
        self._rest()
        self._say("")
        self.save.setEnabled(True)
        self.count.say("1 page" if len(pages) == 1 else f"{len(pages)} pages")
        self.pages.show_pages(pages)

    def show_standing(self, standing: Standing) -> None:
        self.standing.show_standing(standing)

    def show_refusal(self, why: str) -> None:
        """There are no pages, and nothing to save."""
        self._rest()
        self._say(why, "warn")
        self.save.setEnabled(False)
        self.count.say("")
        self.pages.show_pages(())

    def show_saved(self, path: str) -> None:
        self._say(f"Saved: {path}", "ok")

    def show_unsaved(self, why: str) -> None:
        self._say(why, "warn")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    @property
    def _wish(self) -> tuple[str, str, int]:
        story = int(self.story.chosen) if self.edition is Edition.TELLER else 0
        return self.edition.value, self.paper.chosen, story

    def _build(self, stories: Sequence[tuple[int, str]]) -> None:
        self.setObjectName("window")
        self.setWindowTitle("War Stories — Report")
        self.setStyleSheet(sheet(NIGHT))
        self.setMinimumSize(SMALLEST)
        self.editions[Edition.TELLER].setEnabled(bool(stories))
        self.at_work.setRange(0, 0)
        self.at_work.setTextVisible(False)
        self.at_work.setFixedHeight(4)
        self.at_work.hide()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        layout.setSpacing(MARGIN)
        layout.addWidget(self._side())
        layout.addWidget(self.pages, stretch=1)
        room = self.screen().availableGeometry().marginsRemoved(FRAME)
        self.resize(USUAL.boundedTo(room.size()))

    def _side(self) -> QWidget:
        """What there is to choose scrolls on a low screen; Save stays in sight."""
        side = QWidget()
        side.setFixedWidth(SIDE)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self._choices())
        layout = QVBoxLayout(side)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(scroll, stretch=1)
        for below in (self.count, self.at_work, self.word, self.save):
            layout.addWidget(below)
        return side

    def _choices(self) -> QWidget:
        choices = QWidget()
        choices.setObjectName("scrolled")
        layout = QVBoxLayout(choices)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(Label("REPORT", "kicker"))
        for button in self.editions.values():
            button.setCheckable(True)
            button.setAutoExclusive(True)
            layout.addWidget(button)
        layout.addWidget(self.about)
        layout.addWidget(self.story)
        layout.addWidget(self.standing)
        layout.addSpacing(10)
        layout.addWidget(Label("PAPER", "kicker"))
        layout.addWidget(self.paper)
        layout.addStretch()
        return choices

    def _connect(self) -> None:
        for button in self.editions.values():
            button.clicked.connect(self._on_edition_clicked)
        self.story.picked.connect(self._on_picked)
        self.paper.picked.connect(self._on_picked)
        self.save.clicked.connect(self._on_save_clicked)
        self.standing.approve_asked.connect(self._on_approve_asked)
        self.standing.take_back_asked.connect(self._on_take_back_asked)
        self._patience.timeout.connect(self.at_work.show)

    def _choose(self, edition: Edition) -> None:
        self.edition = edition
        for each, button in self.editions.items():
            button.setChecked(each is edition)
            mark(button, look="" if each is edition else "quiet")
        self.about.say(EDITIONS[edition][1])
        self.story.setVisible(edition is Edition.TELLER)

    def _rest(self) -> None:
        self._patience.stop()
        self.at_work.hide()

    def _say(self, words: str, tone: str = "") -> None:
        self.word.tone(tone)
        self.word.say(words)

    def _on_edition_clicked(self) -> None:
        chosen = next(each for each, button in self.editions.items() if button.isChecked())
        self._choose(chosen)
        self.ask()

    def _on_picked(self, _value: str) -> None:
        self.ask()

    def _on_approve_asked(self) -> None:
        self.approve_asked.emit(self._wish[2])

    def _on_take_back_asked(self) -> None:
        self.take_back_asked.emit(self._wish[2])

    def _on_save_clicked(self) -> None:
        self.save_asked.emit(*self._wish)
