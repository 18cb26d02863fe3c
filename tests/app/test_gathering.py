from contextlib import closing

import pytest

from presenter.app.opening import opening
from presenter.app.preflight import Known, checked, preflight
from presenter.core.finding import Light
from presenter.core.preflight import Battery
from presenter.resources import bundled_deck
from presenter.store import file
from presenter.store.logbook import Logbook


@pytest.fixture(autouse=True)
def _plugged_in(monkeypatch):
    monkeypatch.setattr("presenter.machine.battery", lambda: Battery(90, plugged=True))


@pytest.fixture
def lights(qapp, tmp_path, clock):
    """The lights of a preflight by what they are about."""

    def look(path=tmp_path / "evening.sqlite3", deck=None, **wish):
        deck = deck or bundled_deck()
        found = preflight(path, deck, clock, Known("", checked(deck), **wish))
        return {finding.what: finding.light for finding in found}

    return look


def test_only_the_projector_is_missing_here(lights, monkeypatch):
    monkeypatch.setattr("presenter.app.preflight.lost_fonts", tuple)
    assert {what for what, light in lights().items() if light is not Light.GREEN} == {"Displays"}


def test_without_a_screen_the_displays_are_red(lights):
    assert lights(has_screen=False)["Displays"] is Light.RED


def test_a_file_that_another_window_holds_is_red_unless_that_is_ours(lights, tmp_path):
    path = tmp_path / "evening.sqlite3"
    with file.claim(path):
        assert lights(path)["File"] is Light.RED
        assert lights(path, ours=True)["File"] is Light.GREEN


def test_a_file_that_is_something_else_is_red_and_left_as_it_is(lights, tmp_path):
    path = tmp_path / "letter.txt"
    path.write_text("Dear Ada")
    assert lights(path)["File"] is Light.RED
    assert path.read_text() == "Dear Ada"


def test_a_clock_behind_the_last_evening_is_amber(lights, tmp_path, clock):
    path = tmp_path / "evening.sqlite3"
    later = type(clock)(clock.now())
    later.tick(days=2)
    with closing(Logbook(path, later, print)) as logbook:
        logbook.begin("facilitator", opening(bundled_deck(), ""))
    assert lights(path)["Clock"] is Light.AMBER


def test_a_deck_that_cannot_be_read_is_red_and_the_rest_is_looked_at(lights, tmp_path):
    found = lights(deck=tmp_path / "none.md")
    assert found["Deck"] is Light.RED
    assert found["Disk"] is Light.GREEN


def test_a_deck_with_errors_is_red_and_one_with_letters_that_no_font_has_is_named(lights, tmp_path):
    deck = tmp_path / "deck.md"
    deck.write_text("# One \U00012000\n\n![](none.png)\n")
    found = lights(deck=deck)
    assert found["Deck"] is Light.RED
    assert found["Fonts"] is Light.AMBER
