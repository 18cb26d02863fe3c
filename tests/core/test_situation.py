from dataclasses import replace

import pytest

from presenter.core.arranging import Placement
from presenter.core.displays import Display
from presenter.core.finding import Finding, Light
from presenter.core.situation import Situation

LAPTOP = Display("eDP-1", 0, 0, 1366, 768)
EPSON = Display("HDMI-1", 1366, 0, 1920, 1080, model="EB-1780W")
MONITOR = Display("DP-2", -1280, 0, 1280, 1024)

THERE = Situation((LAPTOP, EPSON), Placement(0, 1))
UNPLUGGED = Situation((LAPTOP,), Placement(0), gone=EPSON)
SPARE = Situation((LAPTOP, MONITOR), Placement(0), gone=EPSON)
STAND_IN = Situation((LAPTOP, MONITOR), Placement(0, 1), gone=EPSON)
NONE_YET = Situation((LAPTOP,), Placement(0))
MIRRORED = Situation((LAPTOP, replace(EPSON, x=0)), Placement(0))
WINDOWED = Situation((LAPTOP, EPSON), Placement(0, 1), windowed=True)


@pytest.mark.parametrize(
    ("situation", "words", "is_well"),
    [
        (THERE, "Audience on EB-1780W · 1920 × 1080", True),
        (UNPLUGGED, "EB-1780W is unplugged", False),
        (SPARE, "EB-1780W is unplugged", False),
        (STAND_IN, "Audience on DP-2 · 1280 × 1024", False),
        (NONE_YET, "No projector: the audience window is on this screen", False),
        (MIRRORED, "The projector mirrors this screen", False),
        (WINDOWED, "Audience in a window on this screen", True),
        (Situation(), "No display at all", False),
    ],
)
def test_the_header_says_where_the_picture_is_and_whether_that_is_well(situation, words, is_well):
    assert (situation.words, situation.is_well) == (words, is_well)


@pytest.mark.parametrize("situation", [THERE, NONE_YET, WINDOWED, Situation()])
def test_where_nothing_came_undone_there_is_no_alarm(situation):
    assert situation.alarm is None
    assert situation.is_seen


BACK = "Plug it in again and the picture comes back by itself."


@pytest.mark.parametrize(
    ("situation", "light", "words", "mend"),
    [
        (
            UNPLUGGED,
            Light.AMBER,
            "EB-1780W (HDMI-1) is unplugged",
            f"The room sees nothing. {BACK}",
        ),
        (
            SPARE,
            Light.AMBER,
            "EB-1780W (HDMI-1) is unplugged",
            f"The room sees nothing. {BACK} A click on its name above offers another display.",
        ),
        (
            STAND_IN,
            Light.AMBER,
            "EB-1780W (HDMI-1) is unplugged",
            "Until it is back, the room sees DP-2.",
        ),
        (
            MIRRORED,
            Light.RED,
            "The projector shows the same as this screen, your notes too",
            "Let the system extend the desktop to it; the picture moves there by itself.",
        ),
    ],
)
def test_an_alarm_says_what_is_so_and_what_to_do(situation, light, words, mend):
    assert situation.alarm == Finding("Display", light, words, mend)


def test_the_room_sees_no_picture_while_its_display_is_gone_or_shows_control():
    assert not UNPLUGGED.is_seen
    assert not MIRRORED.is_seen
    assert not SPARE.is_seen
    assert STAND_IN.is_seen


def test_what_each_display_is_used_for():
    assert [THERE.use_of(number) for number in (0, 1)] == ["Control", "What the room sees"]
    assert [SPARE.use_of(number) for number in (0, 1)] == ["Control", "Not in use"]
    assert NONE_YET.use_of(0) == "Control, and the audience’s window"
    assert WINDOWED.use_of(0) == "Control, and the audience’s window"
    assert WINDOWED.use_of(1) == "Not in use"
