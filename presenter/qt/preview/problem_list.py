"""What is wrong with the deck, line by line, each with its mend."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from presenter.deck.problems import Problem
from presenter.qt.control.label import Label
from presenter.qt.control.status import UNWELL, WELL

MOST = 100  # nobody mends more at once
TOP = Qt.AlignmentFlag.AlignTop
LOWER = {"dot": 3, "key": 2}  # pixels, so that small letters stand on the line of the others
SIGNS = {"error": ("■", "bad"), "warning": (UNWELL, "warn")}
ALL_IS_WELL = "Nothing to mend. Save the deck, and it is shown here at once."


class ProblemList(QFrame):
    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", "true")
        self.rows: list[tuple[str, str]] = []
        self._shown: tuple[Problem, ...] | None = None
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 6, 8)
        layout.setSpacing(6)
        layout.addWidget(Label("TO MEND", "kicker"))
        layout.addWidget(self._area, 1)
        self.show_problems(())

    def show_problems(self, problems: Sequence[Problem]) -> None:
        shown = tuple(problems)
        if shown == self._shown:
            return
        self._shown = shown
        self.rows = [(_line(each), each.message) for each in shown[:MOST]]
        self._area.setWidget(_table(shown[:MOST], len(shown) - MOST))


def _table(problems: Sequence[Problem], more: int) -> QWidget:
    table = QWidget()
    table.setObjectName("scrolled")
    grid = QGridLayout(table)
    grid.setContentsMargins(0, 0, 10, 0)
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(8)
    grid.setColumnStretch(2, 1)
    for row, problem in enumerate(problems):
        sign, tone = SIGNS[problem.severity]
        words = Label(problem.message, wraps=True)
        cells = (_small(sign, "dot", tone), _small(_line(problem), "key"), words)
        for column, cell in enumerate((*cells, _small(problem.code, "key"))):
            grid.addWidget(cell, row, column, TOP)
    if not problems:
        grid.addWidget(_small(WELL, "dot", "ok"), 0, 0, TOP)
        grid.addWidget(Label(ALL_IS_WELL, "muted", wraps=True), 0, 2, TOP)
    if more > 0:
        grid.addWidget(Label(f"and {more} more", "faint"), len(problems), 2, TOP)
    grid.setRowStretch(grid.rowCount(), 1)
    return table


def _small(words: str, role: str, tone: str = "") -> Label:
    label = Label(words, role)
    label.tone(tone)
    label.setContentsMargins(0, LOWER[role], 0, 0)
    return label


def _line(problem: Problem) -> str:
    return f"line {problem.line}" if problem.line else ""
