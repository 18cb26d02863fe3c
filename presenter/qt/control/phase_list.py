"""The phases one below the other; a long list scrolls, a short one takes no more than it needs."""

from datetime import datetime

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from presenter.core.room import Room
from presenter.qt.control.phase_row import PhaseRow

IN_SIGHT = 60  # pixels above and below the slide that is up


class PhaseList(QScrollArea):
    enter_asked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[PhaseRow] = []
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._scrolled = QWidget()
        self._scrolled.setObjectName("scrolled")
        self._layout = QVBoxLayout(self._scrolled)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)
        self._layout.addStretch()
        self.setWidget(self._scrolled)
        self.verticalScrollBar().rangeChanged.connect(self._on_laid_out)

    def show_room(self, room: Room) -> None:
        self._match_rows(len(room.agenda))
        for row, phase in zip(self.rows, room.agenda, strict=True):
            row.show_phase(room, phase)
        QTimer.singleShot(0, self._on_laid_out)

    def show_time(self, now: datetime) -> None:
        for row in self.rows:
            row.show_time(now)

    def sizeHint(self) -> QSize:
        return self._scrolled.sizeHint()

    def _match_rows(self, count: int) -> None:
        while len(self.rows) < count:
            row = PhaseRow()
            row.enter_asked.connect(self.enter_asked)
            self._layout.insertWidget(len(self.rows), row)
            self.rows.append(row)
        while len(self.rows) > count:
            self.rows.pop().deleteLater()

    def _on_laid_out(self) -> None:
        """Bring the slide that is up into sight, once the rows know their place."""
        self.updateGeometry()
        for row in self.rows:
            if row.slides.isVisibleTo(row) and row.slides.here:
                self.ensureWidgetVisible(row.slides.here, 0, IN_SIGHT)
