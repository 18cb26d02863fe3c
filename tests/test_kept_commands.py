"""The commands about what is kept, in this process: what they print and how they end."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from presenter.cli import app
from presenter.core.errors import Refused
from presenter.folders import VARIABLE
from presenter.store import file, shelving
from presenter.store.verbs import sessions

NOW = datetime(2026, 11, 22, 16, 0, tzinfo=UTC)
OLD = Path(__file__).parent / "data" / f"schema-{file.SCHEMA - 1}.sqlite3"


@pytest.fixture
def evening(tmp_path, monkeypatch) -> Path:
    """A file of the version before this one, with Ada who tells, Bo who waits, and an entry."""
    monkeypatch.setenv(VARIABLE, str(tmp_path / "data"))
    return Path(shutil.copy(OLD, tmp_path / "evening.sqlite3"))


@pytest.fixture
def typed(evening):
    def typed(*words: str, says: str = "") -> Result:
        return CliRunner().invoke(app, [*words, "--db", str(evening)], input=says)

    return typed


def backups_in(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*Z.sqlite3"))


def test_a_backup_is_listed_and_restored(typed, evening):
    assert typed("restore").stdout.startswith("There are no backups of ")
    assert typed("backup").stdout.startswith(f"Wrote {evening}.backups")
    listed = typed("restore").stdout
    assert listed.startswith("   1  ")
    assert "1 session" in listed
    typed("forget", "entry", "1", "--yes")
    typed("backup")
    assert f"Restored {evening} from " in typed("restore", "1").stdout


def test_a_backup_goes_to_a_folder(typed, evening, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    typed("backup", "--to", str(stick))
    assert len(backups_in(stick)) == 1


def test_a_backup_that_is_not_there_is_refused(typed):
    done = typed("restore", "7")
    assert isinstance(done.exception, Refused)
    assert "There is no backup 7." in str(done.exception)


def test_what_was_recovered_and_what_is_missing_is_told(typed, evening):
    typed("backup")
    content = bytearray(evening.read_bytes())
    at = content.index(b"Caches lie.") // 4096 * 4096
    content[at : at + 4096] = b"\xff" * 4096
    evening.write_bytes(content)
    assert "is damaged" in str(typed("sessions").exception or typed("export", "last").exception)
    done = typed("recover").stdout
    assert "1 session, 3 phases, 2 turns" in done
    assert "Missing at most: 1 entry." in done
    assert typed("sessions").stdout.startswith("   1  ")


def test_what_can_be_forgotten_is_listed(typed):
    assert typed("forget", "entry").stdout == "   1  session 1  learning: Caches lie.\n"
    assert "   1  session 1  named: Ada, The cache\n" in typed("forget", "story").stdout
    assert typed("forget", "person").stdout == (
        "  Ada  (sessions: 1; stories: 1)\n  Bo  (sessions: 1; stories: 1)\n"
    )
    assert typed("forget", "session").stdout == "   1  Acme Platform\n"


def test_it_asks_before_it_forgets(typed, evening):
    before = typed("forget", "entry").stdout
    done = typed("forget", "entry", "1", says="n\n")
    assert "The entry “learning: Caches lie.” goes." in done.stdout
    assert done.exit_code == 1
    assert typed("forget", "entry").stdout == before


def test_it_proves_that_it_is_gone(typed, evening):
    done = typed("forget", "entry", "1", says="y\n")
    assert "Gone. Looked for 1 wording in every byte of " in done.stdout
    assert f"Deleted the copy {evening}.before-" in done.stdout
    assert done.exit_code == 0
    assert typed("forget", "entry").stdout == ""


def test_a_person_is_known_by_the_name_alone(typed):
    done = typed("forget", "person", " ADA ", "--yes")
    assert "Whatever Ada told or took on is a colleague’s from now on." in done.stdout
    assert "Too short to be looked for in bytes, and gone from every row: 1." in done.stdout
    assert typed("forget", "person").stdout == "  Bo  (sessions: 1; stories: 1)\n"


def test_the_last_session(typed):
    done = typed("forget", "session", "last", "--yes")
    assert "Session 1 (Acme Platform) goes:" in done.stdout
    assert done.exit_code == 0
    assert typed("sessions").stdout.startswith("No sessions in ")


@pytest.mark.parametrize("words", [("entry", "9"), ("story", "x"), ("person", "Eve")])
def test_what_is_not_there_cannot_be_forgotten(typed, words):
    done = typed("forget", *words, "--yes")
    assert f"There is no {' '.join(words)}." in str(done.exception)


def test_a_session_is_put_away_and_listed_again(typed):
    assert isinstance(typed("archive", "last").exception, Refused)  # it has not ended


def test_what_was_put_away_is_counted_and_listed_with_all(evening, typed):
    shelving.do(evening, NOW, sessions.end, 1)
    assert "is put away" in typed("archive", "1").stdout
    assert typed("sessions").stdout == ("1 more put away; `presenter sessions --all` has them.\n")
    assert "(put away; " in typed("sessions", "--all").stdout
    typed("archive", "1", "--back")
    assert "(ended; " in typed("sessions").stdout
