"""An evening whose disk fills up in the middle: it says so, pretends nothing, and goes on."""

import pytest
from failing_disk import BrokenDisk, FullDisk, small_disk
from PySide6.QtCore import Qt
from sitting import RULES, WELCOME

from presenter.core.preflight import Battery
from presenter.qt import hands

Key = Qt.Key
SIZE = "3m"
LINE = "It was the cache."
ENOUGH = 60


@pytest.fixture
def file(tmp_path):
    """The session file lies on a disk of its own."""
    folder = tmp_path / "disk"
    with small_disk(folder, SIZE):
        yield folder / "evening.sqlite3"


@pytest.fixture(autouse=True)
def battery(monkeypatch):
    monkeypatch.setattr("presenter.machine.battery", lambda: Battery(90, plugged=True))


def pass_seconds(evening, clock, count: int) -> None:
    for _second in range(count):
        clock.tick(seconds=1)
        evening.program.show.news.ticked.emit()
    hands.settle()


def write_until_told(evening) -> None:
    for _entry in range(ENOUGH):
        evening.control.capture.field.clear()
        evening.write_down(LINE)
        if not_saved(evening):
            return
    pytest.fail("There was room for everything.")


def not_saved(evening) -> bool:
    return evening.control.header.saved.label.text() == "Not saved"


def alarms(evening) -> list[str]:
    return [line.words.text() for line in evening.control.alarms.lines]


@pytest.mark.parametrize("kind", [FullDisk, BrokenDisk])
def test_it_is_said_nothing_is_pretended_and_it_goes_on(evening, clock, file, kind):
    disk = kind(file)
    evening.write_down("Before")
    disk.fail()
    try:
        write_until_told(evening)
        shown, step = evening.room, evening.step
        assert step == WELCOME
        assert "NOT SAVED." in alarms(evening)
        assert evening.control.capture.field.text() == LINE
        evening.press(Key.Key_Escape, Key.Key_PageDown)
        pass_seconds(evening, clock, 4)
        assert evening.room.entries == shown.entries
        assert evening.step in {step, RULES}
    finally:
        disk.mend()
    pass_seconds(evening, clock, 4)
    assert "NOT SAVED." not in alarms(evening)
    assert not not_saved(evening)
    evening.control.capture.field.clear()
    evening.write_down("After")
    assert [entry.text for entry in evening.room.entries][-1] == "After"


def test_a_backup_that_finds_no_room_is_a_quiet_line(evening, clock, file, qtbot):
    evening.program.desk.back_up()
    hands.settle()
    backing = evening.program.desk.backing
    qtbot.waitUntil(lambda: not backing.is_at_work)
    disk = FullDisk(file)
    disk.fail()
    try:
        clock.tick(minutes=11)
        backing.on_tick()
        qtbot.waitUntil(lambda: any("backup" in each.lower() for each in alarms(evening)))
        assert "No backup could be written to" in "\n".join(alarms(evening))
    finally:
        disk.mend()
    clock.tick(minutes=11)
    backing.on_tick()
    qtbot.waitUntil(lambda: not any("backup" in each.lower() for each in alarms(evening)))
