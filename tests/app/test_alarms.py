import pytest
from PySide6.QtCore import Qt

from presenter.core.preflight import GIGABYTE, MEGABYTE, Battery
from presenter.qt import hands

Key = Qt.Key


@pytest.fixture(autouse=True)
def laptop(monkeypatch):
    """A laptop whose battery and disk can be set; all is well at first."""

    class Laptop:
        battery = Battery(90, plugged=True)
        free = 40 * GIGABYTE

    monkeypatch.setattr("presenter.machine.battery", lambda: Laptop.battery)
    monkeypatch.setattr("presenter.machine.free_space", lambda path: Laptop.free)
    return Laptop


def pass_seconds(evening, clock, count):
    for _second in range(count):
        clock.tick(seconds=1)
        evening.program.show.news.ticked.emit()
    hands.settle()


def alarms(evening) -> list[str]:
    return [line.words.text() for line in evening.control.alarms.lines]


def saved(evening) -> str:
    return evening.control.header.saved.label.text()


def make_read_only(evening, *, read_only: bool) -> None:
    with evening.program.desk.logbook._engine.connect() as db:
        db.exec_driver_sql(f"PRAGMA query_only={'ON' if read_only else 'OFF'}").close()


def test_a_low_battery_is_said_within_two_seconds_and_no_longer_once_it_is_plugged_in(
    evening, clock, laptop
):
    pass_seconds(evening, clock, 2)
    assert alarms(evening) == []
    laptop.battery = Battery(19, plugged=False)
    pass_seconds(evening, clock, 2)
    assert alarms(evening) == ["Battery at 19 %."]
    laptop.battery = Battery(19, plugged=True)
    pass_seconds(evening, clock, 2)
    assert alarms(evening) == []
    assert not evening.control.alarms.isVisible()


def test_a_disk_that_is_nearly_full_is_said_within_two_seconds(evening, clock, laptop):
    laptop.free = 30 * MEGABYTE
    pass_seconds(evening, clock, 2)
    assert alarms(evening) == ["The disk is full: 30 MB left."]
    assert evening.control.alarms.lines[0].mend.text().startswith("Free some space now")


def test_what_is_not_saved_is_said_at_once_until_the_file_takes_writes_again(evening, clock):
    before = saved(evening)
    assert before.startswith("Saved ")
    make_read_only(evening, read_only=True)
    evening.write_down("This must not be lost")
    assert alarms(evening) == ["NOT SAVED."]
    assert saved(evening) == "Not saved"
    assert evening.room.entries == ()
    assert evening.control.capture.field.text() == "This must not be lost"
    pass_seconds(evening, clock, 4)
    assert alarms(evening) == ["NOT SAVED."]
    make_read_only(evening, read_only=False)
    pass_seconds(evening, clock, 2)
    assert alarms(evening) == []
    assert saved(evening) == before
    evening.press(Key.Key_Return)
    assert [entry.text for entry in evening.room.entries] == ["This must not be lost"]


def test_a_step_that_is_not_saved_is_not_shown_and_said_so(evening):
    make_read_only(evening, read_only=True)
    evening.press(Key.Key_Escape, Key.Key_Right)
    assert evening.step == 0
    assert alarms(evening) == ["NOT SAVED."]
    make_read_only(evening, read_only=False)
    evening.press(Key.Key_Right)
    assert evening.step == 1
    assert alarms(evening) == []


def test_a_file_that_was_taken_away_is_missed(evening, clock, file, tmp_path):
    elsewhere = tmp_path / "elsewhere.sqlite3"
    file.rename(elsewhere)
    pass_seconds(evening, clock, 2)
    assert alarms(evening) == ["The session file was moved or deleted."]
    elsewhere.rename(file)
    pass_seconds(evening, clock, 2)
    assert alarms(evening) == []


def test_four_alarms_at_once_leave_the_panels_their_room(evening, clock, laptop, file, tmp_path):
    laptop.battery, laptop.free = Battery(4, plugged=False), 0
    file.rename(tmp_path / "elsewhere.sqlite3")
    make_read_only(evening, read_only=True)
    evening.write_down("x")
    evening.control.resize(1100, 640)
    hands.settle()
    assert len(alarms(evening)) == 4
    assert evening.control.height() == 640
    assert evening.control.steering.next.isVisible()
