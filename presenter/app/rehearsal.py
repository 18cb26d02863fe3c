"""A rehearsal: the same evening in a file that goes with it."""

from pathlib import Path
from tempfile import TemporaryDirectory

from presenter.clock import Clock
from presenter.core.rehearsing import Rehearsal, Stop, rehearsal
from presenter.core.room import Room
from presenter.store import file


class Rehearsing:
    """Remembers when the show came to which step; `path` is a file that nobody keeps."""

    def __init__(self, clock: Clock, room: Room) -> None:
        self._clock = clock
        self._folder = TemporaryDirectory(
            prefix="war-stories-rehearsal-", ignore_cleanup_errors=True
        )
        self.path = Path(self._folder.name) / "rehearsal.sqlite3"
        self.held = file.claim(self.path)
        self._room = room
        self._stops = [Stop(room.place.step, clock.now())]

    def on_room_changed(self, room: Room) -> None:
        self._room = room
        if room.place.step != self._stops[-1].step:
            self._stops.append(Stop(room.place.step, self._clock.now()))

    def result(self) -> Rehearsal:
        return rehearsal(self._room, self._stops, self._clock.now())

    def drop(self) -> None:
        """Let nothing of it stay; the file must be closed by then."""
        self._folder.cleanup()
