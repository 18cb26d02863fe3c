from datetime import UTC, datetime, timedelta

import pytest

from presenter.core import preflight
from presenter.core.finding import Light
from presenter.core.preflight import GIGABYTE, MEGABYTE, Battery, Deck, Facts

NOW = datetime(2026, 11, 22, 13, 0, tzinfo=UTC)
LAPTOP, PROJECTOR = "eDP-1 · 1920 × 1080", "HDMI-1 · 1920 × 1080"


def facts(**changes: object) -> Facts:
    """A laptop on which all is well, but for the changes."""
    well: dict[str, object] = {
        "displays": (LAPTOP, PROJECTOR),
        "mirrored": False,
        "sleepless": "",
        "battery": Battery(80, plugged=True),
        "free": 40 * GIGABYTE,
        "now": NOW,
        "newest": NOW - timedelta(days=1),
        "deck": Deck("evening.md"),
        "lost_fonts": (),
        "lost_characters": "",
        "file": "evening.sqlite3",
        "trouble": "",
    }
    return Facts(**(well | changes))


def test_a_laptop_on_which_all_is_well_is_green_and_has_nothing_to_mend():
    findings = preflight.look_over(facts())
    assert preflight.worst(findings) is Light.GREEN
    assert [finding.what for finding in findings] == [
        "Displays",
        "Power",
        "Sleep",
        "Disk",
        "File",
        "Clock",
        "Fonts",
        "Deck",
    ]
    assert not any(finding.mend for finding in findings)


FAULTS = [
    ("Displays", Light.RED, {"displays": ()}, "no display"),
    ("Displays", Light.AMBER, {"displays": (LAPTOP,)}, "no projector"),
    ("Displays", Light.AMBER, {"mirrored": True}, "mirrors"),
    ("Power", Light.AMBER, {"battery": Battery(80, plugged=False)}, "80 %"),
    ("Power", Light.AMBER, {"battery": Battery(19, plugged=False)}, "19 %"),
    ("Power", Light.RED, {"battery": Battery(9, plugged=False)}, "9 %"),
    ("Sleep", Light.AMBER, {"sleepless": "nobody answers"}, "nobody answers"),
    ("Disk", Light.AMBER, {"free": 499 * MEGABYTE}, "499 MB left"),
    ("Disk", Light.RED, {"free": 49 * MEGABYTE}, "49 MB left"),
    ("File", Light.RED, {"trouble": "It is a folder."}, "It is a folder."),
    ("Clock", Light.RED, {"now": datetime(1970, 1, 1, tzinfo=UTC), "newest": None}, "1970"),
    ("Clock", Light.AMBER, {"newest": NOW + timedelta(hours=1)}, "14:00"),
    ("Fonts", Light.AMBER, {"lost_fonts": ("Inter",)}, "Inter"),
    ("Fonts", Light.AMBER, {"lost_characters": "𒀀"}, "𒀀"),
    ("Deck", Light.RED, {"deck": Deck("a.md", "There is no file a.md.")}, "no file"),
    ("Deck", Light.RED, {"deck": Deck("a.md", errors=1, warnings=2)}, "1 error"),
    ("Deck", Light.AMBER, {"deck": Deck("a.md", warnings=2)}, "2 warnings"),
]


@pytest.mark.parametrize(("what", "light", "changes", "words"), FAULTS)
def test_each_fault_is_found_with_its_mend_and_leaves_the_rest_green(what, light, changes, words):
    findings = preflight.look_over(facts(**changes))
    (faulty,) = (finding for finding in findings if finding.light is not Light.GREEN)
    assert (faulty.what, faulty.light) == (what, light)
    assert words in faulty.words
    assert faulty.mend.endswith(".")
    assert preflight.worst(findings) is light


def test_red_outweighs_amber():
    assert preflight.worst(preflight.look_over(facts(mirrored=True, free=0))) is Light.RED


def test_a_computer_without_a_battery_has_power():
    assert preflight.power(None).light is Light.GREEN


def test_a_clock_that_was_set_right_by_a_minute_is_no_fault():
    assert preflight.clock(NOW, NOW + timedelta(minutes=1)).light is Light.GREEN


def test_of_many_lost_letters_the_first_are_named_and_the_rest_counted():
    words = preflight.fonts((), "0123456789").words
    assert words == "No font here has 0 1 2 3 4 5 6 7 and 2 more"


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (0, "0 MB"),
        (999 * MEGABYTE, "999 MB"),
        (1_400 * MEGABYTE, "1.4 GB"),
        (84 * GIGABYTE, "84 GB"),
    ],
)
def test_sizes_are_written_as_people_read_them(count, words):
    assert preflight.size(count) == words
