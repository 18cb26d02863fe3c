import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest
from look import ask, tables
from sqlalchemy.exc import IntegrityError, OperationalError

from presenter.core.errors import Refused
from presenter.core.room import Place
from presenter.core.speaking import Asking
from presenter.store import engine
from presenter.store.logbook import Logbook
from presenter.store.troubles import told_in_words
from presenter.store.verbs import entries, speakers

ADA = Asking("Ada", "", 5)
FULL = "The disk is full, so this was not saved. Free some space and do it again."
BUSY = "Another program holds the session file, so this was not saved. Close it and do it again."
READ_ONLY = (
    "The session file has become read-only, so this was not saved. "
    "Make it writable and do it again."
)


def setting(logbook, pragma: str) -> None:
    """Set something on the one connection that the logbook has."""
    with logbook._engine.connect() as db:
        db.exec_driver_sql(f"PRAGMA {pragma}").close()


def keep(logbook) -> None:
    logbook.do("Maya", entries.add, 1, "learning", "x" * 1000)


def fill(logbook) -> str:
    """Keep entries until there is no room; what is said then."""
    try:
        for _entry in range(100):
            keep(logbook)
    except Refused as refused:
        return str(refused)
    pytest.fail("There was room for everything.")


def test_on_a_full_disk_nothing_of_the_act_is_kept_and_it_goes_on_once_there_is_room(
    logbook, path, heard
):
    setting(logbook, "max_page_count=1")  # SQLite takes this as: no page more than now
    assert fill(logbook) == FULL
    before, announced = logbook.room(), len(heard)
    written = tables(path), ask(path, "SELECT * FROM act")
    assert fill(logbook) == FULL
    assert (tables(path), ask(path, "SELECT * FROM act")) == written
    assert logbook.room() == before
    assert len(heard) == announced
    assert ask(path, "PRAGMA integrity_check") == [("ok",)]
    setting(logbook, "max_page_count=100000")
    keep(logbook)
    assert len(logbook.room().entries) == len(before.entries) + 1


def test_on_a_full_disk_a_session_does_not_half_begin(logbook, opening, path):
    setting(logbook, "max_page_count=1")
    with pytest.raises(Refused) as refused:
        logbook.begin("Maya", replace(opening, text=opening.text + "x" * 100_000))
    assert str(refused.value) == FULL
    assert logbook.room().session.id == 1
    assert ask(path, "SELECT count(*) FROM session") == [(1,)]


def test_the_show_does_not_move_on_a_file_that_has_become_read_only(logbook):
    before = logbook.room()
    setting(logbook, "query_only=ON")
    with pytest.raises(Refused) as refused:
        logbook.show(Place(3))
    assert str(refused.value) == READ_ONLY
    assert logbook.room() == before


def test_what_has_become_read_only_takes_no_act_until_it_is_writable(logbook, path):
    setting(logbook, "query_only=ON")
    with pytest.raises(Refused) as refused:
        logbook.do("Maya", speakers.add, 1, ADA)
    assert str(refused.value) == READ_ONLY
    setting(logbook, "query_only=OFF")
    logbook.do("Maya", speakers.add, 1, ADA)
    assert [turn.id for turn in logbook.room().turns] == [1]


@pytest.fixture
def impatient(path, clock, opening, monkeypatch):
    """A logbook that waits for others for no more than an instant."""
    monkeypatch.setattr(engine, "BUSY_SECONDS", 0.01)
    logbook = Logbook(path, clock, lambda _room: None)
    logbook.begin("Maya", opening)
    yield logbook
    logbook.close()


def test_while_another_program_writes_an_act_is_refused_and_then_it_goes_on(impatient, path):
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(Refused) as refused:
            impatient.do("Maya", speakers.add, 1, ADA)
        assert str(refused.value) == BUSY
        assert impatient.room().turns == ()
        other.execute("ROLLBACK")
    impatient.do("Maya", speakers.add, 1, ADA)
    assert [turn.id for turn in impatient.room().turns] == [1]


def test_a_damaged_file_is_said_to_be_damaged(logbook, path, clock):
    logbook.close()
    content = path.read_bytes()
    path.write_bytes(content[:4096] + b"\xff" * (len(content) - 4096))
    with pytest.raises(Refused, match=r"^The session file is damaged\. Make a copy of it before"):
        Logbook(path, clock, lambda _room: None)


def failing(code: int) -> sqlite3.OperationalError:
    error = sqlite3.OperationalError("what SQLite says")
    error.sqlite_errorcode = code
    return error


def refusal(error: Exception) -> str:
    with pytest.raises(Refused) as refused, told_in_words():
        raise error
    return str(refused.value)


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (sqlite3.SQLITE_FULL, FULL),
        (sqlite3.SQLITE_IOERR_FSYNC, "The disk could not be written to, so this was not saved."),
        (sqlite3.SQLITE_READONLY_DBMOVED, READ_ONLY),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, BUSY),
        (sqlite3.SQLITE_CANTOPEN_ISDIR, "The session file cannot be opened, so this was not"),
        (sqlite3.SQLITE_CORRUPT_INDEX, "The session file is damaged. Make a copy of it"),
        (sqlite3.SQLITE_NOTADB, "This is not a session file, or it is damaged."),
    ],
)
def test_every_trouble_has_its_sentence_however_it_comes(code, said):
    assert refusal(failing(code)).startswith(said)
    assert refusal(OperationalError("INSERT", (), failing(code))).startswith(said)


@pytest.mark.parametrize(
    "bug",
    [
        failing(sqlite3.SQLITE_ERROR),
        OperationalError("INSERT", (), failing(sqlite3.SQLITE_MISUSE)),
        IntegrityError("INSERT", (), sqlite3.IntegrityError("NOT NULL")),
        KeyError("turn"),
    ],
)
def test_everything_else_is_a_bug_and_passes_through(bug):
    with pytest.raises(type(bug)) as raised, told_in_words():
        raise bug
    assert raised.value is bug
