import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from presenter.qt.displays import Display, Displays, Placement, choose

LAPTOP = Display("eDP-1", 0, 0, 1366, 768)
PROJECTOR = Display("HDMI-1", 1366, 0, 1920, 1080)
CONFIDENCE_MONITOR = Display("DP-2", -1280, 0, 1280, 1024)


def test_one_display_is_shared_by_both_windows():
    placement = choose([LAPTOP], 0)
    assert placement == Placement(control=0, audience=0)
    assert not placement.full_screen


@pytest.mark.parametrize(("screens", "primary"), [((0, 1), 0), ((1, 0), 1)])
def test_control_stays_on_the_primary_display_in_whatever_order_they_come(screens, primary):
    displays = [(LAPTOP, PROJECTOR)[n] for n in screens]
    placement = choose(displays, primary)
    assert displays[placement.control] is LAPTOP
    assert displays[placement.audience] is PROJECTOR
    assert placement.full_screen


def test_of_three_displays_the_largest_other_one_is_the_audiences():
    assert choose([CONFIDENCE_MONITOR, LAPTOP, PROJECTOR], 1) == Placement(control=1, audience=2)


def test_a_primary_larger_than_the_projector_still_keeps_control():
    desk = Display("DP-1", 0, 0, 3840, 2160)
    assert choose([Display("HDMI-1", 3840, 0, 1024, 768), desk], 1) == Placement(1, 0)


def test_a_projector_that_mirrors_the_laptop_is_never_covered_by_the_audience_window():
    mirror = Display("HDMI-1", 0, 0, 1920, 1080)
    assert not choose([LAPTOP, mirror], 0).full_screen


def test_displays_side_by_side_touch_and_do_not_overlap():
    assert not LAPTOP.overlaps(PROJECTOR)
    assert not PROJECTOR.overlaps(LAPTOP)
    assert LAPTOP.overlaps(Display("", 1365, 767, 10, 10))


@pytest.fixture
def windows(qtbot):
    audience, control = QWidget(), QWidget()
    for window in (audience, control):
        qtbot.addWidget(window)
    return audience, control


@pytest.fixture
def displays(qapp: QApplication):
    return Displays(qapp)


def test_without_a_projector_the_audience_gets_a_window_and_the_header_says_so(displays, windows):
    audience, control = windows
    displays.place(audience, control, windowed=False)
    assert audience.isVisible()
    assert control.isVisible()
    assert not audience.isFullScreen()
    assert displays.words() == ("No projector: the audience window is on this screen", False)


def test_a_windowed_audience_is_as_it_should_be(displays, windows):
    displays.place(*windows, windowed=True)
    assert displays.words() == ("Audience in a window on this screen", True)


def test_both_windows_fit_a_display_that_is_smaller_than_they_would_like(
    displays, windows, qapp: QApplication
):
    displays.place(*windows, windowed=True)
    room = qapp.primaryScreen().availableGeometry()
    assert all(room.contains(window.geometry()) for window in windows)


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_a_window_that_somebody_moved_is_left_there(displays, windows):
    audience, _ = windows
    displays.place(*windows, windowed=True)
    audience.setGeometry(20, 30, 320, 180)
    displays.place(*windows, windowed=True)
    assert audience.geometry().getRect() == (20, 30, 320, 180)


def test_several_signals_of_one_plugging_are_one_change(displays, qapp: QApplication, qtbot):
    changes = []
    displays.changed.connect(lambda: changes.append(1))
    qapp.screenRemoved.emit(qapp.primaryScreen())
    qapp.primaryScreenChanged.emit(qapp.primaryScreen())
    qapp.primaryScreen().geometryChanged.emit(qapp.primaryScreen().geometry())
    qtbot.waitUntil(lambda: bool(changes))
    qapp.processEvents()
    assert changes == [1]


PLUGGING = """
import json
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QApplication, QWidget
from presenter.qt.displays import Displays


class Plugs(QObject):
    screenAdded = Signal(QScreen)
    screenRemoved = Signal(QScreen)
    primaryScreenChanged = Signal(QScreen)

    def screens(self):
        return self.plugged

    def primaryScreen(self):
        return laptop


app = QApplication([])
laptop, projector = sorted(app.screens(), key=lambda screen: screen.geometry().x())
plugs, audience, control = Plugs(), QWidget(), QWidget()
plugs.plugged = [laptop, projector]
displays = Displays(plugs)
seen = []


def where(window):
    return [window.screen().name(), window.isFullScreen(), *window.geometry().getRect()]


def look():
    app.processEvents()
    seen.append([where(audience), where(control), displays.words()[0]])


displays.place(audience, control, windowed=False)
look()
plugs.plugged = [laptop]
plugs.screenRemoved.emit(projector)
look()
plugs.plugged = [laptop, projector]
plugs.screenAdded.emit(projector)
look()
print(json.dumps(seen))
"""


def screen(display: Display) -> dict[str, object]:
    size = {"x": display.x, "y": display.y, "width": display.width, "height": display.height}
    return {"name": display.name, **size, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}


@pytest.fixture
def seen(tmp_path):
    """What the two windows did as a projector was there, was unplugged, and came back."""
    config = tmp_path / "displays.json"
    config.write_text(json.dumps({"screens": [screen(PROJECTOR), screen(LAPTOP)]}))
    environ = os.environ | {"QT_QPA_PLATFORM": f"offscreen:configfile={config}"}
    root = Path(__file__).parents[2]
    ran = subprocess.run(
        [sys.executable, "-c", PLUGGING],
        env=environ,
        cwd=root,
        capture_output=True,
        text=True,
        check=True,
        timeout=30,
    )
    return json.loads(ran.stdout)


def test_the_audience_leaves_with_the_projector_and_comes_back_with_it(seen):
    filled = ["HDMI-1", True, 1366, 0, 1920, 1080]
    there, unplugged, back = seen
    assert there[0] == back[0] == filled
    assert unplugged[0][:2] == ["eDP-1", False]
    assert all(control[0] == "eDP-1" for _, control, _ in seen)
    assert [words for *_, words in seen] == [
        "Audience on HDMI-1 · 1920 × 1080",
        "No projector: the audience window is on this screen",
        "Audience on HDMI-1 · 1920 × 1080",
    ]


def test_a_window_that_was_let_go_is_not_brought_back_by_a_display(qtbot, qapp):
    displays, audience = Displays(qapp), QWidget()
    qtbot.addWidget(audience)
    displays.place(audience, None, windowed=True)
    displays.let_go()
    audience.hide()
    with qtbot.waitSignal(displays.changed):
        qapp.primaryScreenChanged.emit(qapp.primaryScreen())
    assert not audience.isVisible()
