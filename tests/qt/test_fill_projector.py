"""The start button of a clicker, on a laptop with a projector: two displays in a child process."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from presenter.qt.displays import Displays

ROOT = Path(__file__).parents[2]
LAPTOP, PROJECTOR = ("eDP-1", 0, 1366, 768), ("HDMI-1", 1366, 1920, 1080)
CHILD = """
import json
from PySide6.QtWidgets import QApplication, QWidget
from presenter.qt.displays import Displays

app = QApplication([])
displays, audience, control = Displays(app), QWidget(), QWidget()
seen = []


def look(done):
    app.processEvents()
    where = audience.screen().name()
    apart = audience.screen() is not control.screen()
    seen.append([done, audience.isFullScreen(), where, apart])


displays.place(audience, control, windowed=False)
look(displays.fill_projector())
audience.showNormal()
audience.setScreen(control.screen())
audience.setGeometry(control.screen().geometry().adjusted(9, 9, -99, -99))
look(None)
look(displays.fill_projector())
displays.place(audience, control, windowed=True)
look(displays.fill_projector())
print(json.dumps(seen))
"""


def screen(name: str, x: int, width: int, height: int) -> dict[str, object]:
    size = {"x": x, "y": 0, "width": width, "height": height}
    return {"name": name, **size, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}


@pytest.fixture
def seen(tmp_path) -> list[list[object]]:
    """Whether it was done, whether the audience fills a display, which, and whether its own."""
    config = tmp_path / "displays.json"
    config.write_text(json.dumps({"screens": [screen(*PROJECTOR), screen(*LAPTOP)]}))
    environ = os.environ | {"QT_QPA_PLATFORM": f"offscreen:configfile={config}"}
    ran = subprocess.run(
        [sys.executable, "-c", CHILD],
        env=environ,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return json.loads(ran.stdout)


def test_the_audience_window_is_brought_back_to_the_projector_from_wherever_it_was(seen):
    there, astray, back, windowed = seen
    assert there == back == [True, True, PROJECTOR[0], True]
    assert astray == [None, False, LAPTOP[0], False]
    assert windowed[0] is False


@pytest.mark.parametrize("windowed", [False, True])
def test_without_a_projector_no_window_moves(qapp, qtbot, windowed):
    displays, audience, control = Displays(qapp), QWidget(), QWidget()
    for window in (audience, control):
        qtbot.addWidget(window)
    displays.place(audience, control, windowed=windowed)
    before = audience.geometry()
    assert not displays.fill_projector()
    assert (audience.geometry(), audience.isFullScreen()) == (before, False)


def test_without_an_audience_window_there_is_nothing_to_bring(qapp):
    assert not Displays(qapp).fill_projector()
