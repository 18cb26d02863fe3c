import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from presenter.qt import watch
from presenter.qt.watch import Watch

FIRST, SECOND = "# One\n", "# Two\n"  # of the same size
QUIET, LATEST = 20, 60  # ms: nobody here types while the test waits


@pytest.fixture(autouse=True)
def impatient(monkeypatch) -> None:
    monkeypatch.setattr(watch, "QUIET", QUIET)
    monkeypatch.setattr(watch, "LATEST", LATEST)


@pytest.fixture
def deck(tmp_path) -> Path:
    path = tmp_path / "talks" / "deck.md"
    path.parent.mkdir()
    path.write_text(FIRST)
    return path


@pytest.fixture
def watching(qapp, deck) -> Watch:
    made = Watch()
    made.follow([deck])
    yield made
    made.stop()


def in_place(deck: Path) -> None:
    deck.write_text(SECOND)


def piece_by_piece(deck: Path) -> None:
    """Truncates first, and takes its time with the rest."""
    with deck.open("w") as file:
        file.flush()
        for letter in SECOND:
            file.write(letter)
            file.flush()


def beside_and_rename(deck: Path) -> None:
    beside = deck.with_suffix(".tmp")
    beside.write_text(SECOND)
    beside.replace(deck)


def delete_and_create(deck: Path) -> None:
    deck.unlink()
    deck.write_text(SECOND)


def backup_and_create(deck: Path) -> None:
    """As vim does with `backupcopy=no`."""
    backup = deck.with_name("deck.md~")
    deck.rename(backup)
    deck.write_text(SECOND)
    backup.unlink()


def linked_backup(deck: Path) -> None:
    """The old file lives on under another name while a new one takes its place."""
    os.link(deck, deck.with_name("deck.md~"))
    beside_and_rename(deck)


def new_folder(deck: Path) -> None:
    """As a checkout may do with all that it touches."""
    shutil.rmtree(deck.parent)
    deck.parent.mkdir()
    deck.write_text(SECOND)


WAYS = (
    in_place,
    piece_by_piece,
    beside_and_rename,
    delete_and_create,
    backup_and_create,
    linked_backup,
    new_folder,
)


@pytest.mark.parametrize("save", WAYS)
def test_each_way_of_saving_is_heard_once(watching, deck, qtbot, save):
    with qtbot.waitSignal(watching.changed):
        save(deck)
    with qtbot.assertNotEmitted(watching.changed, wait=2 * LATEST):
        pass


@pytest.mark.parametrize("save", WAYS)
def test_whichever_way_was_taken_the_next_save_is_heard_too(watching, deck, qtbot, save):
    with qtbot.waitSignal(watching.changed):
        save(deck)
    with qtbot.waitSignal(watching.changed):
        deck.write_text("# Three\n")


@pytest.mark.skipif(not shutil.which("vim"), reason="vim is missing; .ci/run installs it")
@pytest.mark.parametrize("setting", ["backupcopy=no", "backupcopy=yes", "nobackup nowritebackup"])
def test_vim_is_heard(watching, deck, qtbot, setting):
    line = ["vim", "-u", "NONE", "-es", "-c", f"set {setting}", "-c", "s/One/Two", "-c", "wq", deck]
    with qtbot.waitSignal(watching.changed):
        subprocess.run(line, check=True)
    assert deck.read_text() == SECOND


def test_the_same_words_written_again_are_no_change(watching, deck, qtbot):
    with qtbot.assertNotEmitted(watching.changed, wait=2 * LATEST):
        deck.write_text(FIRST)
        os.utime(deck)
        beside = deck.with_suffix(".tmp")
        beside.write_text(FIRST)
        beside.replace(deck)
        (deck.parent / "notes.txt").write_text("not ours")


def test_a_file_that_goes_and_comes_is_heard_both_times(watching, deck, qtbot):
    with qtbot.waitSignal(watching.changed):
        deck.unlink()
    with qtbot.waitSignal(watching.changed):
        deck.write_text(FIRST)


def test_a_picture_in_a_folder_that_is_made_later_is_heard(watching, deck, qtbot):
    picture = deck.parent / "pictures" / "map.png"
    watching.follow([deck, picture])
    with qtbot.assertNotEmitted(watching.changed, wait=2 * LATEST):
        picture.parent.mkdir()
    with qtbot.waitSignal(watching.changed):
        picture.write_bytes(b"png")


def test_a_deck_that_is_a_link_is_heard_where_it_lies(watching, deck, tmp_path, qtbot):
    link = tmp_path / "link.md"
    link.symlink_to(deck)
    watching.follow([link])
    for save in (beside_and_rename, delete_and_create, in_place):
        deck.write_text(FIRST)
        watching.follow([])
        watching.follow([link])
        with qtbot.waitSignal(watching.changed):
            save(deck)


def test_what_is_watched_no_more_is_not_heard(watching, deck, qtbot):
    watching.stop()
    with qtbot.assertNotEmitted(watching.changed, wait=2 * LATEST):
        deck.write_text(SECOND)


def test_files_that_never_rest_are_looked_at_all_the_same(watching, deck, qtbot):
    with qtbot.waitSignal(watching.changed):
        deck.write_text(SECOND)
        watching._wait()
        watching._quiet.stop()  # as if each sign were followed by the next


@pytest.fixture
def network(monkeypatch) -> Callable[[], None]:
    """A folder whose file system keeps silent."""
    monkeypatch.setattr(watch, "TELLING", set())
    monkeypatch.setattr(watch, "POLL", 20)
    monkeypatch.setattr(watch.QFileSystemWatcher, "addPaths", lambda self, paths: [])


@pytest.mark.parametrize("save", WAYS)
def test_where_the_system_is_silent_the_file_is_looked_at(network, qapp, deck, qtbot, save):
    polling = Watch()
    polling.follow([deck])
    with qtbot.waitSignal(polling.changed):
        save(deck)
        os.utime(deck, ns=(1, 1))  # in_place may fall into the same tick of the disk's clock
    polling.stop()
    assert not polling._poll.isActive()


def test_where_the_system_tells_nobody_polls(watching, deck):
    assert watch._is_telling(deck.parent)
    assert not watching._poll.isActive()


def test_where_the_system_refuses_to_tell_somebody_polls(monkeypatch, watching, deck):
    monkeypatch.setattr(watch.QFileSystemWatcher, "addPaths", lambda self, paths: paths)
    watching.stop()
    watching.follow([deck])
    assert watching._poll.isActive()
    watching.stop()
