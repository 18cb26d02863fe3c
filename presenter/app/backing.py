"""Backups while the evening runs: at each phase, every ten minutes, and after each forgetting."""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from presenter.clock import Clock
from presenter.core.backing import findings
from presenter.core.errors import Refused
from presenter.core.finding import Finding
from presenter.core.room import Room
from presenter.qt.beside import Beside
from presenter.store import backups
from presenter.store.logbook import Logbook

EVERY = timedelta(minutes=10)


class Backing:
    """`tell` hears which backups fail, and nothing once all are well.

    One round at a time, beside the show; what happens during one is in the next.
    """

    def __init__(
        self,
        logbook: Logbook,
        clock: Clock,
        chosen: str,
        tell: Callable[[tuple[Finding, ...]], None],
    ) -> None:
        self._logbook = logbook
        self._clock = clock
        self._folders = backups.folders(logbook.path, chosen)
        self._tell = tell
        self._due = clock.now() + EVERY
        self._mark: object = None
        self._round: Beside[tuple[str, ...]] | None = None
        self._is_behind = False
        self._has_stopped = False

    @property
    def is_at_work(self) -> bool:
        return self._round is not None

    def on_tick(self) -> None:
        """A second has passed."""
        if self._clock.now() >= self._due:
            self._begin()

    def on_room_changed(self, room: Room) -> None:
        """The mark is what a backup should not be without."""
        running = room.running
        mark = (running and running.id, room.session.ended_at, self._logbook.forgettings)
        if mark != self._mark:
            self._mark = mark
            self._begin()

    def stop(self) -> None:
        """Finish what is under way, and what was to follow it."""
        self._has_stopped = True
        if self._round:
            self._round.wait()
        if self._is_behind:
            _back_up(self._logbook.path, self._folders, self._clock.now())

    def _begin(self) -> None:
        now = self._clock.now()
        self._due = now + EVERY
        if self._round:
            self._is_behind = True
            return
        self._is_behind = False
        self._round = Beside(partial(_back_up, self._logbook.path, self._folders, now))
        self._round.done.connect(self._on_done)
        self._round.start()

    def _on_done(self, failures: tuple[str, ...]) -> None:
        if self._has_stopped or not self._round:
            return
        self._round.wait()
        self._round = None
        self._tell(findings(failures))
        if self._is_behind:
            self._begin()


def _back_up(path: Path, folders: tuple[Path, ...], now: datetime) -> tuple[str, ...]:
    """Into each folder; what went wrong."""
    failures = []
    for folder in folders:
        try:
            backups.back_up(path, folder, now)
        except Refused as refused:
            failures.append(str(refused))
    return tuple(failures)
