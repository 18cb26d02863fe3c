"""What the windows listen to: the room, and the passing of time."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from presenter.clock import Clock
from presenter.core.room import Room

SECOND = 1000  # ms


class News(QObject):
    """`ticked` says that time has passed; what it is now, the clock knows."""

    room_changed = Signal(Room)
    ticked = Signal()

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._has_stopped = False
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_second)

    def start(self) -> None:
        """Tick at every full second of the clock: one wake-up for all that changes."""
        self._timer.start(SECOND - self._clock.now().microsecond // 1000)

    def stop(self) -> None:
        """No more ticks, and nothing of what was to be done soon."""
        self._timer.stop()
        self._has_stopped = True

    def _on_second(self) -> None:
        self.start()
        self.ticked.emit()

    def soon(self, errand: Callable[[], None]) -> None:
        """Do something once all that waits to be painted is painted."""
        QTimer.singleShot(0, self, partial(self._run, errand))

    def _run(self, errand: Callable[[], None]) -> None:
        if not self._has_stopped:
            errand()
