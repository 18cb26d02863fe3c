import threading

import pytest

from presenter.core.preflight import GIGABYTE, Battery
from presenter.qt import hands


@pytest.fixture(autouse=True)
def battery(monkeypatch):
    """What the laptop's battery says; it can be changed."""
    found = [Battery(55, plugged=False)]
    monkeypatch.setattr("presenter.machine.battery", lambda: found[-1])
    monkeypatch.setattr("presenter.machine.free_space", lambda path: 40 * GIGABYTE)
    monkeypatch.setenv("WAKEPY_FAKE_SUCCESS", "1")
    return found


@pytest.fixture
def waiting(sit, deck, qtbot):
    """Someone before the start screen."""
    sitting = sit()
    sitting.program.open(deck)
    qtbot.waitUntil(sitting.program.lobby.window.laptop.isVisible)
    return sitting


@pytest.fixture
def lobby(waiting):
    return waiting.program.lobby


def said(lobby) -> str:
    card = lobby.window.laptop
    labels = card.findChildren(type(card.well))
    return "\n".join(label.text() for label in labels if label.isVisibleTo(card))


def test_the_start_screen_says_what_is_to_be_mended_on_this_laptop(lobby):
    assert "On battery, 55 %\nPlug the laptop in before people come." in said(lobby)
    assert "✓ In order: sleep, disk, file, clock, fonts, deck" in said(lobby)


def test_another_look_tells_what_has_been_mended(lobby, battery, qtbot):
    battery.append(Battery(55, plugged=True))
    hands.click(lobby.window.laptop.again)
    qtbot.waitUntil(lambda: "power" in said(lobby))
    assert "On battery" not in said(lobby)


def test_when_a_display_comes_or_goes_the_laptop_is_looked_over_anew(
    waiting, lobby, battery, qtbot
):
    battery.append(Battery(55, plugged=True))
    waiting.program._displays.changed.emit()
    qtbot.waitUntil(lambda: "power" in said(lobby))


def test_during_a_session_sleep_is_held_off_and_afterwards_no_longer(waiting, lobby, qtbot):
    assert not keeps_awake()
    hands.click(lobby.window.beginning.begin)
    qtbot.waitUntil(keeps_awake)
    waiting.leave()
    assert not keeps_awake()


def keeps_awake() -> bool:
    return any(thread.name == "awake" for thread in threading.enumerate())
