"""A program killed at any moment has lost nothing that it had acknowledged."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest
from doomed import DEEDS, OLD, bring_up_to_date, evening
from look import ask

from presenter.clock import Clock
from presenter.core.director import picture
from presenter.core.room import Room
from presenter.store import backups, file, shelf
from presenter.store.logbook import Logbook

DOOMED = Path(__file__).with_name("doomed.py")
ROOT = DOOMED.parents[2]
EVENINGS = 5
POINTS, MANY_POINTS = 20, 500
EARLY = 15  # of so many and DEEDS, those that die before anything is acknowledged
HEADSTART = 500_000  # turns of an empty loop: from nothing to a few acts
LONG_HEADSTART = 12_000_000  # to the end of a migration
MIGRATIONS = 7
DATA = Path(__file__).parents[1] / "data"

DIES = """
import os, signal, sys
from pathlib import Path
from presenter.clock import Clock
from presenter.store import logbook, schema, triggers

def die(*_arguments):
    os.kill(os.getpid(), signal.SIGKILL)

setattr({module}, "{step}", die)
logbook.Logbook(Path(sys.argv[1]), Clock(), print)
"""

pytestmark = pytest.mark.skipif(
    not hasattr(os, "fork"), reason="Windows cannot fork, and each evening is a fork that is killed"
)


@pytest.fixture(scope="module")
def doomed():
    with subprocess.Popen(
        [sys.executable, DOOMED],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        text=True,
        encoding="utf-8",
    ) as player:
        yield player
        player.stdin.close()


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory) -> list[list[Room]]:
    """Each evening as it goes if nobody kills it: the Rooms in the order in which they came."""
    folder = tmp_path_factory.mktemp("undisturbed")
    return [list(evening(number, folder / str(number))) for number in range(EVENINGS)]


def killed(doomed, seed: int, order: str, headstart: int = HEADSTART) -> int:
    """Play, kill at random, and say how many things were acknowledged before the end."""
    dice = Random(seed)
    print(order, file=doomed.stdin, flush=True)
    pid = int(doomed.stdout.readline())
    deeds = range(0 if order.startswith(OLD) else dice.randrange(-EARLY, DEEDS))
    heard = [doomed.stdout.readline() for _deed in deeds]
    for _moment in range(dice.randrange(headstart)):
        """Let it get a little further into whatever it does next."""
    os.kill(pid, signal.SIGKILL)
    heard.extend(iter(doomed.stdout.readline, "ended\n"))
    assert [int(line) for line in heard] == list(range(1, len(heard) + 1))
    return len(heard)


def found(path: Path) -> list[Room]:
    """The Room as the next start finds it, if there was time for a session to begin."""
    rooms: list[Room] = []
    begun = bool(shelf.sessions(path))
    logbook = Logbook(path, Clock(), rooms.append)
    if begun:
        logbook.go_on(1)
    logbook.close()
    return rooms


def check_pages(path: Path) -> None:
    assert ask(path, "PRAGMA integrity_check") == [("ok",)]
    assert ask(path, "PRAGMA foreign_key_check") == []


def check_tables(path: Path) -> None:
    check_pages(path)
    assert ask(path, "SELECT * FROM act WHERE label = ''") == []
    assert ask(path, "SELECT * FROM inverse WHERE act_id NOT IN (SELECT id FROM act)") == []
    assert ask(path, "SELECT count(*) - coalesce(max(id), 0) FROM act") == [(0,)]


def check_beside(path: Path) -> None:
    """Whatever has the name of a backup or a report is whole."""
    for backup in backups.beside(path).glob("*.sqlite3"):
        check_tables(backup)
    for report in path.parent.glob("*.pdf"):
        assert report.read_bytes().rstrip().endswith(b"%%EOF")


def kill_an_evening(doomed, undisturbed, path: Path, seed: int) -> int:
    """What was acknowledged is there, and nothing is there by halves; how much that was."""
    evening = seed % EVENINGS
    acknowledged = killed(doomed, seed, f"{evening}\t{path}")
    rooms = found(path)
    check_tables(path)
    check_beside(path)
    states = [[], *([room] for room in undisturbed[evening])]
    assert rooms in states[acknowledged : acknowledged + 2]
    if rooms:
        assert picture(rooms[0]) == picture(states[states.index(rooms)][0])
    return acknowledged


def kill_a_migration(doomed, path: Path, seed: int) -> int:
    """A file of an earlier version is as it was or as it will be; 1 if it had said that it is."""
    version = seed % (file.SCHEMA - 1) + 1
    shutil.copy(DATA / f"schema-{version}.sqlite3", path)
    whole = path.with_name("whole.sqlite3")
    shutil.copy(path, whole)
    finished = killed(doomed, seed, f"{OLD}\t{path}", LONG_HEADSTART)
    assert found(path) == [bring_up_to_date(whole)]
    check_pages(path)
    for copy in path.parent.glob(f"{path.name}.before-*"):
        check_pages(copy)
    return finished


@pytest.mark.parametrize("seed", range(POINTS))
def test_what_was_acknowledged_is_there_and_nothing_is_there_by_halves(
    doomed, undisturbed, tmp_path, seed
):
    kill_an_evening(doomed, undisturbed, tmp_path / "killed.sqlite3", seed)


@pytest.mark.parametrize("seed", range(MIGRATIONS))
def test_a_migration_that_is_killed_is_finished_by_the_next_start(doomed, tmp_path, seed):
    kill_a_migration(doomed, tmp_path / "old.sqlite3", seed)


@pytest.mark.slow
def test_at_five_hundred_points_nothing_is_lost_and_nothing_damaged(
    doomed, undisturbed, tmp_path, capsys
):
    acknowledged = finished = 0
    for seed in range(MANY_POINTS):
        folder = tmp_path / str(seed)
        folder.mkdir()
        acknowledged += kill_an_evening(doomed, undisturbed, folder / "killed.sqlite3", seed)
        finished += kill_a_migration(doomed, folder / "old.sqlite3", seed)
        shutil.rmtree(folder)
    with capsys.disabled():
        print(  # noqa: T201 - these are the figures that people want to see
            f"\nkilled: {MANY_POINTS} evenings ({acknowledged:,} acts acknowledged), "
            f"{MANY_POINTS} migrations ({finished} had ended); lost: 0, damaged: 0"
        )


@pytest.mark.parametrize(
    ("module", "step"), [("schema", "_create"), ("triggers", "watch"), ("schema", "_write_ahead")]
)
def test_a_file_whose_making_was_cut_off_is_made_by_the_next_start(tmp_path, module, step):
    path = tmp_path / "killed.sqlite3"
    script = DIES.format(module=module, step=step)
    child = subprocess.run([sys.executable, "-c", script, path], cwd=ROOT, check=False)
    assert child.returncode == -signal.SIGKILL
    assert found(path) == []
    check_tables(path)
