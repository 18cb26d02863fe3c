"""`presenter pack`, `import` and `forget --keep-report`: what they print and how they end."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from presenter.app.opening import opening
from presenter.cli import app
from presenter.core.errors import Refused
from presenter.folders import VARIABLE
from presenter.resources import bundled_deck
from presenter.store import shelf
from presenter.store.logbook import Logbook
from presenter.store.verbs import entries, sessions

WORDS = "The failover was never tried"


@pytest.fixture
def evening(tmp_path, monkeypatch, clock) -> Path:
    """A session of the bundled workshop that has ended, with one entry."""
    monkeypatch.setenv(VARIABLE, str(tmp_path / "data"))
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "evening.sqlite3"
    logbook = Logbook(path, clock, lambda _room: None)
    logbook.begin("Maya", opening(bundled_deck(), "Acme"))
    logbook.do("Maya", entries.add, 1, "learning", WORDS)
    logbook.do("Maya", sessions.end, 1)
    logbook.close()
    return path


def typed(*words: str | Path, says: str = "") -> Result:
    return CliRunner().invoke(app, [str(word) for word in words], input=says)


def test_a_session_goes_to_another_laptop_once(evening, tmp_path):
    other = tmp_path / "other.sqlite3"
    assert typed("pack", "last", "--db", evening).stdout.startswith("Wrote War stories, Acme, ")
    (packed,) = tmp_path.glob("War stories*.sqlite3")
    done = typed("import", packed, "--db", other)
    assert done.stdout == "Session 1 of that file is session 1 here.\n"
    again = typed("import", packed, "--db", other)
    assert isinstance(again.exception, Refused)
    assert "is here already (session 1)" in str(again.exception)
    done = typed("import", packed, "--db", other, "--again")
    assert done.stdout == "Session 1 of that file is session 2 here.\n"
    assert [line.event for line in shelf.sessions(other)] == ["Acme", "Acme"]


def test_a_report_is_saved_before_the_words_go(evening, tmp_path):
    done = typed("forget", "session", "last", "--keep-report", "--db", evening, says="y\n")
    assert done.exit_code == 0
    (report,) = tmp_path.glob("*.pdf")
    assert "none is left." in done.stdout
    assert f"Written by your wish, and yours to delete: {report}" in done.stdout
    assert WORDS.encode() not in evening.read_bytes()
    noted = evening.with_name(f"{evening.name}.elsewhere").read_text(encoding="utf-8")
    assert json.loads(noted) == {"session": 1, "path": str(report), "what": "host"}


def test_a_no_changes_nothing(evening, tmp_path):
    before = evening.read_bytes()
    typed("forget", "session", "last", "--keep-report", "--db", evening, says="n\n")
    assert evening.read_bytes() == before
    assert list(tmp_path.glob("*.pdf")) == []


def test_only_of_a_session_a_report_is_kept(evening):
    done = typed("forget", "entry", "1", "--keep-report", "--yes", "--db", evening)
    assert isinstance(done.exception, Refused)
    assert WORDS.encode() in evening.read_bytes()
