"""The options of the decision, from which the facilitator takes one, whatever the vote."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from presenter.core.course import FIRST, SECOND, favoured
from presenter.core.incident import CaseView
from presenter.qt.control.case.option_row import OptionRow
from presenter.qt.control.case.rows import Rows
from presenter.qt.control.case.wishes import CaseWishes


class DecidePage(QWidget):
    def __init__(self, wishes: CaseWishes) -> None:
        super().__init__()
        self._wishes = wishes
        self._view: CaseView | None = None
        self._voting = 0
        self.options = Rows(self._row)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.options)

    def show_case(self, view: CaseView) -> None:
        self._view = view
        decision = view.now.decision
        votes = (view.vote(decision, FIRST), view.vote(decision, SECOND))
        best = favoured(view)
        rows = self.options.match(len(view.ahead.options))
        for row, option in zip(rows, view.ahead.options, strict=True):
            row.show_option(option, votes, favoured=option is best)
        opened = view.voting.id if view.voting else 0
        if opened and opened != self._voting and rows:
            rows[0].hands.setFocus()  # the hands are up: count them
        self._voting = opened

    def _row(self) -> OptionRow:
        row = OptionRow()
        row.take_asked.connect(self._on_take_asked)
        row.counted.connect(self._wishes.hands_asked)
        row.done.connect(self._on_row_done)
        return row

    def _on_take_asked(self, text: str) -> None:
        if self._view:
            self._wishes.take_asked.emit(self._view.id, self._view.tip, text)

    def _on_row_done(self) -> None:
        """Enter goes on to the next option, and after the last out of the fields."""
        rows = self.options.rows
        here = next((n for n, row in enumerate(rows) if row.hands.hasFocus()), len(rows))
        if here + 1 < len(rows):
            rows[here + 1].hands.setFocus()
            rows[here + 1].hands.selectAll()
        elif here < len(rows):
            self.focusNextChild()
