"""Works out, beside the show, all the ends that the session's cases can have."""

import json
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from presenter.core.incident import CaseView
from presenter.core.outcomes import Outcome, written
from presenter.core.room import Room
from presenter.qt.background import Background
from presenter.store.logbook import Logbook


class Ends:
    """One case after the other, each once: they are needed at its end and take up to a minute."""

    def __init__(self, logbook: Logbook) -> None:
        self._logbook = logbook
        self._tried: set[int] = set()
        self._running: Background | None = None
        self._folder: TemporaryDirectory[str] | None = None

    def look(self, room: Room) -> None:
        """Begin with the next case whose ends are not known yet."""
        if self._running:
            return
        waiting = (view for view in room.cases if not view.outcomes and view.id not in self._tried)
        if view := next(waiting, None):
            self._begin(view)

    def stop(self) -> None:
        if self._running:
            self._running.stop()
        self._tidy()

    def _begin(self, view: CaseView) -> None:
        self._tried.add(view.id)
        self._folder = TemporaryDirectory(prefix="war-stories-", ignore_cleanup_errors=True)
        copy = Path(self._folder.name) / "case.md"
        copy.write_text(self._logbook.case_text(view.id), encoding="utf-8")
        self._running = Background(["explore", str(copy), "--format", "json"])
        self._running.done.connect(partial(self._on_done, view.id))
        self._running.start()

    def _on_done(self, case_id: int, words: str) -> None:
        """Keep what was found; without anything, the chart has the room's own way alone."""
        self._tidy()
        found = _outcomes(words)
        if found:
            self._logbook.keep_outcomes(case_id, written(found))
        self.look(self._logbook.room())

    def _tidy(self) -> None:
        self._running = None
        if self._folder:
            self._folder.cleanup()
            self._folder = None


def _outcomes(words: str) -> tuple[Outcome, ...]:
    if not words:
        return ()
    rows = json.loads(words)["outcomes"]
    return tuple(
        Outcome(row["ending"], tuple(row["scores"].values()), row["share"]) for row in rows
    )
