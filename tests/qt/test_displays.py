import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSizeF
from PySide6.QtWidgets import QApplication, QWidget

from presenter.core.displays import Display
from presenter.core.errors import Refused
from presenter.qt.displays import IN_A_WINDOW, NO_OTHER, Displays
from presenter.qt.screens import LONGEST, described

LAPTOP = Display("eDP-1", 0, 0, 1366, 768)
PROJECTOR = Display("HDMI-1", 1366, 0, 1920, 1080)
MONITOR = Display("DP-2", 0, 1080, 1280, 1024)


@pytest.fixture
def windows(qtbot):
    audience, control = QWidget(), QWidget()
    for window in (audience, control):
        qtbot.addWidget(window)
    return audience, control


@pytest.fixture
def displays(qapp: QApplication):
    made = Displays(qapp)
    yield made
    made.let_go()


class Told:
    """A screen as Qt tells of it; a maker may write anything into it."""

    def __init__(self, model: str) -> None:
        self._model = model

    def __getattr__(self, name: str):
        told = {"geometry": QRect(1366, 0, 1280, 720), "physicalSize": QSizeF(1600.4, 899.6)}
        told |= {"name": "HDMI-1", "manufacturer": "Epson ", "model": self._model}
        told |= {"serialNumber": "X3YP", "devicePixelRatio": 1.5}
        return lambda: told[name]


def test_a_screen_is_described_by_all_that_tells_it_from_others():
    assert described(Told("EB-1780W")) == Display(
        "HDMI-1", 1366, 0, 1280, 720, 1.5, "Epson", "EB-1780W", "X3YP", 1600, 900
    )


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        (" EB-\t\n1780W\0 ", "EB-1780W"),
        ("x" * 10_000, "x" * LONGEST),
        ("\x1b[2J🧨", "[2J🧨"),
        ("", ""),
    ],
)
def test_what_a_screen_says_of_itself_is_one_plain_line(told, kept):
    assert described(Told(told)).model == kept


def test_without_a_projector_the_audience_gets_a_window_and_the_header_says_so(displays, windows):
    audience, control = windows
    displays.place(audience, control, windowed=False)
    assert audience.isVisible()
    assert control.isVisible()
    assert not audience.isFullScreen()
    assert displays.situation.words == "No projector: the audience window is on this screen"
    assert displays.aspect == audience.width() / audience.height()


def test_a_windowed_audience_is_as_it_should_be_and_stays_in_its_window(displays, windows):
    displays.place(*windows, windowed=True)
    assert displays.situation.is_well
    with pytest.raises(Refused, match=IN_A_WINDOW):
        displays.swap()
    assert displays.known == ()


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_one_display_cannot_be_swapped(displays, windows):
    displays.place(*windows, windowed=False)
    for wish in (displays.swap, lambda: displays.give(0)):
        with pytest.raises(Refused, match=NO_OTHER):
            wish()


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


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_several_signals_of_one_plugging_are_one_change(displays, windows, qapp, qtbot):
    displays.place(*windows, windowed=True)
    changes = []
    displays.changed.connect(lambda: changes.append(1))
    qapp.primaryScreenChanged.emit(qapp.primaryScreen())
    qapp.primaryScreen().geometryChanged.emit(qapp.primaryScreen().geometry())
    qapp.primaryScreen().logicalDotsPerInchChanged.emit(96.0)
    qtbot.waitUntil(lambda: bool(changes))
    qapp.processEvents()
    assert changes == [1]


def test_the_audience_goes_to_full_screen_and_back(displays, windows):
    audience, _ = windows
    displays.switch_full_screen()  # before there are windows, nothing
    displays.leave_full_screen()
    displays.place(*windows, windowed=True)
    displays.switch_full_screen()
    assert audience.isFullScreen()
    displays.switch_full_screen()
    assert not audience.isFullScreen()
    displays.switch_full_screen()
    displays.leave_full_screen()
    displays.leave_full_screen()
    assert audience.isVisible()
    assert not audience.isFullScreen()


def test_a_window_that_was_let_go_is_not_brought_back_by_a_display(qtbot, qapp, displays):
    audience = QWidget()
    qtbot.addWidget(audience)
    displays.place(audience, None, windowed=True)
    displays.let_go()
    audience.hide()
    with qtbot.waitSignal(displays.changed):
        qapp.primaryScreenChanged.emit(qapp.primaryScreen())
    assert not audience.isVisible()


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
        return self.plugged[0] if self.plugged else None

    def plug(self, *screens):
        before, self.plugged = self.plugged, list(screens)
        for screen in before:
            if screen not in screens:
                self.screenRemoved.emit(screen)
        for screen in screens:
            if screen not in before:
                self.screenAdded.emit(screen)


