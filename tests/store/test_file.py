import os
import sqlite3
import subprocess
import sys
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from acting import opened, refused_to_open
from look import ask, files

from presenter.core.errors import Refused
from presenter.core.speaking import Asking
from presenter.store import file
from presenter.store.logbook import Logbook
from presenter.store.verbs import speakers

HOLDER = Path(__file__).with_name("holder.py")
ROOT = HOLDER.parents[2]


@contextmanager
def another_start(path):
    """A child process that tries to hold the file; yields what it says, and the process."""
    with subprocess.Popen(
        [sys.executable, HOLDER, path],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        text=True,
        encoding="utf-8",
    ) as child:
        yield child.stdout.readline().strip(), child
        child.kill()


def in_use(path) -> str:
    return (
        f"{path} is open in another window of this program. Go on there, or close that one first."
    )


def test_a_second_opening_is_refused_and_writes_nothing(logbook, path):
    before = files(path)
    assert refused_to_open(path) == in_use(path)
    assert files(path) == before


def test_so_is_one_from_another_process(logbook, path):
    before = files(path)
    with another_start(path) as (said, _child):
        assert said == in_use(path)
    assert files(path) == before


def test_so_is_one_by_another_name_for_the_same_file(logbook, path, tmp_path):
    other = tmp_path / "elsewhere" / "link.sqlite3"
    other.parent.mkdir()
    other.symlink_to(path)
    with pytest.raises(Refused, match="is open in another window"):
        file.claim(other)


def test_a_killed_program_leaves_no_lock_behind(path):
    with another_start(path) as (said, child):
        assert said == "held"
        assert refused_to_open(path) == in_use(path)
        child.kill()
        child.wait()
        assert files(path) == {}
        opened(path)


def test_a_claim_is_let_go_at_the_end(path, tmp_path):
    with file.claim(path), pytest.raises(Refused):
        file.claim(path)
    with file.claim(path):
        assert path.parent == tmp_path
    assert list(tmp_path.iterdir()) == []


def test_the_session_file_can_be_read_while_it_is_held(logbook, path):
    logbook.do("Maya", speakers.add, 1, Asking("Ada", "", 5))
    assert ask(path, "SELECT name FROM turn") == [("Ada",)]


def test_a_file_that_was_refused_can_be_opened_once_it_is_mended(path):
    path.write_bytes(b"SQLite format 3\0" + bytes(52) + b"WARS")
    assert refused_to_open(path) == refused_to_open(path)
    path.unlink()
    opened(path)


def test_missing_folders_are_made(tmp_path):
    path = tmp_path / "this" / "year" / "evening.sqlite3"
    opened(path)
    assert file.look(path)


@pytest.mark.parametrize("name", ["what now? #1 50%41 &;.sqlite3", "zoë 🦆.sqlite3", "file:a.db"])
def test_a_file_may_have_any_name(tmp_path, clock, opening, name):
    path = tmp_path / name
    logbook = Logbook(path, clock, lambda _room: None)
    logbook.begin("Maya", opening)
    logbook.close()
    assert [each.name for each in tmp_path.iterdir()] == [name]
    assert ask(path, "SELECT title FROM session") == [("A small evening",)]


def test_an_empty_file_is_a_new_file(path):
    path.touch()
    assert not file.look(path)
    opened(path)
    assert file.look(path)


def test_no_file_is_not_a_session_file_yet(path):
    assert not file.look(path)


def test_a_folder_is_not_a_file(tmp_path):
    assert refused_to_open(tmp_path) == (
        f"{tmp_path} is a folder. Name a file in it: --db {tmp_path / 'evening.sqlite3'}"
    )


def test_a_file_is_not_a_folder(tmp_path):
    (tmp_path / "notes").write_text("mine")
    path = tmp_path / "notes" / "evening.sqlite3"
    assert refused_to_open(path) == (
        f"The folder {path.parent} cannot be made (File exists). "
        "Choose another place with --db FILE."
    )
    with pytest.raises(Refused, match=r"cannot be read: Not a directory\.$"):
        file.look(path)


def foreign(path) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute("CREATE TABLE mine (a)")


@pytest.mark.parametrize(
    "make",
    [
        lambda path: path.write_text("Dear diary,\n" * 50),
        lambda path: path.write_bytes(b"SQLite"),
        lambda path: path.write_bytes(b"SQLite format 3\0" + bytes(20)),
        foreign,
    ],
)
def test_what_is_not_a_session_file_is_left_as_it_is(path, make):
    make(path)
    before = files(path)
    assert refused_to_open(path) == (
        f"{path} is not a War Stories file. It was left as it is; name another one."
    )
    assert files(path) == before


@pytest.mark.parametrize("length", [72, 99, 100, 3000])
def test_a_session_file_that_was_cut_short_is_refused_in_words(path, length):
    opened(path)
    path.write_bytes(path.read_bytes()[:length])
    before = path.read_bytes()
    assert "damaged" in refused_to_open(path)
    assert path.read_bytes() == before


def test_a_file_of_a_newer_version_is_left_as_it_is(path):
    opened(path)
    with closing(sqlite3.connect(path)) as db:
        db.execute(f"PRAGMA user_version={file.SCHEMA + 1}")
    before = files(path)
    assert refused_to_open(path) == (
        f"{path} was written by a newer version of this program. "
        "Update the program to open it; the file was left as it is."
    )
    assert files(path) == before
