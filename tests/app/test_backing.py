"""Backups come by themselves, beside the show, and say so only when they fail."""

from pathlib import Path
from time import monotonic

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from presenter.app.choices import Choices
from presenter.core.consent import Consent
from presenter.folders import data_folder
from presenter.store import backups
from presenter.store.verbs import consents, speakers

Key = Qt.Key
PATIENCE = 10  # seconds


@pytest.fixture
def evening(sit, deck):
    """One that is backed up from the beginning."""
    sitting = sit()
    sitting.program.backs_up = True
    sitting.begin(deck)
    return sitting


def wait_for_backups(evening) -> None:
    """Until no round is under way."""
    limit = monotonic() + PATIENCE
    while evening.program.desk.backing.is_at_work:
        assert monotonic() < limit, "The backup did not end."
        QTest.qWait(2)


def made(evening) -> list[Path]:
    return [each.path for each in backups.kept(backups.beside(evening.program.path))]


def pass_time(evening, clock, **time) -> None:
    clock.tick(**time)
    evening.program.show.news.ticked.emit()


def test_a_session_that_began_is_backed_up(evening):
    wait_for_backups(evening)
    assert len(made(evening)) == 1


def test_the_next_backup_comes_with_the_next_phase(evening, clock):
    wait_for_backups(evening)
    clock.tick(minutes=5)
    evening.press(Key.Key_Right, Key.Key_Right, Key.Key_Right)
    wait_for_backups(evening)
    assert evening.room.running.title == "War stories"
    assert len(made(evening)) == 2


def test_without_one_it_comes_after_ten_minutes(evening, clock):
    wait_for_backups(evening)
    pass_time(evening, clock, minutes=9)
    assert not evening.program.desk.backing.is_at_work
    pass_time(evening, clock, minutes=1)
    wait_for_backups(evening)
    assert len(made(evening)) == 2


def test_what_somebody_takes_back_is_in_no_backup_a_moment_later(evening, clock):
    evening.add_teller("Quackenbush")
    turn = evening.room.waiting[0].id
    pass_time(evening, clock, minutes=10)
    wait_for_backups(evening)
    assert any(b"Quackenbush" in each.read_bytes() for each in made(evening))
    clock.tick(seconds=2)
    evening.program.desk.do(consents.allow, turn, Consent.ROOM_ONLY)
    evening.program.desk.do(speakers.call, turn)
    evening.program.desk.do(speakers.end, turn)
    wait_for_backups(evening)
    assert made(evening)
    assert not any(b"Quackenbush" in each.read_bytes() for each in made(evening))


def test_a_backup_that_fails_is_one_line_until_one_is_made(evening, clock):
    wait_for_backups(evening)
    folder = backups.beside(evening.program.path)
    for each in folder.iterdir():
        each.unlink()
    folder.rmdir()
    folder.write_text("not a folder")
    pass_time(evening, clock, minutes=10)
    wait_for_backups(evening)
    (line,) = evening.control.alarms.lines
    assert line.words.text().startswith("No backup could be written to ")
    folder.unlink()
    pass_time(evening, clock, minutes=10)
    wait_for_backups(evening)
    assert not evening.control.alarms.isVisible()


@pytest.mark.parametrize("is_there", [True, False], ids=["there", "away"])
def test_a_stick_that_was_chosen_gets_every_backup_or_is_named(sit, deck, tmp_path, is_there):
    stick = tmp_path / "stick"
    if is_there:
        stick.mkdir()
    evening = sit()
    evening.program.backs_up = True
    Choices(data_folder()).change(backups=str(stick))
    evening.begin(deck)
    wait_for_backups(evening)
    found = backups.kept(stick / backups.ELSEWHERE)
    words = [line.words.text() for line in evening.control.alarms.lines]
    assert (len(found), words) == (
        (1, []) if is_there else (0, [f"{stick} is not there, so no backup goes to it."])
    )


def test_leaving_waits_for_the_backup_that_is_being_made(evening, clock):
    wait_for_backups(evening)
    pass_time(evening, clock, minutes=10)
    evening.leave()
    assert len(made(evening)) == 2
