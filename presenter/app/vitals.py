"""Looks every other second whether the evening can still be kept, and says so when it cannot."""

from collections.abc import Callable
from pathlib import Path

from presenter import machine
from presenter.clock import Clock
from presenter.core.errors import Unsaved
from presenter.core.finding import Finding
from presenter.core.vitals import Vitals, alarms
from presenter.store.logbook import Logbook

EVERY = 2  # seconds
ROOM = 1_000_000  # bytes, more than any act takes


class Watch:
    """`tell` hears what threatens the evening, each time that changes."""

    def __init__(
        self,
        path: Path,
        logbook: Logbook,
        clock: Clock,
        tell: Callable[[tuple[Finding, ...]], None],
    ) -> None:
        self._path = path
        self._file = path.stat()
        self._logbook = logbook
        self._clock = clock
        self._tell = tell
        self._unsaved = ""
        self._told: tuple[Finding, ...] = ()
        self._ticks = 0

    def on_tick(self) -> None:
        """A second has passed."""
        self._ticks += 1
        if self._ticks % EVERY == 0:
            self.look()

    def on_saved(self) -> None:
        """The file took something."""
        self._heard("")

    def on_unsaved(self, why: str) -> None:
        """The file did not take something: try until it does."""
        self._heard(why)

    def look(self) -> None:
        """See how things stand, and whether the file takes writes again."""
        if self._unsaved:
            self._try_again()
        self._report()

    def _report(self) -> None:
        vitals = Vitals(
            free=machine.free_space(self._path),
            battery=machine.battery(),
            unsaved=self._unsaved,
            astray=not machine.is_same_file(self._path, self._file),
            ahead=self._clock.ahead,
        )
        found = alarms(vitals)
        if found != self._told:
            self._told = found
            self._tell(found)

    def _heard(self, unsaved: str) -> None:
        if unsaved != self._unsaved:
            self._unsaved = unsaved
            self._report()

    def _try_again(self) -> None:
        """On a full disk a small write may find a gap that no act fits into."""
        if machine.free_space(self._path) < ROOM:
            return
        try:
            self._logbook.probe()
        except Unsaved as unsaved:
            self._unsaved = str(unsaved)
        else:
            self._unsaved = ""
