"""Evenings on an X server in memory, whose displays are plugged in and out."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

import pytest
from xserver import LAPTOP, PROJECTOR, Monitor, XServer

SCRIPT = Path(__file__).with_name("sitting_at_displays.py")
TESTS = Path(__file__).parents[1]
PATHS = [str(TESTS.parent), str(TESTS)]
MANAGERS = ["", "openbox"]
AUDIENCE, CONTROL = "War Stories — Audience", "War Stories — Control"
FILLED = [PROJECTOR.x, PROJECTOR.y, PROJECTOR.width, PROJECTOR.height]


@pytest.fixture
def sit(tmp_path) -> Callable[..., dict[str, object]]:
    """Do an errand of the script on a new X server, and hear what was seen."""

    def go(errand: str, *monitors: Monitor, manager: str = "", **environ: str) -> dict[str, object]:
        if manager and not shutil.which(manager):
            pytest.skip(f"{manager} is missing: on Debian, apt install {manager}")
        environ |= {"QT_QPA_PLATFORM": "xcb", "PYTHONPATH": os.pathsep.join(PATHS)}
        environ |= {"PRESENTER_DATA_DIR": str(tmp_path)}
        with ExitStack() as stack:
            server = stack.enter_context(XServer.started(*monitors))
            environ["DISPLAY"] = server.display
            if manager:
                stack.enter_context(server.managed_by(manager))
            line = [sys.executable, SCRIPT, errand, tmp_path]
            every = os.environ | environ
            ran = subprocess.run(line, env=every, capture_output=True, text=True, check=False)
        assert ran.returncode == 0, ran.stderr
        return json.loads(ran.stdout)

    return go


@pytest.mark.slow
@pytest.mark.parametrize("manager", MANAGERS)
def test_an_evening_survives_the_cable_in_every_phase(sit, manager):
    told = sit("evening", LAPTOP, PROJECTOR, manager=manager)
    moments = ["Welcome", "Case study", "Break", "War stories", "a story", "Wrap-up"]
    assert list(told["seen"]) == [*moments, "black", "neutral", "frozen", "changed meanwhile"]
    for moment, checks in told["seen"].items():
        assert [check for check, is_so in checks.items() if not is_so] == [], moment
    assert told["trespasses"] == []


@pytest.mark.slow
@pytest.mark.parametrize("manager", MANAGERS)
def test_fifty_times_out_and_in_leave_everything_as_it_was(sit, manager):
    told = sit("storm", LAPTOP, PROJECTOR, manager=manager)
    before, after = told.pop("where")
    assert told == {"room": True}
    assert after == before


def test_neither_resolution_nor_primary_nor_another_display_moves_the_picture(sit):
    told = sit("changes", LAPTOP)
    alone, there = told.pop("alone"), told.pop("plugged in")
    assert (alone[AUDIENCE][:2], there[AUDIENCE]) == ([True, False], [True, True, *FILLED])
    assert alone[CONTROL] == there[CONTROL]
    assert told == {
        "words": "No projector: the audience window is on this screen",
        "another resolution": "Audience on HDMI-1 · 1024 × 768",
        "primary": ["HDMI-1", "eDP-1"],
        "an unknown one comes": True,
        "and goes": True,
        "a twin comes": True,
        "the twin alone": False,
    }


def test_at_twice_the_scale_the_picture_has_twice_the_pixels(sit):
    told = sit("scale", LAPTOP, PROJECTOR, QT_SCREEN_SCALE_FACTORS="HDMI-2x=2")
    assert told == {
        "once": [1.0, "Audience on HDMI-1 · 1920 × 1080"],
        "twice": [2.0, "Audience on HDMI-2x · 1920 × 1080"],
        "sharp": [1920, 1080],
    }


@pytest.mark.parametrize("manager", ["", pytest.param("openbox", marks=pytest.mark.slow)])
def test_a_swap_holds_on_the_next_evening(sit, manager):
    told = sit("swapping", LAPTOP, PROJECTOR, manager=manager)
    assert told == {"control": "HDMI-1", "the next evening": "HDMI-1", "swapped back": "eDP-1"}


def test_both_windows_stay_within_a_display_that_shrinks(sit):
    told = sit("mode")
    assert told == {"before": [0, 0, 4480, 3240], "inside": [True, True]}
