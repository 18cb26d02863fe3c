import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from acting import asked
from evening_text import WAR_STORIES, WELCOME
from look import ask

from presenter.core.entries import EntryKind
from presenter.core.errors import Refused
from presenter.core.library import SessionLine
from presenter.core.speaking import Asking
from presenter.store import shelf, shelving
from presenter.store.damage import is_whole
from presenter.store.verbs import entries, phases, sessions, speakers


def test_a_session_is_one_line(logbook, path, clock):
    opened = clock.now()
    clock.tick(minutes=2)
    logbook.do("Maya", phases.start, WELCOME, 0)
    for _teller in range(2):
        logbook.do("Maya", speakers.add, 1, Asking("Ada", "", 5))
    logbook.do("Maya", speakers.call, 1)
    logbook.do("Maya", entries.add, 1, EntryKind.QUESTION, "Why two?")
    assert shelf.sessions(path) == (
        SessionLine(
            number=1,
            title="A small evening",
            event="Acme Platform",
            opened_at=opened,
            ended_at=None,
            seen_at=clock.now(),
            phase="Welcome",
            stories=1,
            entries=1,
            has_words=True,
        ),
    )


def test_the_phase_is_the_one_that_was_started_last(logbook, path, clock):
    assert shelf.sessions(path)[0].phase == ""
    for phase in (WAR_STORIES, WELCOME):
        clock.tick(minutes=5)
        logbook.do("Maya", phases.start, phase, 0)
    assert shelf.sessions(path)[0].phase == "Welcome"


def test_the_newest_session_stands_first(logbook, path, opening, clock):
    logbook.do("Maya", sessions.end, 1)
    logbook.begin("Maya", replace(opening, event="Elsewhere"))
    newest, oldest = shelf.sessions(path)
    assert (newest.number, newest.event, newest.ended_at) == (2, "Elsewhere", None)
    assert (oldest.number, oldest.ended_at) == (1, clock.now())


def test_where_there_is_no_file_there_is_no_session_and_none_is_made(path):
    assert shelf.sessions(path) == ()
    assert shelf.unfinished(path) is None
    assert not path.exists()


def test_the_newest_session_is_the_one_to_go_on_with_until_it_ends(logbook, path):
    assert shelf.unfinished(path).number == 1
    logbook.do("Maya", sessions.end, 1)
    assert shelf.unfinished(path) is None


def test_an_older_session_left_open_is_not_asked_about(logbook, path, opening):
    logbook.begin("Maya", opening)
    logbook.do("Maya", sessions.end, 2)
    assert shelf.unfinished(path) is None


def test_a_session_is_meant_by_its_number_or_as_the_last(logbook, path, opening):
    logbook.begin("Maya", opening)
    assert shelf.named(path, "last").number == 2
    assert shelf.named(path, "1").number == 1


@pytest.mark.parametrize("name", ["3", "first", "", "1.0"])
def test_a_session_that_is_not_there_is_refused(logbook, path, name):
    with pytest.raises(Refused) as refused:
        shelf.named(path, name)
    assert str(refused.value) == (
        f"There is no session {name}. `presenter sessions` lists them; or say `last`."
    )


def test_where_there_is_none_at_all_the_way_to_the_first_is_said(path):
    with pytest.raises(Refused) as refused:
        shelf.named(path, "last")
    assert str(refused.value) == (
        f"There is no session in {path} yet. `presenter run DECK` begins one."
    )


def test_a_damaged_file_is_refused_in_words(logbook, path):
    logbook.close()
    content = path.read_bytes()
    path.write_bytes(content[:4096] + b"\xff" * (len(content) - 4096))
    with pytest.raises(Refused, match=r"is damaged \(.+\)\. Nothing was changed\."):
        shelf.sessions(path)


def test_an_instant_without_a_zone_is_in_utc(logbook, path, clock):
    logbook.close()
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("UPDATE session SET opened_at = '2026-01-02 03:04:05.000000'")
        db.execute("UPDATE act SET at = '2026-01-02 03:04:05.000000+00:00'")
    (line,) = shelf.sessions(path)
    assert line.opened_at == line.seen_at == datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


def test_looking_writes_nothing(logbook, path):
    logbook.close()
    before = path.read_bytes()
    shelf.sessions(path)
    assert path.read_bytes() == before
    assert ask(path, "SELECT count(*) FROM session") == [(1,)]


def test_what_was_planned_and_used_is_that_of_the_phases_which_were_held(logbook, path, clock):
    logbook.do("Maya", phases.start, WELCOME, 0)
    clock.tick(minutes=12)
    logbook.do("Maya", phases.pause, WELCOME)
    clock.tick(minutes=3)
    logbook.do("Maya", phases.start, WAR_STORIES, 0)
    (line,) = shelf.sessions(path)
    welcome = logbook.room().agenda[0]
    assert (line.phases, line.planned, line.used) == (
        1,
        welcome.timer.planned,
        timedelta(minutes=12),
    )


def test_a_session_without_words_of_people_says_so(logbook, path):
    assert not shelf.sessions(path)[0].has_words
    logbook.do("Maya", entries.add, 1, EntryKind.QUESTION, "Why two?")
    assert shelf.sessions(path)[0].has_words


@pytest.mark.parametrize("schema", range(1, 6))
def test_files_of_older_versions_are_listed_as_they_are(schema):
    old = Path(__file__).parents[1] / "data" / f"schema-{schema}.sqlite3"
    assert [line.title for line in shelf.sessions(old)] != []


def test_a_session_goes_by_another_name_afterwards(logbook, path, clock):
    logbook.close()
    shelving.do(path, clock.now(), sessions.rename, 1, "  Acme\nVienna ")
    assert shelf.sessions(path)[0].event == "Acme Vienna"
    assert ask(path, "SELECT label FROM act ORDER BY id DESC LIMIT 1") == [("Renamed session 1",)]


def test_a_session_whose_timeline_was_lost_is_listed(logbook, path):
    logbook.close()
    with closing(sqlite3.connect(path)) as db:
        db.execute("DELETE FROM act")
        db.commit()
    (line,) = shelf.sessions(path)
    assert line.seen_at == line.opened_at


def test_what_a_killed_program_left_half_written_is_taken_back_and_no_damage(logbook, path):
    """As after a power cut in a migration: the old pages lie beside the file."""
    asked(logbook, "Ada")
    logbook.close()
    killed = path.with_name("killed.sqlite3")
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("PRAGMA journal_mode=DELETE")
        db.execute("PRAGMA cache_size=1")
        db.execute("BEGIN IMMEDIATE")
        db.execute("CREATE TABLE half AS SELECT randomblob(500000) AS bytes")
        db.execute("UPDATE book SET token = 'half'")
        shutil.copy(path, killed)
        shutil.copy(f"{path}-journal", f"{killed}-journal")
        db.execute("ROLLBACK")
    assert killed.stat().st_size > 500_000
    assert [line.stories for line in shelf.sessions(killed)] == [0]
    assert is_whole(killed)
    assert ask(killed, "SELECT count(*) FROM book WHERE token = 'half'") == [(0,)]
