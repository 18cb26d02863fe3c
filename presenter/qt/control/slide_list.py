"""The slides of one phase by their titles, with a mark at the one on the wall."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from presenter.core.nearby import nearby
from presenter.qt.control.label import Label

HERE, ELSEWHERE = "▶ ", ""


class SlideList(QWidget):
    """Of very many slides only those nearby; `before` and `after` count the others."""

    def __init__(self) -> None:
        super().__init__()
        self._titles: tuple[str, ...] = ()
        self._current = -1
        self._listed = range(0)
        self.before, self.after = (Label("", "small") for _ in range(2))
        self.labels: list[Label] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(10, 4, 0, 0)
        self._layout.setSpacing(4)
        for label in (self.before, self.after):
            label.tone("faint")
            self._layout.addWidget(label)

    def show_slides(self, titles: tuple[str, ...], current: int) -> None:
        """Show these; `current` counts from 0, or is -1 when none of them is up."""
        if current == self._current and titles == self._titles:
            return
        before = self._current
        listed = nearby(len(titles), current)
        is_other = titles != self._titles or listed != self._listed
        self._titles, self._current, self._listed = titles, current, listed
        self._match_labels(len(listed))
        self._write(listed if is_other else [place for place in (before, current) if place >= 0])
        _count(self.before, listed.start, "before")
        _count(self.after, len(titles) - listed.stop, "more")

    @property
    def here(self) -> Label | None:
        """The label of the slide that is up."""
        return self.labels[self._current - self._listed.start] if self._current >= 0 else None

    def _match_labels(self, count: int) -> None:
        while len(self.labels) < count:
            label = Label("", "small", elides=True)
            self._layout.insertWidget(self._layout.count() - 1, label)
            self.labels.append(label)
        while len(self.labels) > count:
            label = self.labels.pop()
            self._layout.removeWidget(label)
            label.deleteLater()

    def _write(self, places: Sequence[int]) -> None:
        for place in places:
            label = self.labels[place - self._listed.start]
            is_here = place == self._current
            label.say((HERE if is_here else ELSEWHERE) + self._titles[place])
            label.tone("ember" if is_here else "")


def _count(label: Label, others: int, where: str) -> None:
    label.say(f"… {others} {where}" if others else "")
    label.setVisible(others > 0)
