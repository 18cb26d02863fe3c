"""How long a room that plays a case waits for its file."""

import sqlite3
from contextlib import closing
from pathlib import Path
from time import perf_counter

import pytest

from presenter.app.opening import opening
from presenter.case.records import record
from presenter.clock import Clock
from presenter.resources import bundled_deck
from presenter.store.engine import PRAGMAS
from presenter.store.logbook import Logbook
from presenter.store.verbs import plays, votes

pytestmark = pytest.mark.bench

HERE = "facilitator"
COUNTS, PLAYS = 200, 3
LONG_DAY = Path(__file__).parents[1] / "case/plays/forty-three-seconds/ending-the-long-day.txt"
PHASE = "<!--\nphase: Case\nkind: case\ncase: case.md\n-->\n\n# A case\n"


@pytest.fixture
def bare(tmp_path):
    """A table on the same disk, with what ours asks of SQLite."""
    with closing(sqlite3.connect(tmp_path / "bare.sqlite3")) as db:
        db.execute("PRAGMA journal_mode=WAL")
        for pragma in PRAGMAS:
            db.execute(f"PRAGMA {pragma}")
        db.execute("CREATE TABLE hands (id INTEGER PRIMARY KEY, count INTEGER)")
        yield db


@pytest.fixture
def begun(tmp_path):
    """Begins a play of the bundled case with the longest clock, in a new file each time."""
    case = bundled_deck("cases") / "forty-three-seconds.md"
    (tmp_path / "case.md").write_bytes(case.read_bytes())
    deck = tmp_path / "deck.md"
    deck.write_text(PHASE, encoding="utf-8")
    logbooks: list[Logbook] = []

    def begin() -> Logbook:
        path = tmp_path / f"{len(logbooks)}.sqlite3"
        logbooks.append(Logbook(path, Clock(), lambda room: None))
        logbooks[-1].begin(HERE, opening(deck, "Acme Platform"))
        logbooks[-1].do(HERE, plays.begin, 1)
        return logbooks[-1]

    yield begin
    for logbook in logbooks:
        logbook.close()


def milliseconds(errand, *target) -> float:
    began = perf_counter()
    errand(*target)
    return (perf_counter() - began) * 1000


def insert(db: sqlite3.Connection) -> None:
    db.execute("INSERT INTO hands (count) VALUES (7)")
    db.commit()


def take(logbook: Logbook, text: str) -> None:
    logbook.do(HERE, plays.take, 1, logbook.room().case.tip, text)


def count(logbook: Logbook) -> None:
    logbook.do(HERE, votes.hands, 1, logbook.room().case.ahead.options[0].text, 7)


def test_hands_kept_and_the_room_of_a_long_play_read(benchmark, figures, begun, bare):
    logbook, ours, theirs = begun(), [], []
    for text in record(LONG_DAY)[:-1]:
        take(logbook, text)
    logbook.do(HERE, votes.open, 1, logbook.room().case.tip, 1)

    def take_turns() -> None:
        theirs.append(milliseconds(insert, bare))

    def act() -> None:
        ours.append(milliseconds(count, logbook))

    benchmark.pedantic(act, setup=take_turns, rounds=COUNTS)
    name = "hands and Room (a case of ten moves)"
    benchmark.extra_info["ratio"] = figures.note_spans(name, ours, theirs, 50, 99)


def test_a_choice_kept_and_all_that_may_follow_worked_out(benchmark, figures, begun, bare):
    """A choice passes minutes by the hundred, and so does each of those that it leads to."""
    ours, theirs = [], []

    def play() -> None:
        logbook = begun()
        for text in record(LONG_DAY):
            theirs.append(milliseconds(insert, bare))
            ours.append(milliseconds(take, logbook, text))

    benchmark.pedantic(play, rounds=PLAYS)
    name = "choice and Room (up to 570 minutes pass)"
    benchmark.extra_info["ratio"] = figures.note_spans(name, ours, theirs, 50, 95)
