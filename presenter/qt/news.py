"""What the windows listen to: the room, and the passing of time."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from presenter.core.room import Room

TICK = 500  # ms: a second's change is seen within half a second, at two wake-ups a second


class News(QObject):
    """`ticked` says that time has passed; what it is now, the clock knows."""

    room_changed = Signal(Room)
    ticked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.CoarseTimer)
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self.ticked)

    def start(self) -> None:
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def soon(self, errand: Callable[[], None]) -> None:
        """Do something once all that waits to be painted is painted."""
        QTimer.singleShot(0, self, errand)
