"""Three hours of a workshop on a stopped clock, a minute at a time: `workshop.py ERRAND DECK`.

Real windows, keys and acts. It says so after the first lap and after the last, and waits each
time until it has been looked at.
"""

import sys
from datetime import UTC, datetime
from pathlib import Path

from child import say
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest

from presenter.app.program import Program
from presenter.clock import StoppedClock
from presenter.folders import data_folder
from presenter.qt.application import application
from presenter.qt.displays import Displays

LAPS, MINUTES = 15, 12
LOOKED_AT = 1500  # ms
Key = Qt.Key


class Workshop:
    """A facilitator with steady habits."""

    def __init__(self, deck: Path) -> None:
        self._app = application(["presenter"])
        self._clock = StoppedClock(datetime(2026, 11, 22, 18, 0, tzinfo=UTC))
        file = data_folder() / "workshop.sqlite3"
        self._program = Program(file, self._clock, Displays(self._app), sys.exit)
        self._program.begin(deck, "Acme Platform")
        self._settle()

    def lap(self) -> None:
        """Slides, a story with all that is said of it, a cue, second thoughts."""
        assert self._program.desk
        assert self._program.show
        control = self._program.desk.control
        self._press(*[Key.Key_PageDown] * 4, Key.Key_PageUp, Key.Key_B, Key.Key_B)
        control.turn_add_asked.emit("Maya", "The migration I ran twice", 8, "lessons only")
        control.turns.call_asked.emit(self._program.show.room.waiting[0].id)
        for minute in range(MINUTES - 2):
            control.entry_asked.emit("learning", f"What was heard in minute {minute}.")
            self._pass_a_minute()
        telling = self._program.show.room.telling
        assert telling
        control.turns.end_asked.emit(telling.id)
        self._press(Key.Key_Home, Key.Key_N, Key.Key_N, Key.Key_G, Key.Key_Escape)
        self._pass_a_minute()
        self._pass_a_minute()

    def _pass_a_minute(self) -> None:
        """Sixty ticks, as the windows have them."""
        assert self._program.show
        for _ in range(60):
            self._clock.tick(seconds=1)
            self._program.show.news.ticked.emit()
            QCoreApplication.processEvents()

    def _press(self, *keys: Key) -> None:
        assert self._program.desk
        for key in keys:
            self._clock.rest(milliseconds=200)
            QTest.keyClick(self._program.desk.control.windowHandle(), key)
            self._settle()

    def _settle(self) -> None:
        for _ in range(8):
            QCoreApplication.processEvents()


def main() -> None:
    workshop = Workshop(Path(sys.argv[2]))
    for lap in range(1, LAPS + 1):
        workshop.lap()
        if lap in {1, LAPS}:
            say(lap=lap)
            QTest.qWait(LOOKED_AT)


main()
