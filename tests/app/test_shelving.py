"""What the start screen does with past sessions is done in the file, and said."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from presenter import settings
from presenter.app.reporting import APPROVED
from presenter.core.consent import Consent
from presenter.core.editions import Edition
from presenter.core.entries import EntryKind
from presenter.core.speaking import Asking
from presenter.deck.reading import read
from presenter.folders import data_folder
from presenter.qt import hands
from presenter.store import file as file_format
from presenter.store import shelf
from presenter.store.logbook import Logbook
from presenter.store.reader import room_of
from presenter.store.verbs import consents, entries, sessions, speakers
from presenter.store.verbs.sessions import Opening

Key = Qt.Key
OLD = Path(__file__).parents[1] / "data" / f"schema-{file_format.SCHEMA - 1}.sqlite3"
SECRET = "The failover was never tried"
TEXT = "# Small\n"


def evening(path, clock) -> None:
    """A session that has ended, with a story and a word."""
    logbook = Logbook(path, clock, lambda _room: None)
    logbook.begin("Maya", Opening(read(TEXT, "small")[0], "small.md", TEXT, "Acme"))
    number = logbook.room().session.id
    logbook.do("Maya", speakers.add, number, Asking("Ada", "The cache", 5, Consent.NAMED))
    logbook.do("Maya", entries.add, number, EntryKind.LEARNING, SECRET)
    logbook.do("Maya", sessions.end, number)
    logbook.close()


@pytest.fixture(autouse=True)
def documents(tmp_path, monkeypatch):
    folder = tmp_path / "documents"
    folder.mkdir()
    monkeypatch.setattr("presenter.app.shelving.documents_folder", lambda: folder)


@pytest.fixture
def path(tmp_path, clock):
    path = tmp_path / "evening.sqlite3"
    evening(path, clock)
    return path


@pytest.fixture
def sitting(sit, path, deck):
    """Someone before the start screen with that file."""
    sitting = sit()
    assert sitting.program.path == path
    sitting.program.open(deck)
    return sitting


@pytest.fixture
def start(sitting):
    return sitting.program.lobby.window


def said(window) -> str:
    return window.message.text()


def kept_in(path) -> list[str]:
    """Every row but where the show stands."""
    with closing(sqlite3.connect(path)) as db:
        return [line for line in db.iterdump() if not line.startswith('INSERT INTO "place"')]


def in_the_file(path, words: str) -> bool:
    """Beside it, too; not the lock: whoever closes it lets go of its process's locks."""
    every = [each for each in path.parent.rglob("*") if path.stem in str(each) and each.is_file()]
    return any(words.encode() in each.read_bytes() for each in every if each.suffix != ".lock")


def test_a_session_goes_by_another_name(start, path):
    start.rename_asked.emit(1, "Vienna")
    assert b"Acme" not in path.read_bytes()
    assert shelf.sessions(path)[0].event == "Vienna"
    assert start.unfinished.isHidden()
    assert "Vienna" in [each.event for each in start._lines.values()]


def test_a_report_is_looked_at_before_it_is_saved(sitting, start, path, tmp_path, qtbot):
    before = path.read_bytes()
    start.look_asked.emit(1)
    reporting = sitting.program.lobby._shelving._reporting
    assert reporting.window.isVisible()
    qtbot.waitUntil(lambda: not reporting.is_at_work)
    assert path.read_bytes() == before
    assert list((tmp_path / "documents").iterdir()) == []


@pytest.mark.parametrize("wish", ["export_asked", "pack_asked", "look_asked"])
def test_a_file_of_an_older_version_is_brought_up_to_date_for_it(sit, file, deck, wish):
    shutil.copy(OLD, file)
    sitting = sit()
    sitting.program.open(deck)
    window = sitting.program.lobby.window
    getattr(window, wish).emit(1)
    assert window.message.property("tone") != "warn"
    assert "is open in another window" not in said(window)


def test_a_name_that_is_too_long_is_refused_in_words(start, path):
    start.rename_asked.emit(1, "x" * 10_000)
    assert "has room for" in said(start)
    assert shelf.sessions(path)[0].event == "Acme"


def test_a_session_is_saved_as_one_file_and_comes_back(start, path, tmp_path):
    start.pack_asked.emit(1)
    (packed,) = (tmp_path / "documents").glob("*.sqlite3")
    assert said(start) == f"The session is saved as one file: {packed}"
    start.import_chosen.emit(str(packed))
    assert said(start) == "Session 1 of that file is here already, as session 1."
    start.pack_asked.emit(1)
    assert "is there already" in said(start)


