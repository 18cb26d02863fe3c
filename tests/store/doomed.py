"""Plays random evenings on real files, each in a process of its own that may be killed.

It reads lines `seed, a tab, file`, and for each of them says the number of the process, then the
number of each thing that is kept, then `ended`. Forked, since importing takes longer than dying.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path

from case_chance import CaseChance
from case_text import opening

from presenter.clock import StoppedClock
from presenter.core.errors import Refused
from presenter.core.room import Room
from presenter.store.logbook import Logbook

DEEDS = 40


def evening(seed: int, path: Path) -> Iterator[Room]:
    """Yields the Room each time that something new is kept; the same ones for the same seed."""
    clock = StoppedClock(datetime(2026, 11, 22, 13, 0, tzinfo=UTC))
    heard: list[Room] = []
    with closing(Logbook(path, clock, heard.append)) as logbook:
        logbook.begin("Maya", opening())
        chance = CaseChance(seed, logbook, clock)
        yield heard[-1]
        while len(heard) < DEEDS:
            with suppress(Refused):
                chance.act_or_move()
                yield heard[-1]


def play(seed: int, path: Path) -> None:
    for number, _room in enumerate(evening(seed, path), start=1):
        say(number)


def say(word: object) -> None:
    """Straight to the pipe: what was said is said, however soon death comes."""
    os.write(sys.stdout.fileno(), f"{word}\n".encode())


if __name__ == "__main__":
    for line in sys.stdin:
        seed, _tab, name = line.rstrip("\n").partition("\t")
        if child := os.fork():
            os.waitpid(child, 0)
            say("ended")
        else:
            say(os.getpid())
            play(int(seed), Path(name))
            os.read(sys.stdin.fileno(), 1)  # nothing comes: this is where one waits to be killed
            os._exit(0)
