"""A disk that fails at any moment loses nothing, and nothing is pretended meanwhile."""

from contextlib import closing
from random import Random

import pytest
from case_chance import CaseChance
from case_text import opening
from failing_disk import BrokenDisk, FullDisk, small_disk
from look import ask

from presenter.clock import StoppedClock
from presenter.core.errors import Refused, Unsaved
from presenter.core.room import Room
from presenter.store import backups, carrying
from presenter.store.logbook import Logbook
from presenter.store.reader import room_of
from presenter.store.verbs import entries

SIZE = "3m"
DEEDS, ENOUGH = 40, 3000
SEEDS, MANY = 4, 250  # for each of two ways to fail
LONG = "x" * 1000
SAID = {
    FullDisk: "The disk is full, so this was not saved.",
    BrokenDisk: "The disk could not be written to, so this was not saved.",
}


@pytest.fixture(scope="module")
def disk(tmp_path_factory):
    folder = tmp_path_factory.mktemp("at") / "disk"
    with small_disk(folder, SIZE):
        yield folder


class Sufferer:
    """An evening on a disk that fails now and then, and what it was told."""

    def __init__(self, path, kind, seed: int, clock: StoppedClock) -> None:
        self.path = path
        self.heard: list[Room] = []
        self.unsaved: list[str] = []
        self._disk = kind(path)
        self._dice = Random(seed)
        self._fails = False
        self.logbook = Logbook(path, clock, self.heard.append)
        self.logbook.begin("Maya", opening())
        self._chance = CaseChance(seed, self.logbook, clock)

    def live(self) -> None:
        for _deed in range(DEEDS):
            if self._dice.random() < 0.2:
                self.change(fails=not self._fails)
            self.try_something()
        self.change(fails=False)

    def change(self, *, fails: bool) -> None:
        self._fails = fails
        if fails:
            self._disk.fail()
        else:
            self._disk.mend()

    def try_something(self) -> None:
        room, announced = self.logbook.room(), len(self.heard)
        try:
            self._chance.act_or_move()
        except Unsaved as unsaved:
            assert self._fails
            self.unsaved.append(str(unsaved))
            assert self.logbook.room() == room
            assert len(self.heard) == announced
        except Refused:
            """By the rules."""
        assert last_act(self.path) == f"{self.logbook.room().saved_at:%Y-%m-%d %H:%M:%S.%f}"

    def write_until_told(self) -> None:
        """Nothing fits any more sooner or later, and that is said."""
        for _entry in range(ENOUGH):
            try:
                self.logbook.do("Maya", entries.add, 1, "learning", LONG)
            except Unsaved as unsaved:
                self.unsaved.append(str(unsaved))
                return
        pytest.fail("There was room for everything.")

    def close(self) -> None:
        self._disk.mend()
        self.logbook.close()
        for each in self.path.parent.iterdir():
            if each.is_file():
                each.unlink()


def last_act(path) -> str:
    """When the last act was that really is in the file."""
    ((at,),) = ask(path, "SELECT max(at) FROM act")
    return at


@pytest.fixture
def suffer(disk, clock):
    sufferers: list[Sufferer] = []

    def suffer(kind, seed: int) -> Sufferer:
        sufferers.append(Sufferer(disk / "evening.sqlite3", kind, seed, clock))
        return sufferers[-1]

    yield suffer
    for each in sufferers:
        each.close()


def check(sufferer: Sufferer) -> None:
    """All that was announced is there, and it goes on."""
    path, room = sufferer.path, sufferer.logbook.room()
    assert room_of(path, 1).entries == room.entries
    assert ask(path, "PRAGMA integrity_check") == [("ok",)]
    assert ask(path, "PRAGMA foreign_key_check") == []
    assert ask(path, "SELECT * FROM act WHERE label = ''") == []
    sufferer.logbook.do("Maya", entries.add, 1, "comment", "There is room again")
    assert sufferer.logbook.room().entries[-1].text == "There is room again"


def live_on(suffer, kind, seed: int) -> None:
    sufferer = suffer(kind, seed)
    sufferer.live()
    check(sufferer)
    assert all(said.startswith(SAID[kind]) for said in sufferer.unsaved)


@pytest.mark.parametrize("kind", SAID)
@pytest.mark.parametrize("seed", range(SEEDS))
def test_nothing_is_shown_that_was_not_saved(suffer, kind, seed):
    live_on(suffer, kind, seed)


@pytest.mark.slow
@pytest.mark.parametrize("kind", SAID)
@pytest.mark.parametrize("seed", range(SEEDS, MANY))
def test_nor_in_many_evenings(suffer, kind, seed):
    live_on(suffer, kind, seed)


@pytest.mark.parametrize("kind", SAID)
def test_once_nothing_fits_it_is_said_and_once_there_is_room_it_goes_on(suffer, kind):
    sufferer = suffer(kind, 0)
    sufferer.change(fails=True)
    sufferer.write_until_told()
    before = sufferer.logbook.room()
    sufferer.write_until_told()
    assert sufferer.logbook.room() == before
    sufferer.change(fails=False)
    check(sufferer)
    assert all(said.startswith(SAID[kind]) for said in sufferer.unsaved)


def test_a_backup_and_a_packed_session_on_a_full_disk_are_refused_and_leave_nothing(suffer, clock):
    sufferer = suffer(FullDisk, 0)
    sufferer.change(fails=True)
    folder = sufferer.path.parent
    before = sorted(each.name for each in folder.iterdir())
    packed = folder / "packed.sqlite3"
    with pytest.raises(Refused, match="full"):
        backups.back_up(sufferer.path, folder / "backups", clock.now())
    with pytest.raises(Refused, match="full"):
        carrying.pack(sufferer.path, 1, packed)
    assert backups.kept(folder / "backups") == ()
    assert sorted(each.name for each in folder.iterdir() if each.is_file()) == before


def test_a_file_on_a_full_disk_opens_once_there_is_room(suffer, clock):
    sufferer = suffer(FullDisk, 3)
    sufferer.live()
    before = sufferer.logbook.room()
    sufferer.logbook.close()
    sufferer.change(fails=True)
    with pytest.raises(Unsaved, match="The disk is full"):
        Logbook(sufferer.path, clock, sufferer.heard.append)
    sufferer.change(fails=False)
    with closing(Logbook(sufferer.path, clock, sufferer.heard.append)) as logbook:
        logbook.go_on(1)
    assert sufferer.heard[-1] == before
