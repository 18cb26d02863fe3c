"""The list of past sessions."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from presenter.core.library import SessionLine, matching
from presenter.qt.start.button import Button
from presenter.qt.start.label import Label
from presenter.qt.start.row import SessionRow

NONE_YET = "None yet.\nWhat an evening leaves behind stays here, to be saved as a PDF."
NONE_FOUND = "None of them is called so, or was then."
AT_ONCE = 12


class PastSessions(QScrollArea):
    """Makes the first rows at once, the others as Qt finds time: a long list opens fast."""

    go_on_asked = Signal(int)
    export_asked = Signal(int)
    look_asked = Signal(int)
    pack_asked = Signal(int)
    rename_asked = Signal(int, str)
    forget_asked = Signal(int)
    put_away_asked = Signal(int, bool)

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._all: Sequence[SessionLine] = ()
        self._wish = ""
        self._shows_all = False
        self._waiting: list[SessionLine] = []
        self._idle = QTimer(self, singleShot=True, interval=0)
        self._idle.timeout.connect(self._on_idle)
        self.show_sessions(())

    def show_sessions(self, lines: Sequence[SessionLine]) -> None:
        self._all = lines
        self.search(self._wish)

    def search(self, wish: str) -> None:
        """Show those that match; without a wish all but those that were put away."""
        self._wish = wish
        lines = matching(self._all, wish)
        away = [line for line in lines if line.is_put_away]
        if not wish and not self._shows_all:
            lines = [line for line in lines if not line.is_put_away]
        page = QWidget()
        page.setObjectName("scrolled")
        self._rows = QVBoxLayout(page)
        self._rows.setContentsMargins(0, 0, 12, 0)
        self._rows.setSpacing(0)
        if not lines:
            self._rows.addWidget(Label(NONE_FOUND if self._all else NONE_YET, "muted"))
        if away and not wish:
            self._rows.addWidget(self._away_button(len(away)), 0, Qt.AlignmentFlag.AlignLeft)
        self._rows.addStretch()
        self._foot = self._rows.count()
        self._waiting = list(lines)
        self._on_idle()
        self.setWidget(page)

    def _on_idle(self) -> None:
        now, self._waiting = self._waiting[:AT_ONCE], self._waiting[AT_ONCE:]
        for line in now:
            row = SessionRow(line)
            row.go_on_asked.connect(self.go_on_asked)
            row.export_asked.connect(self.export_asked)
            row.look_asked.connect(self.look_asked)
            row.pack_asked.connect(self.pack_asked)
            row.rename_asked.connect(self.rename_asked)
            row.forget_asked.connect(self.forget_asked)
            row.put_away_asked.connect(self.put_away_asked)
            self._rows.insertWidget(self._rows.count() - self._foot, row)
        if self._waiting:
            self._idle.start()

    def _away_button(self, count: int) -> Button:
        words = "Hide what was put away" if self._shows_all else f"{count} put away"
        button = Button(words, "quiet", small=True)
        button.clicked.connect(self._on_away_clicked)
        return button

    def _on_away_clicked(self) -> None:
        self._shows_all = not self._shows_all
        self.search(self._wish)
