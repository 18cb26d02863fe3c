"""Plays random evenings on real files, each in a process of its own that may be killed.

It reads lines `seed, a tab, file`, and for each of them says the number of the process, then the
number of each thing that is kept, then `ended`. Forked, since importing takes longer than dying.
For the seed `old` the file is one of an earlier version, to be brought to this one.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path

from case_chance import CaseChance
from case_text import opening

from presenter.app.opening import save_report
from presenter.clock import StoppedClock
from presenter.core.errors import Refused
from presenter.core.room import Room
from presenter.store import backups
from presenter.store.logbook import Logbook

DEEDS = 40
OLD = "old"
BACKUPS, REPORT = 6, 25  # one backup after so many deeds, and a report after these


def evening(seed: int, path: Path) -> Iterator[Room]:
    """Yields the Room each time that something new is kept; the same ones for the same seed."""
    clock = StoppedClock(datetime(2026, 11, 22, 13, 0, tzinfo=UTC))
    heard: list[Room] = []
    with closing(Logbook(path, clock, heard.append)) as logbook:
        logbook.begin("Maya", opening())
        chance = CaseChance(seed, logbook, clock)
        yield heard[-1]
        while len(heard) < DEEDS:
            run_errands(len(heard), logbook, clock)
            with suppress(Refused):
                chance.act_or_move()
                yield heard[-1]


def run_errands(deeds: int, logbook: Logbook, clock: StoppedClock) -> None:
    """What is done beside an evening, and changes nothing in it."""
    path = logbook.path
    if deeds % BACKUPS == 0:
        backups.back_up(path, backups.beside(path), clock.now())
    if deeds == REPORT:
        save_report(logbook.room(), path.with_suffix(".pdf"), clock.now())


def bring_up_to_date(path: Path) -> Room:
    """What an earlier version has kept, as this one reads it."""
    clock = StoppedClock(datetime(2026, 11, 24, 13, 0, tzinfo=UTC))
    heard: list[Room] = []
    with closing(Logbook(path, clock, heard.append)) as logbook:
        logbook.go_on(1)
    return heard[-1]


def play(seed: str, path: Path) -> None:
    rooms = [bring_up_to_date(path)] if seed == OLD else evening(int(seed), path)
    for number, _room in enumerate(rooms, start=1):
        say(number)


def say(word: object) -> None:
    """Straight to the pipe: what was said is said, however soon death comes."""
    os.write(sys.stdout.fileno(), f"{word}\n".encode())


def import_all() -> None:
    """What is imported late otherwise, and would keep each child from dying in its work."""
    for name in ("alembic.command", "presenter.report.pdf"):
        import_module(name)


if __name__ == "__main__":
    import_all()
    for line in sys.stdin:
        seed, _tab, name = line.rstrip("\n").partition("\t")
        if child := os.fork():
            os.waitpid(child, 0)
            say("ended")
        else:
            say(os.getpid())
            play(seed, Path(name))
            os.read(sys.stdin.fileno(), 1)  # nothing comes: this is where one waits to be killed
            os._exit(0)
