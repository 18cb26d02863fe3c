"""Below a clock: what was used of what was planned, when it ends, and steps to change that."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from presenter.core.agenda import PhaseView
from presenter.core.clocks import Reading, State, effect
from presenter.core.forecast import Forecast
from presenter.core.room import Room
from presenter.core.speaking import TurnView
from presenter.qt.control.label import Label
from presenter.qt.control.steps import Steps


class ClockFoot(QWidget):
    """While somebody looks at a step, its effect on the end of the workshop takes the line."""

    asked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._of: tuple[Room, PhaseView | TurnView] | None = None
        self._forecast: Forecast | None = None
        self._seconds = 0
        self.used = Label("", "small")
        self.ends = Label("", "small")
        self.effect = Label("", "small", elides=True)
        self.steps = Steps()
        self._build()
        self.steps.asked.connect(self.asked)
        self.steps.looked_at.connect(self._on_step_looked_at)

    def _build(self) -> None:
        facts = QWidget()
        row = QHBoxLayout(facts)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.used)
        row.addStretch()
        row.addWidget(self.ends)
        self.effect.tone("ember")
        line = QWidget()
        self._line = QStackedLayout(line)
        self._line.addWidget(facts)
        self._line.addWidget(self.effect)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(line)
        layout.addWidget(self.steps)

    def show_part(self, room: Room, part: PhaseView | TurnView) -> None:
        self._of = room, part

    def show_reading(self, reading: Reading, forecast: Forecast) -> None:
        self._forecast = forecast
        self.used.say(reading.used)
        self.ends.say(reading.ends)
        late = "warn" if reading.overruns else ""
        self.ends.tone("bad" if reading.state is State.OVER else late)
        self._show_effect()

    def _on_step_looked_at(self, seconds: int) -> None:
        self._seconds = seconds
        self._show_effect()

    def _show_effect(self) -> None:
        is_seen = bool(self._seconds and self._of and self._forecast)
        if is_seen and self._of and self._forecast:
            room, part = self._of
            self.effect.say(effect(room, self._forecast, part, self._seconds))
        self._line.setCurrentIndex(int(is_seen))
