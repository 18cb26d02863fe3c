"""A piece of work in a thread of its own, while the windows go on."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QThread, Signal

Outcome = TypeVar("Outcome")


class Beside(QThread, Generic[Outcome]):
    """One run of `work`; `done` has what came of it, in the thread of whoever listens."""

    done = Signal(object)

    def __init__(self, work: Callable[[], Outcome], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work

    def run(self) -> None:
        self.done.emit(self._work())
