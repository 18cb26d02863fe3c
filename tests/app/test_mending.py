"""A damaged session file is found at the start, and mended from the start screen."""

import pytest

from presenter.core.entries import EntryKind
from presenter.core.preflight import GIGABYTE, Battery
from presenter.deck.reading import read
from presenter.qt import hands
from presenter.store import backups, shelf
from presenter.store.logbook import Logbook
from presenter.store.verbs import entries, sessions
from presenter.store.verbs.sessions import Opening

PAGE = 4096
TEXT = "# Small\n"
WORDS = "Caches lie in the evening. " * 12


@pytest.fixture(autouse=True)
def laptop(monkeypatch):
    monkeypatch.setattr("presenter.machine.battery", lambda: Battery(55, plugged=True))
    monkeypatch.setattr("presenter.machine.free_space", lambda path: 40 * GIGABYTE)
    monkeypatch.setenv("WAKEPY_FAKE_SUCCESS", "1")


@pytest.fixture
def path(file, clock):
    """A session with more entries than fit on a page, which has ended, and a backup of it."""
    logbook = Logbook(file, clock, lambda _room: None)
    logbook.begin("Maya", Opening(read(TEXT, "small")[0], "small.md", TEXT, "Acme"))
    for number in range(30):
        logbook.do("Maya", entries.add, 1, EntryKind.LEARNING, f"{WORDS}{number}")
    logbook.do("Maya", sessions.end, 1)
    logbook.close()
    backups.back_up(file, backups.beside(file), clock.now())
    return file


def spoil(path, words: bytes) -> None:
    """Overwrite the page that these words are on."""
    content = bytearray(path.read_bytes())
    page = content.index(words) // PAGE * PAGE
    content[page : page + PAGE] = b"\xff" * PAGE
    path.write_bytes(content)


@pytest.fixture
def start(sit, path, deck):
    def start():
        sitting = sit()
        sitting.program.run(deck)
        return sitting.program.lobby.window

    return start


def test_a_whole_file_is_not_spoken_of(sit, path, deck, qtbot):
    sitting = sit()
    sitting.program.open(deck)
    lobby = sitting.program.lobby
    qtbot.waitUntil(lobby._mending._look.isFinished)
    hands.settle()
    assert lobby.window.mending.isHidden()


def test_a_page_that_nobody_has_read_yet_is_found_beside_the_start_screen(sit, path, deck, qtbot):
    spoil(path, b"evening. 3")
    sitting = sit()
    sitting.program.open(deck)
    window = sitting.program.lobby.window
    qtbot.waitUntil(window.mending.isVisible)
    assert window.beginning.isHidden()
    assert "is damaged (" in window.mending.why.text()
    assert window.mending.backup.text() == "The newest backup is of 22 November 2026, 13:00."


def test_what_can_be_read_is_saved(start, path):
    spoil(path, b"Ended session 1")
    window = start()
    assert window.mending.isVisible()
    hands.click(window.mending.recover)
    assert window.message.text().startswith(f"Recovered {path}: 1 session, ")
    assert window.mending.isHidden()
    assert window.beginning.isVisible()
    assert shelf.sessions(path)[0].entries == 30
    assert list(path.parent.glob(f"{path.name}.damaged-*"))


def test_the_newest_backup_takes_its_place(start, path):
    spoil(path, b"Ended session 1")
    window = start()
    hands.click(window.mending.restore)
    assert window.message.text().startswith("Restored ")
    assert shelf.sessions(path)[0].entries == 30
    assert window.shelf.isVisible()


def test_without_a_backup_there_is_one_way(start, path):
    for backup in backups.beside(path).iterdir():
        backup.unlink()
    spoil(path, b"Ended session 1")
    window = start()
    assert window.mending.restore.isHidden()
    assert window.mending.backup.text() == "There is no backup."


def test_what_cannot_be_mended_is_said_and_left(start, path):
    content = path.read_bytes()
    path.write_bytes(content[:100] + b"\xff" * (len(content) - 100))
    window = start()
    hands.click(window.mending.recover)
    assert "No session can be read of" in window.message.text()
    assert window.mending.isVisible()
