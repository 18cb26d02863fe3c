"""A button that gives a clock minutes, or takes some away."""

from PySide6.QtCore import Signal

from presenter.qt.control.button import Button


class Extend(Button):
    asked = Signal(int)

    def __init__(self, minutes: int, *, small: bool = False) -> None:
        super().__init__(f"+{minutes}" if minutes > 0 else f"−{-minutes}", small=small)
        self._minutes = minutes
        self.setProperty("tight", "true")
        self.setToolTip(f"{abs(minutes)} min {'more' if minutes > 0 else 'less'}")
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self.asked.emit(self._minutes)
