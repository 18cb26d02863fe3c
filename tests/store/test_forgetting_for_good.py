"""What somebody asks to be forgotten is in no byte of any file of ours."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from acting import NOON
from look import ask, files, holds
from sqlmodel import AutoString, SQLModel

from presenter.core.consent import Consent
from presenter.core.errors import Refused
from presenter.core.marks import Marks
from presenter.core.speaking import Asking
from presenter.store import backups, elsewhere, engine, forgettable, peoples_words, shelf
from presenter.store.forgetting import Forgetting
from presenter.store.logbook import Logbook
from presenter.store.reader import room_of
from presenter.store.verbs import (
    consents,
    cues,
    entries,
    forgetting,
    queueing,
    sessions,
    speakers,
)


@pytest.fixture
def evening(logbook, path, clock) -> Path:
    """A closed file: Ada's named story with an entry, Bo's waiting turn, backups, old copies."""
    logbook.do("Maya", speakers.add, 1, Asking("Ada Quackenbush", "The cache", 5, Consent.NAMED))
    logbook.do("Maya", speakers.add, 1, Asking("Boris", "The queue", 5))
    logbook.do("Maya", speakers.call, 1)
    logbook.do("Maya", entries.add, 1, "learning", "Caches lie in the evening.")
    logbook.do("Maya", cues.send, 1, "teller", "Breathe, Quackenbush")
    logbook.do("Maya", speakers.end, 1)
    logbook.do("Maya", consents.confirm, 1, Consent.NAMED)
    logbook.do("Maya", entries.add, 1, "comment", "A word that stays.")
    backups.back_up(path, backups.beside(path), clock.now())
    clock.tick(minutes=1)
    logbook.close()
    for name in ("before-6-was-5", "damaged-2026-11-22T130000Z"):
        shutil.copy(path, path.with_name(f"{path.name}.{name}"))
    return path


@pytest.fixture
def forget(evening, clock):
    return Forgetting(evening, (backups.beside(evening),), clock.now()).forget


def says(path: Path, words: str) -> bool:
    every = [*files(path).values()]
    every += [each.read_bytes() for each in backups.beside(path).iterdir()]
    return any(words.encode() in content for content in every)


def test_until_then_it_is_there(evening):
    assert says(evening, "Quackenbush")
    assert says(evening, "Caches lie")


def test_an_entry(forget, evening):
    proof = forget(forgetting.entry, 1)
    assert not says(evening, "Caches lie")
    assert (proof.words, proof.leaks, proof.still) == (1, (), ())
    assert proof.files >= 2
    assert [entry.text for entry in room_of(evening, 1).entries] == ["A word that stays."]


def test_a_story_of_which_the_minutes_remain(forget, evening):
    proof = forget(forgetting.story, 1)
    for words in ("Quackenbush", "The cache", "Caches lie"):
        assert not says(evening, words) or words == "Quackenbush"
    assert proof.leaks == ()
    (told,) = room_of(evening, 1).told
    assert (told.name, told.title, told.consent) == ("", "", Consent.ROOM_ONLY)


def test_a_person_in_every_session(forget, evening):
    proof = forget(forgetting.person, "  ada quackenbush ")
    assert not says(evening, "Ada Quackenbush")
    assert proof.leaks == ()
    (told,) = room_of(evening, 1).told
    assert (told.teller, told.title, told.consent) == (
        "A colleague",
        "The cache",
        Consent.UNNAMED_SUMMARY,
    )


def test_who_else_says_the_name_is_told(logbook, path, clock):
    logbook.do("Maya", speakers.add, 1, Asking("Quackenbush", "The cache", 5))
    logbook.do("Maya", entries.add, 1, "comment", "Thank you, Quackenbush!")
    logbook.close()
    proof = Forgetting(path, (), clock.now()).forget(forgetting.person, "Quackenbush")
    assert proof.still == ("entry 1",)
    assert proof.leaks == ()


def test_nobody_of_that_name(forget, evening):
    before = room_of(evening, 1)
    with pytest.raises(Refused, match="Nobody called Eve"):
        forget(forgetting.person, "Eve")
    assert room_of(evening, 1) == before


def test_a_session_and_all_that_belongs_to_it(forget, evening, clock, opening):
    again = Logbook(evening, clock, lambda _room: None)
    again.begin("Maya", opening)
    again.do("Maya", entries.add, 2, "learning", "Another evening.")
    again.close()
    proof = forget(forgetting.session, 1)
    assert proof.leaks == ()
    for words in ("Quackenbush", "Boris", "Caches lie", "A word that stays"):
        assert not says(evening, words)
    kept = {"session", "asset", "phase", "entry", "place", "act", "book", "inverse"}
    for table in SQLModel.metadata.tables:
        count = ask(evening, f"SELECT count(*) FROM {table}")[0][0]
        assert bool(count) <= (table in kept), table
    assert ask(evening, "PRAGMA foreign_key_check") == []
    assert [entry.text for entry in room_of(evening, 2).entries] == ["Another evening."]


def test_copies_of_the_file_go(forget, evening):
    proof = forget(forgetting.entry, 1)
    assert [each.name.rsplit(".", 1)[-1] for each in proof.dropped] == [
        "before-6-was-5",
        "damaged-2026-11-22T130000Z",
    ]


def test_a_stick_that_is_away_is_named(evening, clock, tmp_path):
    stick = tmp_path / "stick" / backups.ELSEWHERE
    proof = Forgetting(evening, (stick,), clock.now()).forget(forgetting.entry, 1)
    assert proof.away == (stick,)


def test_what_still_says_it_is_found(evening, clock, monkeypatch):
    """The proof is one: a corner that was not emptied does not get past it."""
    monkeypatch.setattr(backups, "tidy", lambda _folder, _book: None)
    proof = Forgetting(evening, (backups.beside(evening),), clock.now()).forget(forgetting.story, 1)
    assert [each.parent for each in proof.leaks] == [backups.beside(evening)]


def test_not_while_it_is_told_nor_while_the_file_is_open(logbook, path, clock):
    logbook.do("Maya", speakers.add, 1, Asking("Ada", "The cache", 5))
    logbook.do("Maya", speakers.call, 1)
    with pytest.raises(Refused, match="is open in another window"):
        Forgetting(path, (), clock.now()).forget(forgetting.story, 1)
    logbook.close()
    with pytest.raises(Refused, match="being told"):
        Forgetting(path, (), clock.now()).forget(forgetting.story, 1)


def test_every_text_is_known_to_be_somebodys():
    """So that no table of people's words is added which forgetting does not know of."""
    for table in SQLModel.metadata.sorted_tables:
        text = {each.name for each in table.columns if isinstance(each.type, AutoString)}
        known = {
            column
            for whose in (peoples_words.PEOPLES, peoples_words.OTHERS, peoples_words.UNDO)
            for column in whose.get(table.name, ())
        }
        assert text == known, table.name


