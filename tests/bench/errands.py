"""What a measured program is told to do once its windows stand; the same for ours and the bare."""

from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path
from time import perf_counter, perf_counter_ns, process_time

from child import say
from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

PRESSES, ADVANCES = 200, 120
SLIDES, MANY_SLIDES = 30, 3000
AUDIENCE = (1920, 1080)
SETTLE, GAP, REST = 1000, 160, 10_000  # ms; what comes closer after a press is its echo
LONGEST = 90_000  # ms, after which a child gives up


def keys() -> Iterator[Qt.Key]:
    """Through the whole deck, and again from the first slide."""
    return cycle([Qt.Key.Key_PageDown] * (SLIDES - 1) + [Qt.Key.Key_Home])


class Errand(QObject):
    """Presses keys on control, each after the audience has painted the one before."""

    def __init__(
        self, name: str, start_clocks: Callable[[], None], fill: Callable[[], None] = list
    ) -> None:
        super().__init__()
        self._name = name
        self._start_clocks = start_clocks
        self._fill = fill
        self._keys = keys()
        self._pressed_at = 0
        self._spans: list[float] = []

    def begin(self, audience: QWidget, control: QWidget) -> None:
        """After the first paint: nothing more, or the presses on a projector's number of pixels."""
        if self._name == "start":
            return
        self._control = control
        audience.resize(*AUDIENCE)
        if self._name == "full":
            self._fill()
        QTimer.singleShot(SETTLE, self, self._press)
        QTimer.singleShot(LONGEST, self, QCoreApplication.quit)

    def on_painted(self) -> None:
        """The end of each `paintEvent` of the audience."""
        if self._pressed_at:
            self._spans.append((perf_counter_ns() - self._pressed_at) / 1e6)
            self._pressed_at = 0
            QTimer.singleShot(GAP, self, self._press)

    def on_preview_painted(self) -> None:
        """The end of each `paintEvent` of a preview in control; a key is only waited for above."""

    def _press(self) -> None:
        from PySide6.QtTest import QTest  # noqa: PLC0415 - a start is measured without it

        if len(self._spans) < (ADVANCES if self._name == "evening" else PRESSES):
            self._pressed_at = perf_counter_ns()
            QTest.keyClick(self._control, next(self._keys))
        else:
            say(spans=self._spans)
            self._start_clocks()
            QTimer.singleShot(SETTLE, self, self._rest)

    def _rest(self) -> None:
        self._rested_from = process_time(), perf_counter(), wake_ups()
        QTimer.singleShot(REST, self, self._on_rested)

    def _on_rested(self) -> None:
        used, from_then, woken = self._rested_from
        seconds = perf_counter() - from_then
        say(
            percent=(process_time() - used) / seconds * 100,
            wake_ups=(wake_ups() - woken) / seconds,
        )


def wake_ups() -> int:
    """How often all threads of this process have slept and been woken (Linux)."""
    tasks = Path("/proc/self/task").glob("*/status")
    lines = [line for task in tasks for line in task.read_text().splitlines()]
    return sum(int(line.split()[1]) for line in lines if line.startswith("voluntary_ctxt"))