def test_the_words_of_a_session_go_once_its_report_is_saved(start, path, tmp_path, qtbot):
    assert in_the_file(path, SECRET)
    start.forget_words_asked.emit(1)
    assert not start.isEnabled()
    qtbot.waitUntil(start.isEnabled)
    (report,) = (tmp_path / "documents").glob("*.pdf")
    first, second = said(start).splitlines()
    assert first == f"The report is saved: {report}"
    assert second.startswith("Gone. Looked for ")
    assert not in_the_file(path, SECRET)
    assert not start._lines[1].has_words


def test_a_session_goes_for_good(start, path, qtbot):
    start.forget_all_asked.emit(1)
    assert not start.isEnabled()
    qtbot.waitUntil(start.isEnabled)
    assert said(start).startswith("Gone. Looked for ")
    assert shelf.sessions(path) == ()
    assert not in_the_file(path, "Acme")


def test_a_report_that_is_looked_at_closes_before_its_session_goes(sitting, start, qtbot):
    start.look_asked.emit(1)
    reporting = sitting.program.lobby._shelving._reporting
    start.forget_all_asked.emit(1)
    assert not reporting.window.isVisible()
    qtbot.waitUntil(start.isEnabled)


def test_what_could_not_be_deleted_is_no_good_news(start, path, qtbot):
    kept = path.with_name(f"{path.name}-copy")
    kept.write_text(SECRET, encoding="utf-8")
    start.forget_all_asked.emit(1)
    assert not start.isEnabled()
    qtbot.waitUntil(start.isEnabled)
    assert said(start).startswith(f"STILL THERE: {kept}")
    assert start.message.property("tone") == "warn"
    assert start._lines == {}


def test_a_file_that_is_none_is_refused_in_words(start, tmp_path):
    other = tmp_path / "notes.txt"
    other.write_text("milk", encoding="utf-8")
    start.import_chosen.emit(str(other))
    assert "is not a War Stories file" in said(start)


def test_the_stick_is_remembered_on_this_laptop(start):
    start.stick_chosen.emit("/media/stick")
    assert settings.load(data_folder()).backups == "/media/stick"
    start.stick_chosen.emit("")
    assert settings.load(data_folder()).backups == ""


def test_a_session_is_put_away_and_brought_back(start, path):
    start.put_away_asked.emit(1, True)
    assert [line.is_put_away for line in shelf.sessions(path)] == [True]
    start.put_away_asked.emit(1, False)
    assert [line.is_put_away for line in shelf.sessions(path)] == [False]


def test_a_story_is_approved_and_taken_back_from_the_list(sitting, start, path, qtbot):
    logbook = Logbook(path, sitting.clock, lambda _room: None, sitting.program.held)
    logbook.begin("Maya", Opening(read(TEXT, "small")[0], "small.md", TEXT, "Umbrella"))
    number = logbook.room().session.id
    logbook.do("Maya", speakers.add, number, Asking("Bo", "Leap day", 5, Consent.NAMED))
    turn = logbook.room().turns[0].id
    logbook.do("Maya", speakers.call, turn)
    logbook.do("Maya", speakers.end, turn)
    logbook.do("Maya", consents.confirm, turn, Consent.NAMED)
    logbook.do("Maya", sessions.end, number)
    logbook.close()
    start.look_asked.emit(number)
    report = sitting.program.lobby._shelving._reporting
    report.window.story.choose(str(turn))
    report.window.editions[Edition.TELLER].click()
    qtbot.waitUntil(lambda: not report.is_at_work, timeout=20_000)
    report.window.standing.approve.click()
    assert report.window.standing.words.text() == APPROVED
    report.window.take_back_asked.emit(turn)
    qtbot.waitUntil(start.isEnabled, timeout=20_000)
    assert not in_the_file(path, "Leap day")
    assert "Bo" not in repr(room_of(path, number, sitting.program.held))


def test_what_has_ended_is_opened_to_be_read_and_nothing_of_it_changes(sitting, start, path):
    before = kept_in(path)
    start.go_on_asked.emit(1)
    hands.settle()
    assert sitting.program.windowed
    sitting.press(Key.Key_E)
    assert sitting.control.entries.count.text() == "1 entry"
    sitting.press(Key.Key_Escape, Key.Key_Right, Key.Key_A)
    sitting.type("Quackenbush")
    sitting.press(Key.Key_Return)
    assert sitting.refusal.startswith("This session has ended")
    assert not sitting.control.capture.field.isEnabled()
    sitting.leave()
    assert kept_in(path) == before
