"""After the play: what the wall shows of it, and what the room says to each question."""

from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from presenter.core.incident import CaseView
from presenter.core.spot import Spot, Stage
from presenter.qt.control.case.answer_row import AnswerRow
from presenter.qt.control.case.chapters import Chapters
from presenter.qt.control.case.rows import Rows
from presenter.qt.control.case.scrolled import Scrolled
from presenter.qt.control.case.wishes import CaseWishes
from presenter.qt.control.choice import Choice

LOWEST, GAP = 40, 8


class DebriefPage(Scrolled):
    """While a question is on the wall, Enter keeps an answer to it."""

    def __init__(self, wishes: CaseWishes) -> None:
        super().__init__(GAP)
        self._wishes = wishes
        self._view: CaseView | None = None
        self._question = 0
        self._columns: tuple[str, ...] = ()
        self.chapters = Chapters()
        self.kind = Choice({"": ""}, "", small=True)
        self.field = QLineEdit()
        self.field.setPlaceholderText("What the room says to it; Enter keeps it")
        self.answers: Rows[AnswerRow] = Rows(self._row)
        self.answers.setMinimumHeight(LOWEST)
        self._build()
        self.chapters.asked.connect(wishes.stand_asked)
        self.field.returnPressed.connect(self._on_field_returned)

    def _build(self) -> None:
        self._line = QHBoxLayout()
        self._line.setSpacing(6)
        self._line.addWidget(self.kind)
        self._line.addWidget(self.field, 1)
        self.column.addWidget(self.chapters)
        self.column.addLayout(self._line)
        self.column.addWidget(self.answers, 1)
        self.column.addStretch()

    def show_case(self, view: CaseView, spot: Spot) -> None:
        self._view = view
        self.chapters.show_case(view, spot)
        if view.case.columns != self._columns:
            self._show_columns(view.case.columns)
        self._question = spot.page + 1 if spot.stage is Stage.DEBRIEF else 0
        for widget in (self.kind, self.field, self.answers):
            widget.setVisible(bool(self._question))
        if self._question:
            self._show_answers(view)

    def clear(self) -> None:
        """What was typed is kept."""
        self.field.clear()

    def _show_columns(self, columns: tuple[str, ...]) -> None:
        self._columns = columns
        kind = Choice({name: name for name in columns}, columns[0], small=True)
        self._line.replaceWidget(self.kind, kind)
        self.kind.hide()
        self.kind.deleteLater()
        self.kind = kind

    def _show_answers(self, view: CaseView) -> None:
        """The newest first."""
        mine = [each for each in reversed(view.answers) if each.question == self._question]
        for row, answer in zip(self.answers.match(len(mine)), mine, strict=True):
            row.show_answer(answer)

    def _row(self) -> AnswerRow:
        row = AnswerRow()
        row.edit_asked.connect(self._wishes.answer_edit_asked)
        row.remove_asked.connect(self._wishes.answer_remove_asked)
        return row

    def _on_field_returned(self) -> None:
        if self._view and self._question:
            self._wishes.answer_asked.emit(
                self._view.id, self._question, self.kind.chosen, self.field.text()
            )
