"""Whatever stands where a session file should: a sentence, an exit code, and nothing is changed."""

import os
import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from presenter.app.opening import opening
from presenter.cli import app
from presenter.clock import StoppedClock
from presenter.core.errors import Refused
from presenter.core.timing import day
from presenter.folders import VARIABLE
from presenter.resources import bundled_deck
from presenter.store import shelf
from presenter.store.logbook import Logbook
from presenter.store.verbs import entries

COMMANDS = {
    "sessions": (),
    "export": ("last",),
    "backup": (),
    "restore": ("1",),
    "recover": (),
    "forget": ("session", "last", "--yes"),
    "pack": ("last",),
}
WORDS = "A rumour"
LONG = 300


@pytest.fixture
def here(tmp_path, monkeypatch) -> Path:
    monkeypatch.setenv(VARIABLE, str(tmp_path / "data"))
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture(scope="module")
def evening(tmp_path_factory) -> Path:
    """A whole file, elsewhere, with one session."""
    clock = StoppedClock(datetime(2026, 11, 22, 13, 0, tzinfo=UTC))
    return written(tmp_path_factory.mktemp("whole") / "evening.sqlite3", clock)


def written(path: Path, clock: StoppedClock) -> Path:
    with closing(Logbook(path, clock, lambda _room: None)) as logbook:
        logbook.begin("Maya", opening(bundled_deck(), "Acme"))
        logbook.do("Maya", entries.add, 1, "learning", WORDS)
    return path


def typed(*words: str | Path) -> Result:
    return CliRunner().invoke(app, [str(word) for word in words])


def refused_by(path: Path, command: str) -> str:
    done = typed(command, *COMMANDS[command], "--db", path)
    assert isinstance(done.exception, Refused), done
    return str(done.exception)


def state(folder: Path) -> dict[str, bytes]:
    """All files below a folder, but for locks."""
    every = sorted(each for each in folder.rglob("*") if each.is_file())
    return {str(each): each.read_bytes() for each in every if each.suffix != ".lock"}


def a_folder(path: Path, _evening: Path) -> None:
    path.mkdir()


def a_loop(path: Path, _evening: Path) -> None:
    other = path.with_name("other")
    other.symlink_to(path)
    path.symlink_to(other)


def half_a_file(path: Path, evening: Path) -> None:
    content = evening.read_bytes()
    path.write_bytes(content[: len(content) // 2])


def a_header_alone(path: Path, evening: Path) -> None:
    path.write_bytes(evening.read_bytes()[:100])


def without_a_header(path: Path, evening: Path) -> None:
    content = evening.read_bytes()
    path.write_bytes(bytes(4096) + content[4096:])


def another_programs(path: Path, _evening: Path) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute("CREATE TABLE diary (page)")
        db.commit()


def a_text(path: Path, _evening: Path) -> None:
    path.write_text("milk, bread", encoding="utf-8")


def one_byte(path: Path, _evening: Path) -> None:
    path.write_bytes(b"x")


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize(
    "make",
    [
        a_folder,
        a_loop,
        half_a_file,
        a_header_alone,
        without_a_header,
        another_programs,
        a_text,
        one_byte,
    ],
)
def test_each_command_says_a_sentence_and_changes_nothing(here, evening, make, command):
    path = here / "evening.sqlite3"
    make(path, evening)
    before = state(here)
    sentence = refused_by(path, command)
    assert sentence.endswith((".", "sqlite3"))
    assert "\n" not in sentence
    assert {name: content for name, content in state(here).items() if name in before} == before


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("name", ["x" * 300, f"{'deep/' * 110}evening.sqlite3"])
def test_a_path_that_is_too_long_is_refused(here, command, name):
    sentence = refused_by(here / name, command)
    assert "too long" in sentence


def test_one_of_300_characters_with_spaces_and_umlauts_is_not(here, evening):
    folder = here
    while len(str(folder)) < LONG - 60:
        folder /= "Büro für Ärger und 5 Ölflecken"
    path = folder / f"{'a' * (LONG - len(str(folder)) - len('/.sqlite3'))}.sqlite3"
    assert len(str(path)) == LONG
    path.parent.mkdir(parents=True)
    shutil.copy(evening, path)
    for command, more in {"sessions": (), "backup": (), "pack": ("last",)}.items():
        done = typed(command, *more, "--db", path)
        assert done.exit_code == 0, done


def test_a_file_whose_first_page_is_lost_is_restored_from_its_backup(here, evening):
    path = here / "evening.sqlite3"
    shutil.copy(evening, path)
    typed("backup", "--db", path)
    without_a_header(path, evening)
    assert "If it was one, `presenter restore` lists its backups." in refused_by(path, "sessions")
    assert typed("restore", "1", "--db", path).exit_code == 0
    assert [line.entries for line in shelf.sessions(path)] == [1]


def test_without_its_log_a_file_has_what_was_in_the_file_itself(here, tmp_path, clock):
    path = tmp_path / "running" / "evening.sqlite3"
    with closing(Logbook(path, clock, lambda _room: None)) as logbook:
        logbook.begin("Maya", opening(bundled_deck(), "Acme"))
        with closing(sqlite3.connect(path)) as db:
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        logbook.do("Maya", entries.add, 1, "learning", WORDS)
        assert path.with_name(f"{path.name}-wal").stat().st_size > 0
        left = Path(shutil.copy(path, here / "left.sqlite3"))
    assert [line.entries for line in shelf.sessions(left)] == [0]
    with closing(Logbook(left, clock, lambda _room: None)) as again:
        again.go_on(1)
        again.do("Maya", entries.add, 1, "learning", WORDS)
    assert [line.entries for line in shelf.sessions(left)] == [1]


@pytest.mark.skipif(
    os.name != "posix", reason="Windows does not move a folder with an open file in it"
)
def test_a_folder_that_is_moved_in_the_evening_takes_it_along(here, clock):
    path = here / "stick" / "evening.sqlite3"
    with closing(Logbook(written(path, clock), clock, lambda _room: None)) as logbook:
        logbook.go_on(1)
        path.parent.rename(here / "moved")
        logbook.do("Maya", entries.add, 1, "learning", "Said after that")
    assert [line.entries for line in shelf.sessions(here / "moved" / path.name)] == [2]


def test_on_a_clock_of_1970_a_file_is_written_and_read(here):
    clock = StoppedClock(shelf._instant("1970-01-01 00:00:03.000000"))
    path = written(here / "evening.sqlite3", clock)
    assert [day(line.opened_at) for line in shelf.sessions(path)] == ["1 January 1970"]
    for command in ("backup", "export", "pack"):
        assert typed(command, *COMMANDS[command], "--db", path).exit_code == 0


def test_a_clock_that_went_back_to_1970_goes_on_where_the_file_stands(here, clock):
    path = written(here / "evening.sqlite3", clock)
    early = StoppedClock(shelf._instant("1970-01-01 00:00:03.000000"))
    heard = []
    with closing(Logbook(path, early, heard.append)) as logbook:
        logbook.go_on(1)
        logbook.do("Maya", entries.add, 1, "learning", "Later, though the clock says otherwise")
    first, second = heard[-1].entries
    assert second.written_at >= first.written_at
