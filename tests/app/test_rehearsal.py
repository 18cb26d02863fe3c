import tempfile
from hashlib import sha256
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from sitting import RULES

from presenter.qt import hands
from presenter.qt.rehearsal.window import RehearsalWindow
from presenter.store import shelf

Key = Qt.Key


@pytest.fixture
def temporary(tmp_path_factory, monkeypatch) -> Path:
    """The folder in which temporary files are made."""
    folder = tmp_path_factory.mktemp("temporary")
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.fixture
def rehearsing(sit, deck, evening, temporary, qtbot):
    """A rehearsal on a file that has an evening in it already."""
    evening.write_down("From the evening before")
    evening.leave()
    sitting = sit()
    sitting.program.rehearse(deck)
    hands.settle()
    return sitting


def left_by(folder: Path) -> dict[str, str]:
    """Every file of a folder, by its digest; the lock beside a file is nobody's words."""
    files = (path for path in folder.rglob("*") if path.is_file() and path.suffix != ".lock")
    return {str(path): sha256(path.read_bytes()).hexdigest() for path in files}


def test_after_a_rehearsal_the_file_is_byte_for_byte_what_it_was(
    rehearsing, file, temporary, clock
):
    before = left_by(file.parent)
    assert str(file) in before
    rehearsing.press(Key.Key_Right)
    clock.tick(minutes=3)
    rehearsing.write_down("Said in the rehearsal")
    rehearsing.add_teller("Ada")
    assert [entry.text for entry in rehearsing.room.entries] == ["Said in the rehearsal"]
    rehearsing.leave()
    assert left_by(file.parent) == before
    assert list(temporary.iterdir()) == []
    assert len(shelf.sessions(file)) == 1


def shows_times(window: QWidget) -> bool:
    return isinstance(window, RehearsalWindow) and window.isVisible()


def test_control_says_all_the_time_that_nothing_is_kept(rehearsing):
    header = rehearsing.control.header
    assert header.rehearsal.isVisible()
    assert not header.saved.isVisible()


def test_an_evening_says_nothing_of_a_rehearsal(evening):
    assert not evening.control.header.rehearsal.isVisible()


def test_at_the_end_it_shows_what_took_how_long_and_then_the_program_ends(rehearsing, clock, qtbot):
    rehearsing.press(Key.Key_Right)
    clock.tick(minutes=12)
    assert rehearsing.step == RULES
    rehearsing.control.close()
    hands.settle()
    (result,) = (each for each in QApplication.topLevelWidgets() if shows_times(each))
    said = [label.text() for label in result.findChildren(QLabel)]
    assert any(words.startswith("Welcome took 12 min of 10") for words in said)
    assert not rehearsing.program.show.audience.isVisible()
    assert rehearsing.codes == []
    hands.click(result.done)
    assert rehearsing.codes == [0]


def test_the_start_screen_offers_a_rehearsal(sit, deck, temporary):
    sitting = sit()
    sitting.program.open(deck)
    hands.click(sitting.program.lobby.window.beginning.rehearse)
    hands.settle()
    assert sitting.control.header.rehearsal.isVisible()
