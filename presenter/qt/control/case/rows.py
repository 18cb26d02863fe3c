"""Rows one below the other that scroll; as many as needed, and kept where they are."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtWidgets import QWidget

from presenter.qt.control.case.scrolled import Scrolled

GAP = 4
Row = TypeVar("Row", bound=QWidget)


class Rows(Scrolled, Generic[Row]):
    """A row that has the focus keeps it: rows are filled anew, not made anew."""

    def __init__(self, make: Callable[[], Row]) -> None:
        super().__init__(GAP)
        self._make = make
        self.rows: list[Row] = []
        self.column.addStretch()

    def match(self, count: int) -> Sequence[Row]:
        """Have so many rows."""
        while len(self.rows) < count:
            row = self._make()
            self.column.insertWidget(len(self.rows), row)
            self.rows.append(row)
        while len(self.rows) > count:
            row = self.rows.pop()
            row.hide()
            row.deleteLater()
        return self.rows
