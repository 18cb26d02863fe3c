"""The first window of the program: go on, begin anew, or look back."""

from collections.abc import Iterator
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from presenter.core.library import SessionLine
from presenter.qt.start.beginning import Beginning
from presenter.qt.start.label import Label
from presenter.qt.start.laptop import Laptop
from presenter.qt.start.look import sheet
from presenter.qt.start.mending import Mending
from presenter.qt.start.parting import Parting
from presenter.qt.start.shelf import Shelf
from presenter.qt.start.stick import Stick
from presenter.qt.start.unfinished import Unfinished
from presenter.qt.style import mark
from presenter.qt.theme import NIGHT

SMALLEST, USUAL = (960, 640), (1280, 720)
BAR = 107  # the ember bar is this part of the width
LEFT, RIGHT = 600, 860  # the widest that each column gets
TOP_LINE = 52
GUTTER = 12  # room for a scroll bar
PROMISE = "Everything stays on this laptop."


class StartWindow(QWidget):
    """Knows sessions by their numbers and decks by their paths; opens and saves nothing itself."""

    go_on_asked = Signal(int)
    begin_asked = Signal(str, str)
    rehearse_asked = Signal(str, str)
    deck_chosen = Signal(str)
    export_asked = Signal(int)
    look_asked = Signal(int)
    pack_asked = Signal(int)
    rename_asked = Signal(int, str)
    put_away_asked = Signal(int, bool)
    forget_words_asked = Signal(int)
    forget_all_asked = Signal(int)
    import_chosen = Signal(str)
    stick_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("War Stories")
        self.setStyleSheet(sheet(NIGHT))
        self.setMinimumSize(*SMALLEST)
        self.resize(*USUAL)
        self.unfinished = Unfinished()
        self.beginning = Beginning()
        self.laptop = Laptop()
        self.stick = Stick()
        self.mending = Mending()
        self.parting = Parting()
        self.shelf = Shelf()
        self.past = self.shelf.past
        self._wait_for_mending = (self.unfinished, self.beginning, self.stick, self.shelf)
        self._lines: dict[int, SessionLine] = {}
        self.message = Label()
        self.message.hide()
        self._lay_out()
        self.unfinished.go_on_asked.connect(self._on_go_on_asked)
        self.past.go_on_asked.connect(self._on_go_on_asked)
        self.past.export_asked.connect(self._on_export_asked)
        self.past.look_asked.connect(self.look_asked)
        self.past.pack_asked.connect(self.pack_asked)
        self.past.rename_asked.connect(self.rename_asked)
        self.past.put_away_asked.connect(self.put_away_asked)
        self.shelf.forget_asked.connect(self._on_forget_asked)
        self.shelf.import_chosen.connect(self.import_chosen)
        self.parting.words_asked.connect(self.forget_words_asked)
        self.parting.all_asked.connect(self.forget_all_asked)
        self.stick.folder_chosen.connect(self.stick_chosen)
        self.beginning.begin_asked.connect(self._on_begin_asked)
        self.beginning.rehearse_asked.connect(self._on_rehearse_asked)
        self.beginning.deck_chosen.connect(self._on_deck_chosen)

    def show_sessions(self, sessions: tuple[SessionLine, ...], now: datetime) -> None:
        """The newest open session is offered to go on with; all others are in the list."""
        for each in self._wait_for_mending:
            each.show()
        newest_first = sorted(sessions, key=_number, reverse=True)
        unfinished = next((line for line in newest_first if line.is_open), None)
        self.unfinished.show_session(unfinished, now)
        self.beginning.show_primary(primary=unfinished is None)
        self._lines = {line.number: line for line in newest_first}
        listed = [line for line in newest_first if line is not unfinished]
        self.shelf.show_sessions(newest_first, listed, now)

    def show_damage(self, why: str, backup: str) -> None:
        """The session file can be mended; until then nothing is begun in it."""
        self.mending.show_damage(why, backup)
        for each in self._wait_for_mending:
            each.hide()
        self.mending.recover.setFocus()

    def show_deck(self, path: str, title: str, problems: tuple[str, ...]) -> None:
        self._say("")
        self.beginning.show_deck(path, title, problems)

    def show_problems(self, problems: tuple[str, ...]) -> None:
        """What is wrong with the chosen deck, as far as it is known by now."""
        self.beginning.show_problems(problems)

    def show_refusal(self, why: str) -> None:
        self._say(why, "warn")

    def show_word(self, word: str) -> None:
        """Say what was done."""
        self._say(word, "ok")

    def showEvent(self, event: QShowEvent) -> None:
        """Enter does what most people came for."""
        super().showEvent(event)
        self._foremost().setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side, top = self.width() // 20, self.height() // 15
        self._columns.setContentsMargins(side + self._bar, top, side - GUTTER, top // 2)
        self._columns.setSpacing(self.width() // 32)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), NIGHT.colour("ink"))
        painter.fillRect(0, 0, self._bar, self.height(), NIGHT.colour("ember"))

    @property
    def _bar(self) -> int:
        return self.width() // BAR

    def _lay_out(self) -> None:
        self._columns = QHBoxLayout(self)
        self._columns.addWidget(self._left(), stretch=1)
        self.shelf.setMaximumWidth(RIGHT)
        self._columns.addWidget(self.shelf, stretch=1)

    def _left(self) -> QWidget:
        cards = QWidget()
        cards.setObjectName("scrolled")
        layout = QVBoxLayout(cards)
        layout.setContentsMargins(0, 0, GUTTER, 0)
        layout.setSpacing(16)
        for card in self._all_cards():
            layout.addWidget(card)
        layout.addStretch()
        self._cards = area = QScrollArea()
        area.setWidget(cards)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        heading = Label("War Stories", "heading")
        return _column(LEFT, heading, self.message, area, Label(PROMISE, "faint"))

    def _foremost(self) -> QWidget:
        if self.mending.isVisible():
            return self.mending.recover
        return self.unfinished.button if self.unfinished.isVisible() else self.beginning.event_name

    def _all_cards(self) -> Iterator[QWidget]:
        yield from (self.mending, self.parting, self.unfinished, self.beginning)
        yield from (self.laptop, self.stick)

    def _say(self, words: str, tone: str = "") -> None:
        mark(self.message, tone=tone)
        self.message.say(words)

    def _on_go_on_asked(self, number: int) -> None:
        self._say("")
        self.go_on_asked.emit(number)

    def _on_begin_asked(self, path: str, event: str) -> None:
        self._say("")
        self.begin_asked.emit(path, event)

    def _on_rehearse_asked(self, path: str, event: str) -> None:
        self._say("")
        self.rehearse_asked.emit(path, event)

    def _on_deck_chosen(self, path: str) -> None:
        self._say("")
        self.deck_chosen.emit(path)

    def _on_forget_asked(self, number: int) -> None:
        self._say("")
        self.parting.ask(self._lines[number])
        self._cards.verticalScrollBar().setValue(0)

    def _on_export_asked(self, number: int) -> None:
        self._say("")
        self.export_asked.emit(number)


def _column(width: int, head: QWidget, *rest: QWidget) -> QWidget:
    """One above the other; a list or a stack of cards takes what room is left."""
    head.setFixedHeight(TOP_LINE)
    column = QWidget()
    column.setMaximumWidth(width)
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(14)
    for widget in (head, *rest):
        layout.addWidget(widget, stretch=int(isinstance(widget, QScrollArea)))
    return column


def _number(line: SessionLine) -> int:
    return line.number
