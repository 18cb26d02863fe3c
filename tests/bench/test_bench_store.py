import sqlite3
from contextlib import closing
from pathlib import Path
from time import perf_counter

import pytest

from presenter.app.opening import opening
from presenter.clock import Clock
from presenter.core.consent import Consent
from presenter.core.speaking import Asking
from presenter.store.engine import PRAGMAS
from presenter.store.logbook import Logbook
from presenter.store.verbs import entries, speakers

pytestmark = pytest.mark.bench

HERE = "facilitator"
TURNS, ENTRIES, ACTS, OPENINGS = 60, 200, 5000, 10
WORDS = "A backup that nobody has restored is a rumour."


@pytest.fixture
def path(tmp_path) -> Path:
    return tmp_path / "evening.sqlite3"


@pytest.fixture
def logbook(path, deck):
    """A session in full swing, but for half of the acts to be measured."""
    logbook = Logbook(path, Clock(), lambda room: None)
    logbook.begin(HERE, opening(deck, "Acme Platform"))
    for number in range(TURNS):
        asking = Asking(f"Teller {number}", f"Story {number}", 8, Consent.NAMED)
        logbook.do(HERE, speakers.add, 1, asking)
    for _ in range(ENTRIES // 2):
        keep(logbook)
    yield logbook
    logbook.close()


@pytest.fixture
def bare(tmp_path):
    """A table on the same disk, with what ours asks of SQLite."""
    with closing(sqlite3.connect(tmp_path / "bare.sqlite3")) as db:
        db.execute("PRAGMA journal_mode=WAL")
        for pragma in PRAGMAS:
            db.execute(f"PRAGMA {pragma}")
        db.execute("CREATE TABLE entry (id INTEGER PRIMARY KEY, words TEXT)")
        yield db


def keep(logbook: Logbook) -> None:
    logbook.do(HERE, entries.add, 1, "learning", WORDS)


def insert(db: sqlite3.Connection) -> None:
    db.execute("INSERT INTO entry (words) VALUES (?)", (WORDS,))
    db.commit()


def milliseconds(errand, *target) -> float:
    began = perf_counter()
    errand(*target)
    return (perf_counter() - began) * 1000


def compare(benchmark, figures, name, logbook, bare) -> None:
    """The same entry kept by both in turns, so that a slow moment of the disk hits both."""
    ours, theirs = [], []

    def take_turns() -> None:
        theirs.append(milliseconds(insert, bare))

    def act() -> None:
        ours.append(milliseconds(keep, logbook))

    benchmark.pedantic(act, setup=take_turns, rounds=ENTRIES)
    benchmark.extra_info["ratio"] = figures.note_spans(name, ours, theirs, 50, 99)


def test_an_act_committed(benchmark, figures, logbook, bare, monkeypatch):
    monkeypatch.setattr(logbook, "_tell", lambda: None)
    compare(benchmark, figures, "act committed", logbook, bare)


def test_an_act_committed_and_the_room_read(benchmark, figures, logbook, bare):
    compare(benchmark, figures, "act and Room (60 turns, 200 entries)", logbook, bare)


def test_a_file_of_5000_acts_opened(benchmark, figures, logbook, path, monkeypatch):
    fill(logbook, monkeypatch)
    bare = [milliseconds(count_acts, path) for _ in range(OPENINGS)]
    ours = []

    def open_file() -> None:
        ours.append(milliseconds(take_up, path))

    benchmark.pedantic(open_file, rounds=OPENINGS)
    benchmark.extra_info["ratio"] = figures.note_spans("file of 5,000 acts opened", ours, bare, 50)


def fill(logbook: Logbook, monkeypatch) -> None:
    """Acts that come and go, made without waiting for the disk or reading the Room."""
    monkeypatch.setattr(logbook, "_tell", lambda: None)
    with logbook._engine.connect() as db:
        db.exec_driver_sql("PRAGMA synchronous=OFF")
    for number in range(ENTRIES // 2 + 1, (ACTS - TURNS) // 2):
        keep(logbook)
        logbook.do(HERE, entries.remove, number)
    logbook.close()


def take_up(path: Path) -> None:
    logbook = Logbook(path, Clock(), lambda room: None)
    logbook.go_on(1)
    logbook.close()


def count_acts(path: Path) -> None:
    """The bare opening: a connection, and one look at every act."""
    with closing(sqlite3.connect(path)) as db:
        db.execute("SELECT count(label) FROM act").fetchone()
