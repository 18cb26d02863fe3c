"""Long work in short pieces, while nothing else is to be done: no key and no picture waits."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer

BEFORE, BETWEEN = 200, 5  # ms: windows come first, and then each piece leaves room for keys


class Idle(QObject):
    """Takes one piece of work after another; new work replaces the old."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work: Iterator[object] = iter(())
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_timeout)

    def take(self, work: Iterator[object]) -> None:
        """Each `next` of it is one piece, of some milliseconds."""
        self._work = work
        self._timer.start(BEFORE)

    def drop(self) -> None:
        """Leave the rest undone."""
        self.take(iter(()))
        self._timer.stop()

    def _on_timeout(self) -> None:
        try:
            next(self._work)
        except StopIteration:
            return
        self._timer.start(BETWEEN)
