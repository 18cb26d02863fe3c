"""A session goes to another laptop as one file, and two sessions never mix."""

import re
import shutil
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path

import case_text
import pytest
from acting import NOON, asked, called
from case_chance import CaseChance
from look import ask
from sqlmodel import SQLModel

from presenter.clock import StoppedClock
from presenter.core.errors import Refused
from presenter.core.room import Room
from presenter.store import carrying, shelf, transplant
from presenter.store.logbook import Logbook
from presenter.store.verbs import entries, queueing
from presenter.store.verbs.sessions import Opening

DEEDS = 40
NO_ROWS = {"phase", "of", "for", "the", "planned"}  # a phase goes by its place in the deck


def an_opening() -> Opening:
    return replace(case_text.opening(), pictures={"cat.png": b"\x89PNG picture"})


@pytest.fixture
def opening() -> Opening:
    return an_opening()


def rooms_of(path: Path, clock, number: int) -> Room:
    heard: list[Room] = []
    with closing(Logbook(path, clock, heard.append)) as logbook:
        logbook.go_on(number)
    return heard[-1]


@pytest.fixture(scope="module")
def played_once(tmp_path_factory) -> Path:
    """A session with everything in it, still open, in a closed file."""
    path = tmp_path_factory.mktemp("played") / "evening.sqlite3"
    clock = StoppedClock(NOON)
    with closing(Logbook(path, clock, lambda _room: None)) as logbook:
        logbook.begin("Maya", an_opening())
        chance = CaseChance(3, logbook, clock)
        for _deed in range(DEEDS):
            with suppress(Refused):
                chance.act_or_move()
    return path


@pytest.fixture
def played(played_once, path) -> Path:
    return Path(shutil.copy(played_once, path))


@pytest.fixture(scope="module")
def packed_once(played_once, tmp_path_factory) -> Path:
    to = tmp_path_factory.mktemp("packed") / "packed.sqlite3"
    carrying.pack(played_once, 1, to)
    return to


@pytest.fixture
def packed(packed_once, tmp_path) -> Path:
    return Path(shutil.copy(packed_once, tmp_path / "carried file, für später.sqlite3"))


def test_a_packed_session_is_one_file_that_opens_to_the_same_room(played, packed, clock, tmp_path):
    beside = [each.name for each in tmp_path.iterdir() if each.name.startswith(packed.name)]
    assert beside == [packed.name]
    before, after = rooms_of(played, clock, 1), rooms_of(packed, clock, 1)
    assert len(before.turns) == len(after.turns) > 0
    assert [turn.name for turn in after.turns] == [turn.name for turn in before.turns]
    assert [each.text for each in after.entries] == [each.text for each in before.entries]
    assert after.session.title == before.session.title
    assert after.place.step == before.place.step


def test_pictures_come_along(packed, clock):
    with closing(Logbook(packed, clock, lambda _room: None)) as logbook:
        logbook.go_on(1)
        assert logbook.picture("cat.png") == b"\x89PNG picture"


def test_one_goes_on_there(packed, clock):
    heard = []
    with closing(Logbook(packed, clock, heard.append)) as logbook:
        logbook.go_on(1)
        asked(logbook, "Newcomer")
        assert heard[-1].waiting[-1].name == "Newcomer"
        logbook.undo("Maya", heard[-1].last.id)
        assert heard[-1].last is None


@pytest.fixture
def busy(tmp_path, clock, opening) -> Path:
    """Another laptop's file, with two sessions of its own."""
    path = tmp_path / "other laptop" / "evening.sqlite3"
    for _evening in range(2):
        clock.tick(minutes=7)
        with closing(Logbook(path, clock, lambda _room: None)) as logbook:
            logbook.begin("Noor", opening)
            number = logbook.room().session.id
            logbook.do("Noor", entries.add, number, "learning", "Of this laptop")
    clock.tick(minutes=7)
    return path


def test_it_gets_numbers_of_its_own_among_others(busy, packed, clock):
    before = {number: rooms_of(busy, clock, number) for number in (1, 2)}
    (arrival,) = carrying.take_in(busy, packed)
    assert (arrival.here, arrival.is_known) == (3, False)
    for number, room in before.items():
        assert rooms_of(busy, clock, number) == room
    assert ask(busy, "PRAGMA foreign_key_check") == []
    assert ask(busy, "PRAGMA integrity_check") == [("ok",)]


def test_it_is_the_same_session_but_for_its_numbers(busy, packed, clock, tmp_path):
    carrying.take_in(busy, packed)
    back = tmp_path / "back.sqlite3"
    carrying.pack(busy, 3, back)
    for table in sorted(set(SQLModel.metadata.tables) - transplant.LEFT):
        assert ask(back, f"SELECT * FROM {table}") == ask(packed, f"SELECT * FROM {table}"), table
    assert rooms_of(back, clock, 1) == rooms_of(packed, clock, 1)


