"""Of a damaged file everything that can be read is saved, and what is missing is told."""

import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import evening_text
import pytest

from presenter.clock import StoppedClock
from presenter.core.consent import DEFAULT
from presenter.core.errors import Refused
from presenter.core.speaking import Asking
from presenter.store import damage, restoring, salvage, shelf
from presenter.store.logbook import Logbook
from presenter.store.reader import room_of
from presenter.store.verbs import entries, phases, speakers

PAGE = 4096
ENTRIES = 40
LONG = f"What was learnt, {'at length, ' * 30}number"
FLIPS = 30
MANY_FLIPS = 1000


@pytest.fixture(scope="module")
def held(tmp_path_factory) -> Path:
    """A closed file with a phase, two turns, and more entries than fit on a page."""
    path = tmp_path_factory.mktemp("held") / "evening.sqlite3"
    logbook = Logbook(path, StoppedClock(datetime(2026, 11, 22, 13, 0, tzinfo=UTC)), silent)
    logbook.begin("Maya", evening_text.opening())
    logbook.do("Maya", phases.start, 1, 0)
    for name in ("Ada", "Bo"):
        logbook.do("Maya", speakers.add, 1, Asking(name, f"{name}'s story", 5))
    for number in range(ENTRIES):
        logbook.do("Maya", entries.add, 1, "learning", f"{LONG} {number}.")
    logbook.close()
    restoring._let_go_of_log(path)
    return path


@pytest.fixture
def evening(held, path) -> Path:
    return Path(shutil.copy(held, path))


def silent(_room) -> None:
    """Nobody listens."""


def page_of(path: Path, words: str) -> int:
    return path.read_bytes().index(words.encode()) // PAGE


def spoil(path: Path, page: int) -> None:
    with path.open("rb+") as file:
        file.seek(page * PAGE)
        file.write(b"\xff" * PAGE)


def test_a_whole_file_is_not_touched(evening, clock):
    before = evening.read_bytes()
    with pytest.raises(Refused, match="nothing to recover"):
        salvage.recover(evening, clock.now())
    assert evening.read_bytes() == before


def test_what_stood_on_a_lost_page_is_missing_and_all_else_is_there(evening, clock):
    before = evening.read_bytes()
    spoil(evening, page_of(evening, "number 20."))
    spoilt = evening.read_bytes()
    found = salvage.recover(evening, clock.now())
    assert damage.is_whole(evening)
    assert found.aside.read_bytes() == spoilt != before
    assert 0 < found.missing["entry"] < ENTRIES
    assert found.saved["entry"] == ENTRIES - found.missing["entry"]
    assert {table for table, count in found.missing.items() if count} == {"entry"}
    room = room_of(evening, 1)
    assert len(room.entries) == found.saved["entry"]
    assert [turn.name for turn in room.turns] == ["Ada", "Bo"]


def test_one_can_go_on_with_what_was_recovered(evening, clock):
    spoil(evening, page_of(evening, "number 20."))
    salvage.recover(evening, clock.now())
    again = Logbook(evening, clock, silent)
    again.go_on(1)
    again.do("Maya", speakers.call, 1)
    again.undo("Maya", again.room().last.id)
    assert again.room().telling is None
    again.close()


def test_entries_of_a_lost_turn_stay_without_it(evening, clock):
    spoil(evening, page_of(evening, "Ada's story"))
    found = salvage.recover(evening, clock.now())
    assert found.saved["turn"] == 0
    assert len(room_of(evening, 1).entries) == ENTRIES


@pytest.mark.parametrize("words", ["THE-MIDDLE", "THE-END"])
def test_a_lost_deck_does_not_cost_what_people_said(evening, clock, words):
    filling = "words " * 2000
    deck = f"# A slide\n{filling}THE-MIDDLE{filling}THE-END"
    with closing(sqlite3.connect(evening)) as db, db:
        db.execute("UPDATE session SET deck = ?", (deck,))
    restoring._let_go_of_log(evening)
    spoil(evening, page_of(evening, words))
    found = salvage.recover(evening, clock.now())
    assert found.saved["session"] == 1
    room = room_of(evening, 1)
    assert len(room.entries) == ENTRIES
    assert room.session.title == "A small evening"
    assert ("could not be read" in room.slide.markdown) == (words == "THE-MIDDLE")


def test_a_flipped_letter_costs_no_entry(evening, clock):
    content = evening.read_bytes().replace(b"number 20.", b"n\xffmber 20.")
    evening.write_bytes(content)
    found = salvage.recover(evening, clock.now())
    assert found.missing["entry"] == 0
    assert "n�mber 20." in [each.text[-10:] for each in room_of(evening, 1).entries]


def test_a_consent_that_cannot_be_read_is_the_default(evening, clock):
    evening.write_bytes(evening.read_bytes().replace(b"lessons only", b"lessonsXonly"))
    with pytest.raises(Refused, match="is damaged"):
        room_of(evening, 1)
    salvage.recover(evening, clock.now())
    assert {turn.consent for turn in room_of(evening, 1).turns} == {DEFAULT}


@pytest.mark.parametrize("size", [0, 50, PAGE, 3 * PAGE])
def test_of_too_little_nothing_is_made_and_nothing_is_lost(evening, clock, size):
    with evening.open("rb+") as file:
        file.truncate(size)
    before = evening.read_bytes()
    with pytest.raises(Refused):
        salvage.recover(evening, clock.now())
    assert evening.read_bytes() == before
    assert not list(evening.parent.glob("*.recovered"))


def flip(path: Path, chance: Random) -> None:
    content = bytearray(path.read_bytes())
    for _flip in range(chance.randint(1, 8)):
        content[chance.randrange(len(content))] = chance.randrange(256)
    path.write_bytes(content)


def outcome(path: Path, clock) -> str:
    """What comes of opening a file, after recovering it if it needs that."""
    try:
        if not damage.is_whole(path):
            salvage.recover(path, clock.now())
        for line in shelf.sessions(path):
            room_of(path, line.number)
    except Refused as refused:
        return str(refused)
    return "It opens."


@pytest.mark.parametrize("seed", range(FLIPS))
def test_flipped_bytes_never_end_in_anything_but_a_sentence(evening, clock, seed):
    flip(evening, Random(seed))
    assert outcome(evening, clock).endswith(".")


@pytest.mark.slow
def test_a_thousand_times_flipped(held, path, clock):
    for seed in range(MANY_FLIPS):
        shutil.copy(held, path)
        flip(path, Random(seed))
        assert outcome(path, clock).endswith(".")
        for left in path.parent.glob(f"{path.name}?*"):
            left.unlink()
