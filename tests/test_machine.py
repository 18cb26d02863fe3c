import shutil
from types import SimpleNamespace

import psutil
import pytest

from presenter import machine
from presenter.core.preflight import Battery


def test_room_is_measured_where_the_file_will_be_even_before_its_folder_is_made(tmp_path):
    path = tmp_path / "not" / "yet" / "evening.sqlite3"
    free, there = machine.free_space(path), shutil.disk_usage(tmp_path).free
    assert abs(free - there) < 100_000_000


@pytest.mark.parametrize(
    ("plugged", "told"),
    [(True, True), (False, False), (None, True)],  # who does not know is not alarmed
)
def test_a_battery_tells_its_charge_and_whether_it_is_plugged_in(monkeypatch, plugged, told):
    found = SimpleNamespace(percent=19.6, power_plugged=plugged)
    monkeypatch.setattr(psutil, "sensors_battery", lambda: found, raising=False)
    assert machine.battery() == Battery(20, plugged=told)


def test_a_computer_may_have_no_battery(monkeypatch):
    monkeypatch.setattr(psutil, "sensors_battery", lambda: None, raising=False)
    assert machine.battery() is None


def test_a_system_may_not_tell_of_batteries(monkeypatch):
    monkeypatch.delattr(psutil, "sensors_battery", raising=False)
    assert machine.battery() is None


def test_a_file_that_was_replaced_or_taken_away_is_not_the_same(tmp_path):
    path = tmp_path / "evening.sqlite3"
    path.touch()
    before = path.stat()
    assert machine.is_same_file(path, before)
    (tmp_path / "other").touch()
    (tmp_path / "other").rename(path)
    assert not machine.is_same_file(path, before)
    path.unlink()
    assert not machine.is_same_file(path, before)
