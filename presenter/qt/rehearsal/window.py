"""What a rehearsal showed: hints first, then each phase with its slides."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from presenter.core.rehearsing import PhaseTime, Rehearsal
from presenter.core.timing import minutes, words
from presenter.qt.rehearsal.bar import Bar
from presenter.qt.start.button import Button
from presenter.qt.start.label import Label
from presenter.qt.start.look import sheet
from presenter.qt.theme import NIGHT

SMALLEST, USUAL = (720, 560), (960, 720)
WIDEST = 860
TIME, NUMBER = 84, 36  # the widths of two columns
FITS = "The plan fits."
KEPT = "Nothing of it was kept."


class RehearsalWindow(QWidget):
    closed = Signal()

    def __init__(self, rehearsal: Rehearsal) -> None:
        super().__init__()
        self.setWindowTitle("War Stories — Rehearsal")
        self.setStyleSheet(sheet(NIGHT))
        self.setObjectName("window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumSize(*SMALLEST)
        self.resize(*USUAL)
        self.done = Button("Done", "primary")
        self.done.setMinimumWidth(140)
        self.done.clicked.connect(self.close)
        self._lay_out(rehearsal)

    def _lay_out(self, rehearsal: Rehearsal) -> None:
        column = QVBoxLayout()
        column.setSpacing(14)
        column.addWidget(Label("Rehearsal", "heading"))
        column.addWidget(Label(_sum(rehearsal), "muted"))
        column.addWidget(_hints(rehearsal))
        column.addWidget(_phases(rehearsal), 1)
        column.addWidget(self.done, alignment=Qt.AlignmentFlag.AlignRight)
        middle = QWidget()
        middle.setMaximumWidth(WIDEST)
        middle.setLayout(column)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(32, 24, 32, 24)
        layout.addWidget(middle)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()


def _sum(rehearsal: Rehearsal) -> str:
    return f"{words(rehearsal.used)} of {words(rehearsal.planned)} planned. {KEPT}"


def _hints(rehearsal: Rehearsal) -> QFrame:
    card = QFrame()
    card.setProperty("card", "true")
    layout = QVBoxLayout(card)
    layout.setContentsMargins(20, 14, 20, 16)
    layout.setSpacing(8)
    layout.addWidget(Label("WHERE THE PLAN DOES NOT FIT" if rehearsal.hints else FITS, "kicker"))
    for hint in rehearsal.hints:
        layout.addWidget(Label(hint))
    return card


def _phases(rehearsal: Rehearsal) -> QScrollArea:
    page = QWidget()
    page.setObjectName("scrolled")
    layout = QVBoxLayout(page)
    layout.setContentsMargins(0, 0, 12, 0)
    layout.setSpacing(18)
    for phase in rehearsal.phases:
        layout.addWidget(_phase(phase))
    layout.addStretch()
    area = QScrollArea()
    area.setWidget(page)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area


def _phase(phase: PhaseTime) -> QWidget:
    """Its title, minutes and bar; below them each slide with its time."""
    block = QWidget()
    grid = QGridLayout(block)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(5)
    grid.setColumnMinimumWidth(0, NUMBER)
    grid.setColumnMinimumWidth(2, TIME)
    grid.setColumnStretch(1, 1)
    grid.addWidget(Label(phase.title, "named"), 0, 0, 1, 2)
    grid.addWidget(_right(f"{minutes(phase.used)} / {minutes(phase.planned)} min", "named"), 0, 2)
    grid.addWidget(Bar(phase.used, phase.planned), 1, 0, 1, 3)
    for row, slide in enumerate(phase.slides, start=2):
        grid.addWidget(_right(str(slide.number), "small"), row, 0)
        grid.addWidget(Label(slide.title, "small"), row, 1)
        grid.addWidget(_right(words(slide.spent) if slide.spent else "–", "small"), row, 2)
    return block


def _right(words_: str, role: str) -> Label:
    label = Label(words_, role)
    label.setWordWrap(False)
    label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return label