app = QApplication([])
laptop, monitor, projector = sorted(app.screens(), key=lambda each: each.geometry().right())
if laptop.name() != "eDP-1":
    laptop, monitor = monitor, laptop
plugs, audience, control = Plugs(), QWidget(), QWidget()
plugs.plugged = [projector, laptop]
displays = Displays(plugs)
seen = {}


def where(window):
    middle = window.geometry().center()
    (name,) = [each.name() for each in app.screens() if each.geometry().contains(middle)]
    return [name, window.isVisible(), window.isFullScreen()]


def look(moment):
    for _ in range(4):
        app.processEvents()
    area = audience.geometry()
    fills = area == audience.screen().geometry()
    seen[moment] = [where(audience), fills, where(control), displays.situation.words]


displays.place(audience, control, windowed=False)
look("begun")
plugs.plug(laptop)
look("unplugged")
displays.switch_full_screen()
look("in full screen")
displays.leave_full_screen()
look("no longer")
plugs.plug(laptop, projector, monitor)
look("back with another")
plugs.plug(laptop, monitor)
look("the other alone")
displays.swap()
look("chosen")
plugs.plug(laptop, projector, monitor)
displays.give(plugs.screens().index(projector))
look("given")
displays.swap()
look("swapped")
plugs.plug(laptop)
look("swapped and unplugged")
plugs.plug(projector, laptop)
look("swapped and back")
displays.swap()
plugs.plug(projector)
look("lid shut")
plugs.plug(projector, laptop)
look("lid open")
control.showNormal()
control.setGeometry(projector.geometry().adjusted(50, 50, -50, -50))
plugs.primaryScreenChanged.emit(laptop)
look("control dragged over")
plugs.plug()
look("none")
plugs.plug(monitor, projector, laptop)
look("and all again")
print(json.dumps(seen))
"""


def screen(display: Display) -> dict[str, object]:
    size = {"x": display.x, "y": display.y, "width": display.width, "height": display.height}
    return {"name": display.name, **size, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}


@pytest.fixture(scope="module")
def seen(tmp_path_factory):
    """What the two windows did as displays came and went."""
    config = tmp_path_factory.mktemp("screens") / "displays.json"
    config.write_text(
        json.dumps({"screens": [screen(each) for each in (PROJECTOR, LAPTOP, MONITOR)]})
    )
    environ = os.environ | {"QT_QPA_PLATFORM": f"offscreen:configfile={config}"}
    root = Path(__file__).parents[2]
    ran = subprocess.run(
        [sys.executable, "-c", PLUGGING],
        env=environ,
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
        timeout=30,
    )
    assert ran.returncode == 0, ran.stderr
    return json.loads(ran.stdout)


FILLS, AWAY, CONTROLS = [True, True], [False, False], [True, False]


@pytest.mark.parametrize(
    ("moment", "audience", "control", "words"),
    [
        ("begun", "HDMI-1", "eDP-1", "Audience on HDMI-1 · 1920 × 1080"),
        ("unplugged", "", "eDP-1", "HDMI-1 is unplugged"),
        ("in full screen", "eDP-1", "eDP-1", "HDMI-1 is unplugged"),
        ("no longer", "", "eDP-1", "HDMI-1 is unplugged"),
        ("back with another", "HDMI-1", "eDP-1", "Audience on HDMI-1 · 1920 × 1080"),
        ("the other alone", "", "eDP-1", "HDMI-1 is unplugged"),
        ("chosen", "DP-2", "eDP-1", "Audience on DP-2 · 1280 × 1024"),
        ("given", "HDMI-1", "eDP-1", "Audience on HDMI-1 · 1920 × 1080"),
        ("swapped", "eDP-1", "HDMI-1", "Audience on eDP-1 · 1366 × 768"),
        ("swapped and unplugged", "", "eDP-1", "HDMI-1 is unplugged"),
        ("swapped and back", "eDP-1", "HDMI-1", "Audience on eDP-1 · 1366 × 768"),
        ("lid shut", "HDMI-1", "", "Audience on HDMI-1 · 1920 × 1080"),
        ("lid open", "HDMI-1", "eDP-1", "Audience on HDMI-1 · 1920 × 1080"),
        ("control dragged over", "HDMI-1", "eDP-1", "Audience on HDMI-1 · 1920 × 1080"),
        ("none", "", "", "No display at all"),
        ("and all again", "HDMI-1", "eDP-1", "Audience on HDMI-1 · 1920 × 1080"),
    ],
)
def test_each_window_is_where_it_belongs(seen, moment, audience, control, words):
    (a_name, *a_shown), fills, (c_name, *c_shown), said = seen[moment]
    assert (a_name if a_shown[0] else "", c_name if c_shown[0] else "") == (audience, control)
    assert said == words
    if audience:
        assert a_shown == FILLS
        assert fills
