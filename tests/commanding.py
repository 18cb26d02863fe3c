"""What a command leaves behind, and a file for it to read."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from presenter.app.opening import opening
from presenter.clock import StoppedClock
from presenter.resources import bundled_deck
from presenter.store.logbook import Logbook
from presenter.store.verbs import sessions


@dataclass(frozen=True)
class Done:
    """How a command ended, and what it printed."""

    code: int
    stdout: str
    stderr: str


Typed = Callable[..., Done]


def refusal_of(done: Done) -> str:
    """The one sentence of a command that refused, and nothing but that sentence."""
    assert done.code == 2, done
    assert done.stdout == ""
    (sentence,) = done.stderr.splitlines()
    assert sentence.endswith((".", "sqlite3"))
    return sentence


def keep_evenings(path: Path, clock: StoppedClock) -> Path:
    """A file with two sessions: one at Acme Platform that ended, one that did not."""
    for event in ("Acme Platform", "Umbrella Storage"):
        logbook = Logbook(path, clock, lambda room: None)
        logbook.begin("facilitator", opening(bundled_deck(), event))
        if event == "Acme Platform":
            logbook.do("facilitator", sessions.end, logbook.room().session.id)
        logbook.close()
        clock.tick(hours=24)
    return path
