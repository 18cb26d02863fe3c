"""A backup takes the place of the file, and nothing is lost by that nor comes back."""

import shutil
from datetime import timedelta

import pytest

from presenter.core.consent import Consent
from presenter.core.errors import Refused
from presenter.core.speaking import Asking
from presenter.store import backups, restoring
from presenter.store.logbook import Logbook
from presenter.store.reader import room_of
from presenter.store.verbs import entries, speakers


@pytest.fixture
def backed_up(logbook, path, clock):
    """A file in which something was done after its backup."""
    logbook.do("Maya", speakers.add, 1, Asking("Ada", "Unspeakable", 5, Consent.ROOM_ONLY))
    logbook.do("Maya", entries.add, 1, "learning", "Before")
    made = backups.back_up(path, backups.beside(path), clock.now())
    clock.tick(minutes=1)
    logbook.do("Maya", entries.add, 1, "learning", "After")
    return made


def words(path) -> list[str]:
    return [entry.text for entry in room_of(path, 1).entries]


def test_the_backup_is_the_file_and_what_was_there_is_a_backup(logbook, backed_up, path, clock):
    logbook.close()
    kept = restoring.restore(path, backed_up, clock.now())
    assert words(path) == ["Before"]
    assert words(kept) == ["Before", "After"]
    restoring.restore(path, kept, clock.now() + timedelta(minutes=1))
    assert words(path) == ["Before", "After"]


def test_one_goes_on_with_what_was_restored(logbook, backed_up, path, clock):
    logbook.close()
    restoring.restore(path, backed_up, clock.now())
    again = Logbook(path, clock, [].append)
    again.go_on(1)
    again.do("Maya", entries.add, 1, "learning", "Later")
    again.close()
    assert words(path) == ["Before", "Later"]


def test_not_while_the_program_has_the_file(logbook, backed_up, path, clock):
    with pytest.raises(Refused, match="is open in another window"):
        restoring.restore(path, backed_up, clock.now())
    assert words(path) == ["Before", "After"]


def test_what_was_taken_back_does_not_come_back(logbook, backed_up, path, clock, tmp_path):
    stick = shutil.copy(backed_up, tmp_path / "stick.sqlite3")
    logbook.do("Maya", speakers.call, 1)
    logbook.do("Maya", speakers.end, 1)
    logbook.close()
    with pytest.raises(Refused, match="still knows what people have taken back"):
        restoring.restore(path, tmp_path / "stick.sqlite3", clock.now())
    assert stick.exists()
    assert words(path) == ["Before", "After"]


def test_in_the_place_of_a_damaged_file_which_is_kept(logbook, backed_up, path, clock):
    logbook.close()
    path.write_bytes(path.read_bytes()[:5000])
    aside = restoring.restore(path, backed_up, clock.now())
    assert aside.stat().st_size == 5000
    assert words(path) == ["Before"]


def test_in_the_place_of_a_file_that_is_gone(logbook, backed_up, path, clock):
    logbook.close()
    path.unlink()
    assert restoring.restore(path, backed_up, clock.now()) is None
    assert words(path) == ["Before"]


@pytest.mark.parametrize(
    ("content", "why"),
    [(None, "There is no backup"), (b"My diary", "not a War Stories file")],
    ids=["missing", "foreign"],
)
def test_nothing_else_takes_its_place(backed_up, path, clock, content, why):
    other = path.with_name("other")
    if content is not None:
        other.write_bytes(content)
    with pytest.raises(Refused, match=why):
        restoring.restore(path, other, clock.now())
    assert words(path) == ["Before", "After"]


def test_a_damaged_backup_is_refused(logbook, backed_up, path, clock):
    logbook.close()
    with backed_up.open("rb+") as file:
        file.truncate(20_000)
    with pytest.raises(Refused, match="is damaged"):
        restoring.restore(path, backed_up, clock.now())
    assert words(path) == ["Before", "After"]
