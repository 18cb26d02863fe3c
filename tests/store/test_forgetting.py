"""What is to be forgotten is gone from every byte on the disk, not only from the tables."""

import shutil
import sqlite3
from contextlib import closing, suppress
from random import Random

import pytest
from look import ask, holds

from presenter.core.consent import Consent
from presenter.core.errors import Refused
from presenter.core.speaking import Asking
from presenter.store import engine
from presenter.store.logbook import Logbook
from presenter.store.verbs import consents, entries, sessions, speakers

SECRET = "Quackenbush"


def add(logbook, name: str, title: str = "", level: Consent = Consent.LESSONS_ONLY) -> int:
    logbook.do("Maya", speakers.add, 1, Asking(name, title, 5, level))
    return max(turn.id for turn in logbook.room().turns)


def tell(logbook, turn_id: int) -> None:
    logbook.do("Maya", speakers.call, turn_id)
    logbook.do("Maya", speakers.end, turn_id)
    told = logbook.room().told[-1]
    if told.is_unanswered:
        logbook.do("Maya", consents.confirm, turn_id, told.consent)


def end(logbook) -> None:
    logbook.do("Maya", sessions.end, 1)


def keep_and_remove(logbook, words: str) -> None:
    """Afterwards the words are in no table but in the memory of undo."""
    logbook.do("Maya", entries.add, 1, "learning", words)
    logbook.do("Maya", entries.remove, logbook.room().entries[-1].id)


def test_the_end_forgets_names_titles_and_all_that_undo_could_bring_back(logbook, path):
    tell(logbook, add(logbook, SECRET, "A story"))
    keep_and_remove(logbook, "Withdrawn words")
    end(logbook)
    for words in (SECRET, "A story", "Withdrawn words"):
        assert not holds(path, words)
    assert ask(path, "SELECT * FROM inverse") == []
    assert logbook.room().last is None


def test_until_then_they_are_on_the_disk(logbook, path):
    add(logbook, SECRET, "A story")
    keep_and_remove(logbook, "Withdrawn words")
    for words in (SECRET, "A story", "Withdrawn words"):
        assert holds(path, words)


def test_the_end_keeps_what_was_agreed_on(logbook, path):
    tell(logbook, add(logbook, "Ada", "The cache", Consent.NAMED))
    end(logbook)
    assert holds(path, "The cache")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (Consent.NAMED, Consent.UNNAMED_SUMMARY),
        (Consent.NAMED, Consent.ROOM_ONLY),
        (Consent.LESSONS_ONLY, Consent.ROOM_ONLY),
    ],
)
def test_a_lower_consent_wipes_the_memory_of_undo(logbook, path, before, after):
    turn_id = add(logbook, "Ada", "", before)
    keep_and_remove(logbook, "Withdrawn words")
    logbook.do("Maya", consents.allow, turn_id, after)
    assert not holds(path, "Withdrawn words")
    assert logbook.room().last is None
    assert logbook.room().waiting[0].name == "Ada"


def test_a_higher_or_equal_consent_can_be_taken_back(logbook):
    turn_id = add(logbook, "Ada")
    for level in (Consent.NAMED, Consent.NAMED):
        logbook.do("Maya", consents.allow, turn_id, level)
    for _act in range(2):
        logbook.undo("Maya", logbook.room().last.id)
    assert logbook.room().waiting[0].consent is Consent.LESSONS_ONLY


def test_after_a_story_for_the_room_only_its_words_are_gone(logbook, path):
    turn_id = add(logbook, SECRET, "A story", Consent.ROOM_ONLY)
    keep_and_remove(logbook, "Withdrawn words")
    logbook.do("Maya", speakers.call, turn_id)
    assert holds(path, SECRET)
    logbook.do("Maya", speakers.end, turn_id)
    for words in (SECRET, "A story", "Withdrawn words"):
        assert not holds(path, words)


def test_what_is_done_after_the_wiping_can_be_taken_back(logbook, path):
    tell(logbook, add(logbook, SECRET, "", Consent.ROOM_ONLY))
    add(logbook, "Bo")
    logbook.undo("Maya", logbook.room().last.id)
    assert logbook.room().last is None
    assert not holds(path, SECRET)


def test_a_name_withdrawn_after_the_end_is_gone_as_well(logbook, path):
    turn_id = add(logbook, SECRET, "A story", Consent.NAMED)
    tell(logbook, turn_id)
    end(logbook)
    assert holds(path, SECRET)
    logbook.do("Maya", consents.allow, turn_id, Consent.ROOM_ONLY)
    assert not holds(path, SECRET)
    assert not holds(path, "A story")


@pytest.mark.parametrize("seed", range(4))
def test_in_a_crowded_file_no_page_keeps_a_stale_copy(logbook, path, seed):
    dice = Random(seed)
    for number in range(60):
        room = logbook.room()
        if room.telling and dice.random() < 0.5:
            name = room.telling.name
            logbook.do("Maya", speakers.end, room.telling.id)
            assert holds(path, name) is name.startswith("Kept")
        elif room.waiting and not room.telling and dice.random() < 0.4:
            logbook.do("Maya", speakers.call, dice.choice(room.waiting).id)
        elif dice.random() < 0.4:
            level = dice.choice([Consent.ROOM_ONLY, Consent.NAMED])
            name = f"{'Kept' if level is Consent.NAMED else 'Gone'}-{number}-{SECRET}"
            add(logbook, name, f"{name} " * dice.randrange(1, 6), level)
        else:
            with suppress(Refused):
                words = f"{number} lesson " * dice.randrange(1, 60)
                logbook.do("Maya", entries.add, 1, "learning", words)
    end(logbook)
    assert not holds(path, "Gone-")


@pytest.fixture
def reader_in_the_way(path, monkeypatch):
    """Another program in the middle of reading: the log cannot be emptied while it does."""
    monkeypatch.setattr(engine, "BUSY_SECONDS", 0.01)

    def read():
        reader = sqlite3.connect(path, isolation_level=None)
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM turn").fetchall()
        return closing(reader)

    return read


@pytest.fixture
def impatient(path, clock, opening, reader_in_the_way):
    logbook = Logbook(path, clock, lambda _room: None)
    logbook.begin("Maya", opening)
    yield logbook
    logbook.close()


def test_a_reader_in_the_way_delays_forgetting_to_the_close(impatient, path, reader_in_the_way):
    turn_id = add(impatient, SECRET, "", Consent.ROOM_ONLY)
    with reader_in_the_way():
        tell(impatient, turn_id)
        assert holds(path, SECRET)
    impatient.close()
    assert not holds(path, SECRET)


def test_or_to_the_next_opening_if_the_program_was_killed(
    impatient, path, clock, reader_in_the_way
):
    turn_id = add(impatient, SECRET, "", Consent.ROOM_ONLY)
    with reader_in_the_way():
        tell(impatient, turn_id)
        left = path.parent / "as a kill leaves it"
        left.mkdir()
        for name in (path.name, f"{path.name}-wal"):
            shutil.copy(path.parent / name, left / name)
    killed = left / path.name
    assert holds(killed, SECRET)
    with closing(Logbook(killed, clock, lambda _room: None)):
        assert not holds(killed, SECRET)
