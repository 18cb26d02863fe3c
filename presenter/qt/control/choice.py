"""A button that holds one of a few values and offers the others in a menu."""

from collections.abc import Mapping

from PySide6.QtCore import QPointF, Signal
from PySide6.QtGui import QAction, QActionGroup, QPainter, QPaintEvent, QPen

from presenter.qt.control.button import Button
from presenter.qt.control.menu import Menu


class Choice(Button):
    """`words` says each value in people's words; `picked` carries the value that a person chose."""

    picked = Signal(str)

    def __init__(self, words: Mapping[str, str], chosen: str, *, small: bool = False) -> None:
        super().__init__("", small=small)
        self.setProperty("choice", "true")
        self._words = words
        self._chosen: str | None = None  # until the first one is chosen, below
        self.choices = Menu(self)
        group = QActionGroup(self)
        for value in words:
            group.addAction(self._action(value))
        self.choices.triggered.connect(self._on_choices_triggered)
        self.clicked.connect(self.choices.open)
        self.choose(chosen)

    @property
    def chosen(self) -> str:
        assert self._chosen is not None
        return self._chosen

    def choose(self, value: str) -> None:
        """Hold this value, without a word to anybody."""
        if value == self._chosen:
            return
        self._chosen = value
        self.setText(self._words[value])
        for action in self.choices.actions():
            action.setChecked(action.data() == value)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The button, and at its right a small mark that there is more to choose from."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().buttonText(), 1.5))
        tip = QPointF(self.width() - 16, self.height() / 2 + 2)
        painter.drawPolyline([tip - QPointF(4, 4), tip, tip + QPointF(4, -4)])

    def _action(self, value: str) -> QAction:
        action = self.choices.addAction(self._words[value])
        action.setData(str(value))
        action.setCheckable(True)
        return action

    def _on_choices_triggered(self, action: QAction) -> None:
        self.choose(action.data())
        self.picked.emit(action.data())
