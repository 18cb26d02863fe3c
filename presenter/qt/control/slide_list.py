"""The slides of one phase by their titles, with a mark at the one on the wall."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from presenter.qt.control.label import Label

HERE, ELSEWHERE = "▶ ", ""


class SlideList(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._titles: tuple[str, ...] = ()
        self._current = -1
        self.labels: list[Label] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(10, 4, 0, 0)
        self._layout.setSpacing(4)

    def show_slides(self, titles: tuple[str, ...], current: int) -> None:
        """Show these; `current` counts from 0, or is -1 when none of them is up."""
        if titles != self._titles:
            self._rebuild(titles)
        elif current == self._current:
            return
        for position in {self._current, current} & set(range(len(titles))):
            self._mark(position, here=position == current)
        self._current = current

    @property
    def here(self) -> Label | None:
        """The label of the slide that is up."""
        return self.labels[self._current] if self._current >= 0 else None

    def _rebuild(self, titles: tuple[str, ...]) -> None:
        for label in self.labels:
            self._layout.removeWidget(label)
            label.deleteLater()
        self.labels = [Label(title, "small", elides=True) for title in titles]
        for label in self.labels:
            self._layout.addWidget(label)
        self._titles = titles

    def _mark(self, position: int, *, here: bool) -> None:
        label = self.labels[position]
        label.say((HERE if here else ELSEWHERE) + self._titles[position])
        label.tone("ember" if here else "")
