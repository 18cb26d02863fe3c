"""The right half of the start screen: past sessions, found again and compared."""

from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from presenter.core.library import SessionLine, overdue
from presenter.qt.start.button import Button
from presenter.qt.start.label import Label
from presenter.qt.start.pace import Pace
from presenter.qt.start.past import PastSessions

SEARCH_WIDTH, TOP, LINE = 190, 52, 30
SEARCHED_AFTER = 150  # milliseconds without a key
SHORT = 5  # of so few there is nothing to search


class Shelf(QWidget):
    """What somebody wants to be done with a session is asked by its number."""

    import_chosen = Signal(str)
    forget_asked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.search = QLineEdit()
        self.search.setPlaceholderText("Search")
        self.search.setAccessibleName("Search past sessions")
        self.search.setClearButtonEnabled(True)
        self.search.setFixedSize(SEARCH_WIDTH, LINE)
        self.search.setProperty("small", "true")
        self.bring = Button("Import…", "quiet", small=True)
        self.bring.setToolTip("Add the sessions of another laptop’s file")
        self.pace = Pace()
        self.reminder = _Reminder()
        self.past = PastSessions()
        self._pause = QTimer(self, singleShot=True, interval=SEARCHED_AFTER)
        self._lay_out()
        self.search.textChanged.connect(self._on_search_written)
        self._pause.timeout.connect(self._on_search_paused)
        self.bring.clicked.connect(self._on_bring_clicked)
        self.reminder.forget_asked.connect(self.forget_asked)
        self.past.forget_asked.connect(self.forget_asked)

    def show_sessions(
        self, all_lines: list[SessionLine], listed: list[SessionLine], now: datetime
    ) -> None:
        """All are compared, and those that are not offered elsewhere are listed."""
        self.search.setVisible(len(listed) > SHORT)
        self.pace.show_sessions(all_lines)
        self.reminder.show_overdue(overdue(listed, now))
        self.past.show_sessions(listed)

    def _lay_out(self) -> None:
        head = QWidget()
        head.setFixedHeight(TOP)
        top = QHBoxLayout(head)
        top.setContentsMargins(0, TOP - LINE, 12, 0)
        top.setSpacing(8)
        top.addWidget(Label("PAST SESSIONS", "kicker"), stretch=1)
        top.addWidget(self.search)
        top.addWidget(self.bring)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        for widget in (head, self.pace, self.reminder):
            layout.addWidget(widget)
        layout.addWidget(self.past, stretch=1)

    def _on_search_written(self) -> None:
        self._pause.start()

    def _on_search_paused(self) -> None:
        self.past.search(self.search.text())

    def _on_bring_clicked(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self, "Import the sessions of a file", "", "War Stories (*.sqlite3)"
        )
        if path:
            self.import_chosen.emit(path)


class _Reminder(QWidget):
    """One line, as long as words of people are kept that nobody has needed for a month."""

    forget_asked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._number = 0
        self.words = Label()
        self.words.setProperty("tone", "warn")
        self.button = Button("Forget…", "quiet", small=True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 12, 0)
        layout.setSpacing(8)
        layout.addWidget(self.words, stretch=1)
        layout.addWidget(self.button, alignment=Qt.AlignmentFlag.AlignTop)
        self.button.clicked.connect(self._on_button_clicked)
        self.hide()

    def show_overdue(self, lines: list[SessionLine]) -> None:
        self.setVisible(bool(lines))
        if lines:
            self._number = lines[0].number
            self.words.say(_said(lines))

    def _on_button_clicked(self) -> None:
        self.forget_asked.emit(self._number)


def _said(lines: list[SessionLine]) -> str:
    more = f", and at {len(lines) - 1} more" if len(lines) > 1 else ""
    return f"▲ Kept for over 30 days: what people said at “{lines[0].name}”{more}."
