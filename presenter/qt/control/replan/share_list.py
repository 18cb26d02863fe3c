"""Who gets how much, a line each: a name, what it has, and what it would have."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from presenter.qt.control.label import Label
from presenter.values import dataclass

RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Line:
    """Minutes before and after, in words."""

    name: str
    before: str
    after: str

    @property
    def changes(self) -> bool:
        return self.before != self.after


class ShareList(QWidget):
    def __init__(self, heading: str) -> None:
        super().__init__()
        self.lines: tuple[Line, ...] = ()
        self._labels: list[Label] = []
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setHorizontalSpacing(8)
        self._layout.setVerticalSpacing(5)
        self._layout.setColumnStretch(0, 1)
        self._layout.addWidget(Label(heading, "kicker"), 0, 0, 1, 4)
        self.hide()

    def show_lines(self, lines: tuple[Line, ...]) -> None:
        if lines == self.lines:
            return
        self.lines = lines
        self.setVisible(bool(lines))
        while self._labels:
            label = self._labels.pop()
            self._layout.removeWidget(label)
            label.deleteLater()
        for row, line in enumerate(lines, start=1):
            self._add(row, line)

    @property
    def words(self) -> list[str]:
        """Each line as it reads: `Break 10 → 5 min`."""
        rows = [self._labels[first : first + 4] for first in range(0, len(self._labels), 4)]
        return [" ".join(label.text() for label in row if label.text()) for row in rows]

    def _add(self, row: int, line: Line) -> None:
        after = f"{line.after} min"
        row_of = (
            Label(line.name, "" if line.changes else "muted", elides=True),
            Label(line.before if line.changes else "", "muted"),
            Label("→" if line.changes else "", "faint"),
            Label(after, "phase" if line.changes else "muted"),
        )
        row_of[0].setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for column, label in enumerate(row_of):
            self._layout.addWidget(label, row, column, RIGHT if column else Qt.AlignmentFlag(0))
            label.show()  # at once, so that the panel knows how high it has to be
        self._labels += row_of