def test_whatever_the_timeline_names_by_a_number_is_known():
    """A label of a verb, wherever it is written: `Merged learning {id} into entry {into_id}`."""
    labels = "\n".join(re.findall(r'return f"(.*)"', verbs_in_full()))
    named = set(re.findall(r"\b([a-z]+) \{", labels))
    assert {"turn", "entry", "poll"} <= named
    assert named - set(transplant.SPOKEN) - NO_ROWS == set()


def verbs_in_full() -> str:
    folder = Path(carrying.__file__).with_name("verbs")
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.py")))


def test_columns_that_name_rows_without_a_key_are_known(packed):
    """Every other number of a row is a count, a span or a place in a list."""
    untied = {
        (table.name, column.name)
        for table in SQLModel.metadata.sorted_tables
        for column in table.columns
        if column.name.endswith("_id") and not column.foreign_keys
    }
    assert untied <= set(transplant.UNTIED)


def test_the_timeline_speaks_of_the_new_numbers(busy, played, tmp_path, clock):
    with closing(Logbook(busy, clock, lambda _room: None)) as logbook:
        logbook.go_on(1)
        for name in ("Ada", "Bo"):
            asked(logbook, name)
        called(logbook, 1)
    to = tmp_path / "one.sqlite3"
    carrying.pack(busy, 1, to)
    carrying.take_in(played, to)
    ((number,),) = ask(played, "SELECT id FROM turn WHERE session_id = 2 AND name = 'Ada'")
    assert number > 1
    labels = ask(played, "SELECT label FROM act WHERE session_id = 2 AND label LIKE 'Called%'")
    assert labels == [(f"Called turn {number}",)]


def test_the_number_of_one_who_left_is_not_given_to_another(path, logbook, clock, tmp_path):
    logbook.do("Maya", queueing.remove, asked(logbook, "Gone"))
    logbook.close()
    to = tmp_path / "one.sqlite3"
    carrying.pack(path, 1, to)
    with closing(Logbook(to, clock, lambda _room: None)) as there:
        there.go_on(1)
        assert asked(there, "Bo") == 2


def test_the_same_session_twice_is_told_and_changes_nothing(busy, packed):
    carrying.take_in(busy, packed)
    before = shelf.sessions(busy)
    (arrival,) = carrying.take_in(busy, packed)
    assert (arrival.here, arrival.is_known) == (3, True)
    assert shelf.sessions(busy) == before


def test_unless_it_is_wanted_as_another_one(busy, packed):
    carrying.take_in(busy, packed)
    (arrival,) = carrying.take_in(busy, packed, again=True)
    assert (arrival.here, arrival.is_known) == (4, False)


def test_the_other_file_is_left_as_it_was(busy, packed):
    before = packed.read_bytes()
    carrying.take_in(busy, packed)
    assert packed.read_bytes() == before
    assert [each.name for each in busy.parent.iterdir()] == [busy.name]


def test_a_file_of_an_older_version_comes_as_well(busy, tmp_path, clock):
    old = Path(__file__).parents[1] / "data" / "schema-4.sqlite3"
    before = old.read_bytes()
    (arrival,) = carrying.take_in(busy, old)
    assert rooms_of(busy, clock, arrival.here).session.title == "A small evening"
    assert old.read_bytes() == before


def test_a_file_is_never_written_over(played, tmp_path):
    to = tmp_path / "there.txt"
    to.write_text("mine", encoding="utf-8")
    with pytest.raises(Refused, match="is there already"):
        carrying.pack(played, 1, to)
    assert to.read_text(encoding="utf-8") == "mine"


def test_a_folder_that_is_not_there_is_told(played, tmp_path):
    with pytest.raises(Refused, match="There is no folder"):
        carrying.pack(played, 1, tmp_path / "no folder" / "x.sqlite3")
    assert not (tmp_path / "no folder").exists()


@pytest.mark.parametrize("content", [b"", b"no database", b"SQLite format 3\0" + bytes(200)])
def test_what_is_no_session_file_is_refused(busy, tmp_path, content):
    other = tmp_path / "other"
    other.write_bytes(content)
    before = shelf.sessions(busy)
    with pytest.raises(Refused):
        carrying.take_in(busy, other)
    assert shelf.sessions(busy) == before


def test_a_damaged_file_is_refused(busy, packed):
    content = packed.read_bytes()
    packed.write_bytes(content[:8192] + b"\xff" * (len(content) - 8192))
    with pytest.raises(Refused, match="is damaged"):
        carrying.take_in(busy, packed)


def test_a_file_is_not_taken_into_itself(busy):
    with pytest.raises(Refused, match="this very file"):
        carrying.take_in(busy, busy)


def test_an_import_that_fails_leaves_nothing_behind(busy, packed, monkeypatch):
    before = shelf.sessions(busy)
    monkeypatch.setattr("presenter.store.transplant._never_reuse", fail)
    with pytest.raises(ArithmeticError):
        carrying.take_in(busy, packed)
    assert shelf.sessions(busy) == before
    assert ask(busy, "SELECT count(*) FROM sqlite_master WHERE type = 'trigger'")[0][0] > 0


def fail(*_arguments):
    raise ArithmeticError
