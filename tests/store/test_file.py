import os
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from look import ask, files

from presenter.core.errors import Refused
from presenter.core.speaking import Asking
from presenter.store import file
from presenter.store.logbook import Logbook
from presenter.store.verbs import speakers

HOLDER = Path(__file__).with_name("holder.py")
ROOT = HOLDER.parents[2]
NOBODY = 65534


def opened(path, clock) -> None:
    Logbook(path, clock, lambda _room: None).close()


def refusal(path, clock) -> str:
    with pytest.raises(Refused) as refused:
        opened(path, clock)
    return str(refused.value)


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


def test_a_second_opening_is_refused_and_writes_nothing(logbook, path, clock):
    before = files(path)
    assert refusal(path, clock) == in_use(path)
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


def test_a_killed_program_leaves_no_lock_behind(path, clock):
    with another_start(path) as (said, child):
        assert said == "held"
        assert refusal(path, clock) == in_use(path)
        child.kill()
        child.wait()
        assert files(path) == {}
        opened(path, clock)


def test_a_claim_is_let_go_at_the_end(path, tmp_path):
    with file.claim(path), pytest.raises(Refused):
        file.claim(path)
    with file.claim(path):
        assert path.parent == tmp_path
    assert list(tmp_path.iterdir()) == []


def test_the_session_file_can_be_read_while_it_is_held(logbook, path):
    logbook.do("Maya", speakers.add, 1, Asking("Ada", "", 5))
    assert ask(path, "SELECT name FROM turn") == [("Ada",)]


def test_a_file_that_was_refused_can_be_opened_once_it_is_mended(path, clock):
    path.write_bytes(b"SQLite format 3\0" + bytes(52) + b"WARS")
    assert refusal(path, clock) == refusal(path, clock)
    path.unlink()
    opened(path, clock)


def test_missing_folders_are_made(tmp_path, clock):
    path = tmp_path / "this" / "year" / "evening.sqlite3"
    opened(path, clock)
    assert file.look(path)


@pytest.mark.parametrize("name", ["what now? #1 50%41 &;.sqlite3", "zoë 🦆.sqlite3", "file:a.db"])
def test_a_file_may_have_any_name(tmp_path, clock, opening, name):
    path = tmp_path / name
    logbook = Logbook(path, clock, lambda _room: None)
    logbook.begin("Maya", opening)
    logbook.close()
    assert [each.name for each in tmp_path.iterdir()] == [name]
    assert ask(path, "SELECT title FROM session") == [("A small evening",)]


def test_an_empty_file_is_a_new_file(path, clock):
    path.touch()
    assert not file.look(path)
    opened(path, clock)
    assert file.look(path)


def test_no_file_is_not_a_session_file_yet(path):
    assert not file.look(path)


def test_a_folder_is_not_a_file(tmp_path, clock):
    assert refusal(tmp_path, clock) == (
        f"{tmp_path} is a folder. Name a file in it: --db {tmp_path / 'evening.sqlite3'}"
    )


def test_a_file_is_not_a_folder(tmp_path, clock):
    (tmp_path / "notes").write_text("mine")
    path = tmp_path / "notes" / "evening.sqlite3"
    assert refusal(path, clock) == (
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
def test_what_is_not_a_session_file_is_left_as_it_is(path, clock, make):
    make(path)
    before = files(path)
    assert refusal(path, clock) == (
        f"{path} is not a War Stories file. It was left as it is; name another one."
    )
    assert files(path) == before


@pytest.mark.parametrize("length", [72, 99, 100, 3000])
def test_a_session_file_that_was_cut_short_is_refused_in_words(path, clock, length):
    opened(path, clock)
    path.write_bytes(path.read_bytes()[:length])
    before = path.read_bytes()
    assert "damaged" in refusal(path, clock)
    assert path.read_bytes() == before


def test_a_file_of_a_newer_version_is_left_as_it_is(path, clock):
    opened(path, clock)
    with closing(sqlite3.connect(path)) as db:
        db.execute(f"PRAGMA user_version={file.SCHEMA + 1}")
    before = files(path)
    assert refusal(path, clock) == (
        f"{path} was written by a newer version of this program. "
        "Update the program to open it; the file was left as it is."
    )
    assert files(path) == before


@pytest.fixture
def folder():
    """A folder that belongs to an ordinary user, who we are while the test runs.

    Root may read and write anything, so a test that runs as root steps down for as long.
    """
    if not hasattr(os, "getresuid"):
        pytest.skip("file modes mean something else here")
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        if os.geteuid() != 0:
            yield place
            return
        os.chown(place, NOBODY, NOBODY)
        os.setresuid(NOBODY, NOBODY, 0)
        try:
            yield place
        finally:
            os.setresuid(0, 0, 0)


def test_a_read_only_file_is_refused(folder, clock):
    path = folder / "evening.sqlite3"
    opened(path, clock)
    path.chmod(0o444)
    before = files(path)
    assert refusal(path, clock) == (
        f"{path} is read-only. Make it writable, or choose another with --db FILE."
    )
    assert files(path) == before


def test_a_folder_that_cannot_be_written_to_is_refused(folder, clock):
    folder.chmod(0o555)
    said = refusal(folder / "evening.sqlite3", clock)
    folder.chmod(0o755)
    assert said == f"{folder} cannot be written to. Choose another folder with --db FILE."


def test_a_folder_that_cannot_be_made_is_refused(folder, clock):
    folder.chmod(0o555)
    said = refusal(folder / "new" / "evening.sqlite3", clock)
    folder.chmod(0o755)
    assert said.startswith(f"The folder {folder / 'new'} cannot be made (Permission denied).")


def test_a_file_that_cannot_be_read_is_refused(folder, clock):
    path = folder / "evening.sqlite3"
    opened(path, clock)
    path.chmod(0)
    assert refusal(path, clock) == f"{path} cannot be read: Permission denied."


def test_a_folder_that_cannot_be_looked_into_is_refused(folder):
    closed = folder / "closed"
    closed.mkdir()
    closed.chmod(0)
    with pytest.raises(Refused, match=r"evening\.sqlite3 cannot be read: Permission denied\.$"):
        file.look(closed / "evening.sqlite3")
    closed.chmod(0o755)