def test_after_the_end_of_a_session_too(logbook, path, clock):
    logbook.do("Maya", speakers.add, 1, Asking("Ada Quackenbush", "The cache", 5, Consent.NAMED))
    logbook.do("Maya", speakers.call, 1)
    logbook.do("Maya", speakers.end, 1)
    logbook.do("Maya", consents.confirm, 1, Consent.NAMED)
    logbook.do("Maya", sessions.end, 1)
    logbook.close()
    Forgetting(path, (), clock.now()).forget(forgetting.story, 1)
    assert not any(b"Quackenbush" in content for content in files(path).values())


def test_what_was_written_for_its_session_is_named(forget, evening, tmp_path):
    report, away = tmp_path / "report.pdf", tmp_path / "away" / "War Stories backups"
    report.write_bytes(b"%PDF")
    for session, copy in ((1, report), (1, tmp_path / "gone.pdf"), (2, report), (0, away)):
        elsewhere.note(evening, session, copy)
    proof = Forgetting(evening, (), NOON).forget(forgetting.entry, 1)
    assert (proof.written, proof.away) == ((report,), (away,))


def test_while_another_program_reads_the_file_nothing_is_forgotten(forget, evening, monkeypatch):
    monkeypatch.setattr(engine, "BUSY_SECONDS", 0.01)
    with closing(sqlite3.connect(evening, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM turn").fetchall()
        with pytest.raises(Refused, match="Another program holds the session file"):
            forget(forgetting.entry, 1)
    assert ask(evening, "SELECT count(*) FROM entry") == [(2,)]


def test_all_words_of_a_session_while_its_plan_and_times_stay(evening, clock):
    with closing(Logbook(evening, clock, lambda _room: None)) as logbook:
        logbook.go_on(1)
        logbook.do("Maya", sessions.end, 1)
    before = ask(evening, "SELECT planned, started_at, ended_at FROM phase")
    proof = Forgetting(evening, (backups.beside(evening),), NOON).forget(forgetting.words, 1)
    assert proof.leaks == ()
    for words in ("Quackenbush", "The cache", "Caches lie", "A word that stays."):
        assert not says(evening, words)
    assert ask(evening, "SELECT planned, started_at, ended_at FROM phase") == before
    assert [line.has_words for line in shelf.sessions(evening)] == [False]
    assert shelf.sessions(evening)[0].stories == 1


def test_the_words_of_an_evening_that_goes_on_stay(forget):
    with pytest.raises(Refused, match="has not ended yet"):
        forget(forgetting.words, 1)


def test_a_person_goes_from_what_they_took_on_too_however_the_name_is_written(evening, clock):
    with closing(Logbook(evening, clock, lambda _room: None)) as logbook:
        logbook.go_on(1)
        logbook.do("Maya", entries.add, 1, "commitment", "We try the failover.")
        logbook.do("Maya", entries.promise, 3, "Änne Öztürk", None)
    proof = Forgetting(evening, (), NOON).forget(forgetting.person, " ÄNNE öztürk")
    assert proof.leaks == ()
    assert not says(evening, "Öztürk")
    assert room_of(evening, 1).entries[-1].text == "We try the failover."


def test_a_person_goes_from_beside_whom_they_sat_too(logbook, path, clock):
    logbook.do("Maya", speakers.add, 1, Asking("Boris", "The queue", 5))
    logbook.do("Maya", queueing.mark, 1, Marks(buddy="Quackenbush"))
    logbook.close()
    assert "Quackenbush" in [each.which for each in forgettable.people(path)]
    proof = Forgetting(path, (), clock.now()).forget(forgetting.person, "quackenbush")
    assert proof.leaks == ()
    assert not holds(path, "Quackenbush")
    assert room_of(path, 1).waiting[0].name == "Boris"


def test_a_report_whose_path_says_for_whom_it_was_is_named_once_and_then_forgotten(
    forget, evening, tmp_path
):
    report = tmp_path / "War stories, Acme Platform.pdf"
    report.write_bytes(b"%PDF")
    elsewhere.note(evening, 1, report)
    proof = forget(forgetting.session, 1)
    assert (proof.written, proof.leaks) == ((report,), ())
    assert not says(evening, "Acme Platform")
