"""Backups are whole, few, and know no more than the file does."""

import shutil
from datetime import timedelta
from pathlib import Path

import pytest
from look import ask

from presenter.core.consent import Consent
from presenter.core.errors import Refused
from presenter.core.speaking import Asking
from presenter.store import backups, shelf
from presenter.store.logbook import Logbook
from presenter.store.reader import room_of
from presenter.store.verbs import entries, speakers


@pytest.fixture
def folder(path) -> Path:
    return backups.beside(path)


def silent(_room) -> None:
    """Nobody listens."""


def says(folder: Path, words: str) -> list[str]:
    """The files of a folder in which these bytes stand."""
    return [each.name for each in folder.iterdir() if words.encode() in each.read_bytes()]


def test_a_backup_is_a_session_file_with_all_that_is_committed(logbook, path, folder, clock):
    logbook.do("Maya", entries.add, 1, "learning", "Caches lie.")
    made = backups.back_up(path, folder, clock.now())
    assert room_of(made, 1) == logbook.room()
    assert [line.number for line in shelf.sessions(made)] == [1]
    assert [each.name for each in folder.iterdir()] == [made.name]


def test_a_backup_is_made_in_the_middle_of_somebodys_transaction(logbook, path, folder, clock):
    logbook.do("Maya", entries.add, 1, "learning", "Caches lie.")
    with logbook._engine.begin() as db:
        db.exec_driver_sql("BEGIN IMMEDIATE")
        db.exec_driver_sql("UPDATE session SET event = 'half done'")
        made = backups.back_up(path, folder, clock.now())
    assert ask(made, "SELECT event FROM session") == [(logbook.room().session.event,)]
    assert room_of(made, 1).entries == logbook.room().entries


def test_the_newest_few_are_kept(logbook, path, folder, clock):
    made = []
    for _number in range(backups.KEPT + 3):
        made.append(backups.back_up(path, folder, clock.now()))
        clock.tick(minutes=10)
    assert [each.path for each in backups.kept(folder)] == made[: -backups.KEPT - 1 : -1]


def test_what_is_forgotten_is_in_no_backup(logbook, path, folder, clock):
    logbook.do("Maya", speakers.add, 1, Asking("Ada", "Unspeakable", 5, Consent.ROOM_ONLY))
    backups.back_up(path, folder, clock.now())
    assert says(folder, "Unspeakable")
    logbook.do("Maya", speakers.call, 1)
    logbook.do("Maya", speakers.end, 1)
    clock.tick(minutes=1)
    backups.back_up(path, folder, clock.now())
    assert len(list(folder.iterdir())) == 1
    assert not says(folder, "Unspeakable")


def test_what_is_forgotten_goes_even_if_no_backup_can_be_made(
    logbook, path, folder, clock, monkeypatch
):
    logbook.do("Maya", speakers.add, 1, Asking("Ada", "Unspeakable", 5, Consent.ROOM_ONLY))
    backups.back_up(path, folder, clock.now())
    logbook.do("Maya", speakers.call, 1)
    logbook.do("Maya", speakers.end, 1)

    def full(_path, _to):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(backups, "_copy", full)
    with pytest.raises(Refused, match="No space left on device"):
        backups.back_up(path, folder, clock.now())
    assert list(folder.iterdir()) == []


def test_the_backups_of_another_file_on_the_same_stick_are_left_alone(
    logbook, path, clock, tmp_path, opening
):
    stick = tmp_path / "stick"
    stick.mkdir()
    other = Logbook(tmp_path / "other" / path.name, clock, silent)
    other.begin("Bo", opening)
    theirs = backups.back_up(other.path, stick, clock.now() - timedelta(days=1))
    other.close()
    logbook.do("Maya", speakers.add, 1, Asking("Ada", "Unspeakable", 5, Consent.ROOM_ONLY))
    logbook.do("Maya", speakers.call, 1)
    logbook.do("Maya", speakers.end, 1)
    for _number in range(backups.KEPT + 2):
        clock.tick(minutes=10)
        backups.back_up(path, stick, clock.now())
    assert theirs.exists()
    assert len(list(stick.iterdir())) == backups.KEPT + 1


def test_a_stick_that_is_away_is_named(logbook, path, clock, tmp_path):
    (away,) = backups.folders(path, str(tmp_path / "stick"))[1:]
    with pytest.raises(Refused, match=r"stick is not there, so no backup goes to it\."):
        backups.back_up(path, away, clock.now())


def test_a_damaged_file_gives_no_backup_and_costs_none(logbook, path, folder, clock, tmp_path):
    made = backups.back_up(path, folder, clock.now())
    clock.tick(minutes=10)
    spoilt = tmp_path / "spoilt" / path.name
    spoilt.parent.mkdir()
    shutil.copy(made, spoilt)
    with spoilt.open("rb+") as file:
        file.seek(3 * 4096)
        file.write(b"\xff" * 8192)
    beside = backups.beside(spoilt)
    beside.mkdir()
    shutil.copy(made, beside)
    with pytest.raises(Refused, match="damaged"):
        backups.back_up(spoilt, beside, clock.now())
    assert [each.name for each in beside.iterdir()] == [made.name]


def test_what_a_killed_backup_left_goes_with_the_next(logbook, path, folder, clock):
    folder.mkdir()
    left = folder / f"{path.stem} 2026-11-22T120000Z.part"
    left.write_bytes(b"half")
    backups.back_up(path, folder, clock.now())
    assert not left.exists()


def test_a_full_stick_costs_no_backup_that_is_there(logbook, path, clock, tmp_path):
    from failing_disk import small_disk  # noqa: PLC0415 - without one, only this test is skipped

    with small_disk(tmp_path / "stick", "600k") as stick:
        first = backups.back_up(path, stick, clock.now())
        (stick / "holiday.mp4").write_bytes(bytes(300_000))
        clock.tick(minutes=10)
        with pytest.raises(Refused, match=r"No backup could be written to .*stick \(.*\)"):
            backups.back_up(path, stick, clock.now())
        assert [each.path for each in backups.kept(stick)] == [first]
        assert not list(stick.glob("*.part"))
