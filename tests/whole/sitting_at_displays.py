"""The program on displays that really come and go: `sitting_at_displays.py ERRAND FOLDER`.

It runs in a process of its own, for Qt can have one platform only, and tells what it saw as JSON.
"""

import json
import os
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtGui import QImage, QScreen
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from xserver import LAPTOP, PROJECTOR, Monitor, XServer

from presenter import settings
from presenter.app.program import Program
from presenter.clock import StoppedClock
from presenter.core.deck import Shows
from presenter.core.director import picture
from presenter.core.room import Room
from presenter.qt import hands
from presenter.qt.application import application
from presenter.qt.displays import Displays
from presenter.resources import bundled_deck

PATIENCE = 20  # seconds, for a machine that has other things to do
TV = Monitor("HDMI-2", 0, 1200, 1920, 1080, 1430, 800)


class Witness(QObject):
    """Notes whenever the audience's window is seen where the laptop's display is."""

    def __init__(self, window: QWidget, laptop: QRect) -> None:
        super().__init__()
        self._laptop = laptop
        self.trespasses: list[str] = []
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        assert isinstance(watched, QWidget)
        if watched.isVisible() and watched.geometry().intersects(self._laptop):
            self.trespasses.append(event.type().name)
        return False


class Sitting:
    """Whoever sits before the laptop and looks at the wall; the clock stands still."""

    def __init__(self, folder: Path) -> None:
        self.app = application(["presenter"])
        self.server = XServer(os.environ["DISPLAY"])
        self.folder = folder
        self.clock = StoppedClock(datetime(2026, 11, 24, 13, 0, tzinfo=UTC))

    def start(self) -> None:
        """As `presenter run` does."""
        known = settings.load(self.folder).displays
        self.displays = Displays(self.app, known)
        file = self.folder / "evening.sqlite3"
        self.program = Program(file, self.clock, self.displays, _fail)

    def begin(self) -> None:
        self.start()
        self.program.begin(bundled_deck(), "Acme Platform")
        self.until(lambda: self.program.desk is not None)
        self.until(self.is_still)

    def leave(self) -> None:
        self.program.close()
        for window in QApplication.topLevelWidgets():
            window.hide()

    @property
    def room(self) -> Room:
        return self.program.show.room

    @property
    def audience(self) -> QWidget:
        return self.program.show.audience

    @property
    def control(self) -> QWidget:
        return self.program.desk.control

    def until(self, condition: Callable[[], bool]) -> None:
        """Let things happen until something is so."""
        late = monotonic() + PATIENCE
        while not condition():
            assert monotonic() < late, f"Still not so: {condition}, {self.where()}"
            QTest.qWait(2)

    def is_still(self) -> bool:
        """Whether nothing fades or waits to be placed."""
        view = self.audience.view
        waits = self.displays._settled.isActive() or self.displays._again.isActive()
        return view._fade.leaving is None and not waits

    def press(self, *keys: str) -> None:
        for key in keys:
            self.clock.rest(milliseconds=200)  # quicker ones would be the echo of a worn button
            hands.press(self.control, key)
        self.until(self.is_still)

    def plug(self, monitor: Monitor, **how: bool) -> None:
        self.server.plug(monitor, **how)
        self.until(lambda: self.screen(monitor) is not None)

    def unplug(self, monitor: Monitor) -> None:
        self.server.unplug(monitor)
        self.until(lambda: self.screen(monitor) is None)

    def screen(self, monitor: Monitor) -> QScreen | None:
        found = (each for each in self.app.screens() if each.name() == monitor.name)
        return next(found, None)

    def pixels(self, monitor: Monitor) -> QImage:
        """What the X server shows there, whosever windows those are."""
        screen = self.screen(monitor)
        assert screen
        return screen.grabWindow(0).toImage()

    def is_filled(self, monitor: Monitor) -> bool:
        screen, window = self.screen(monitor), self.audience
        is_up = window.isVisible() and window.isFullScreen()
        return screen is not None and is_up and window.geometry() == screen.geometry()

    def where(self) -> dict[str, object]:
        """Both windows, as plain values."""
        return {
            each.windowTitle(): [each.isVisible(), each.isFullScreen(), *each.geometry().getRect()]
            for each in (self.audience, self.control)
        }


def _fail(code: int) -> None:
    raise SystemExit(f"The program ended with code {code}.")


def evening(sitting: Sitting) -> dict[str, object]:
    """Every phase, and in it whatever the wall can be: the cable goes out and in again."""
    sitting.begin()
    witness = Witness(sitting.audience, QRect(0, 0, LAPTOP.width, LAPTOP.height))
    seen: dict[str, object] = {}
    while True:
        room = sitting.room
        if room.place.step == room.shown.first:
            seen[room.shown.title] = _unplugged(sitting)
        if room.slide.shows is Shows.QUEUE:
            seen["a story"] = _told(sitting)
        if room.place.step == room.deck.last_step:
            break
        _go_on(sitting)
    for name, *keys in (("black", "B"), ("neutral", "N"), ("frozen", "F", "PageUp")):
        before = sitting.room.place
        sitting.press(*keys)
        seen[name] = {"came": sitting.room.place != before} | _unplugged(sitting)
        sitting.press(keys[0])
    seen["changed meanwhile"] = _changed_meanwhile(sitting)
    sitting.leave()
    return {"seen": seen, "trespasses": witness.trespasses}


def _go_on(sitting: Sitting) -> None:
    """To the next step; a case stops Next until the room has decided, so past it by number."""
    before = sitting.room
    sitting.press("PageDown")
    if sitting.room.place == before.place:
        sitting.press(*str(before.step.number + 1), "Return")


def _changed_meanwhile(sitting: Sitting) -> dict[str, object]:
    """What the facilitator does while nobody sees the wall is on it once somebody does."""
    sitting.unplug(PROJECTOR)
    sitting.press("PageUp", "B")
    sitting.plug(PROJECTOR)
    sitting.until(lambda: sitting.is_filled(PROJECTOR) and sitting.is_still())
    black = _colours(sitting.pixels(PROJECTOR)) == {0xFF000000}
    sitting.unplug(PROJECTOR)
    sitting.press("B")
    sitting.plug(PROJECTOR)
    sitting.until(lambda: sitting.is_filled(PROJECTOR) and sitting.is_still())
    still = sitting.audience.view._still(picture(sitting.room)).toImage()
    return {"black": black, "the newest": _alike(sitting.pixels(PROJECTOR), still)}


def _alike(one: QImage, other: QImage) -> bool:
    """But for the clocks, which are no part of a still: as the upper half shows."""
    halves = [each.copy(0, 0, each.width(), each.height() // 2) for each in (one, other)]
    return halves[0] == halves[1].convertToFormat(halves[0].format())


def _told(sitting: Sitting) -> dict[str, object]:
    """While somebody tells."""
    control = sitting.program.desk.control
    control.turn_add_asked.emit("Ada", "Leap day", 8, "named")
    control.turns.call_asked.emit(sitting.room.waiting[0].id)
    sitting.until(sitting.is_still)
    seen = _unplugged(sitting)
    hands.click(control.queue.teller.end)
    sitting.until(sitting.is_still)
    return seen


def _unplugged(sitting: Sitting) -> dict[str, object]:
    """What is so once the cable is out, and once it is in again."""
    room, wall, control = sitting.room, sitting.pixels(PROJECTOR), sitting.control.geometry()
    had_the_keys = sitting.control.isActiveWindow()
    sitting.unplug(PROJECTOR)
    sitting.until(lambda: sitting.displays.situation.gone is not None)
    alarms = sitting.program.desk.control.alarms
    out = {
        "hidden": not sitting.audience.isVisible(),
        "control": sitting.control.isVisible() and sitting.control.geometry() == control,
        "said": any("is unplugged" in line.words.text() for line in alarms.lines),
        "room": sitting.room == room,
    }
    sitting.plug(PROJECTOR)
    sitting.until(lambda: sitting.is_filled(PROJECTOR) and sitting.pixels(PROJECTOR) == wall)
    sitting.until(sitting.is_still)
    back = {
        "same pixels": sitting.pixels(PROJECTOR) == wall,
        "shows": len(_colours(wall)) > 1 or sitting.room.place.black,
        "picture": sitting.audience.view._shown == picture(room),
        "control back": sitting.control.geometry() == control,
        "quiet": not alarms.isVisible(),
        "keys": sitting.control.isActiveWindow() == had_the_keys,
        "room back": sitting.room == room,
    }
    return out | back


def _colours(image: QImage) -> set[int]:
    columns, rows = (range(0, length, 5) for length in (image.width(), image.height()))
    return {image.pixel(x, y) for x in columns for y in rows}


def storm(sitting: Sitting) -> dict[str, object]:
    """Fifty times out and in, as fast as it goes, and a key now and then."""
    sitting.begin()
    sitting.press("PageDown", "F", "PageDown")
    room, wall, where = sitting.room, sitting.pixels(PROJECTOR), sitting.where()
    for number in range(50):
        sitting.server.unplug(PROJECTOR)
        if number % 3:
            sitting.app.processEvents()
        sitting.server.plug(PROJECTOR)
        if number % 2:
            sitting.app.processEvents()
    sitting.until(lambda: sitting.is_filled(PROJECTOR) and sitting.is_still())
    sitting.until(lambda: sitting.pixels(PROJECTOR) == wall)
    seen: dict[str, object] = {"room": sitting.room == room, "where": [where, sitting.where()]}
    sitting.leave()
    return seen


def changes(sitting: Sitting) -> dict[str, object]:
    """None at the start; another resolution, another primary, an unknown one, two of a kind."""
    sitting.begin()
    seen: dict[str, object] = {"alone": sitting.where(), "words": sitting.displays.situation.words}
    sitting.plug(PROJECTOR)
    sitting.until(lambda: sitting.is_filled(PROJECTOR) and sitting.is_still())
    seen["plugged in"] = sitting.where()

    sitting.unplug(PROJECTOR)
    coarse = replace(PROJECTOR, width=1024, height=768)
    sitting.plug(coarse)
    sitting.until(lambda: sitting.is_filled(coarse) and sitting.is_still())
    seen["another resolution"] = sitting.displays.situation.words
    sitting.unplug(coarse)

    sitting.plug(PROJECTOR, primary=True)
    sitting.until(lambda: sitting.is_filled(PROJECTOR) and sitting.is_still())
    seen["primary"] = [sitting.app.primaryScreen().name(), sitting.control.screen().name()]

    sitting.plug(TV)
    sitting.until(sitting.is_still)
    seen["an unknown one comes"] = sitting.is_filled(PROJECTOR)
    sitting.unplug(TV)
    sitting.until(sitting.is_still)
    seen["and goes"] = sitting.is_filled(PROJECTOR)

    twin = replace(PROJECTOR, name="HDMI-3", x=0, y=1200)
    sitting.plug(twin)
    sitting.until(sitting.is_still)
    seen["a twin comes"] = sitting.is_filled(PROJECTOR)
    sitting.unplug(PROJECTOR)
    sitting.until(lambda: sitting.displays.situation.gone is not None)
    sitting.until(sitting.is_still)
    seen["the twin alone"] = sitting.audience.isVisible()
    sitting.plug(PROJECTOR)
    sitting.until(lambda: sitting.is_filled(PROJECTOR) and sitting.is_still())
    sitting.unplug(twin)
    sitting.leave()
    return seen


def scale(sitting: Sitting) -> dict[str, object]:
    """The same projector at one scale and at twice that: `HDMI-2x` has it by the environment."""
    sitting.begin()
    sitting.press("PageDown")
    seen = {"once": [sitting.audience.devicePixelRatioF(), sitting.displays.situation.words]}
    sitting.unplug(PROJECTOR)
    fine = replace(PROJECTOR, name="HDMI-2x")
    sitting.plug(fine)
    sitting.until(lambda: sitting.is_filled(fine) and sitting.is_still())
    sitting.until(lambda: sitting.audience.devicePixelRatioF() == 2.0)
    seen["twice"] = [sitting.audience.devicePixelRatioF(), sitting.displays.situation.words]
    sharp = sitting.audience.view._still(picture(sitting.room)).toImage()
    seen["sharp"] = [sharp.width(), sharp.height()]
    sitting.leave()
    return seen


def swapping(sitting: Sitting) -> dict[str, object]:
    """X, and what the laptop remembers of it on the next evening."""
    sitting.begin()
    sitting.press("X")
    sitting.until(lambda: sitting.is_filled(LAPTOP))
    seen: dict[str, object] = {"control": sitting.control.screen().name()}
    sitting.leave()

    sitting.start()
    sitting.program.open()
    hands.click(sitting.program.lobby.window.unfinished.button)
    sitting.until(lambda: sitting.is_filled(LAPTOP) and sitting.is_still())
    seen["the next evening"] = sitting.control.screen().name()
    sitting.press("X")
    sitting.until(lambda: sitting.is_filled(PROJECTOR))
    seen["swapped back"] = sitting.control.screen().name()
    sitting.leave()
    return seen


def mode(sitting: Sitting) -> dict[str, object]:
    """The one display of all is set to another resolution, and no signal tells of a new one."""
    sitting.begin()
    before = sitting.control.screen().geometry().getRect()
    sitting.server.set_mode(1280, 720)
    sitting.until(lambda: sitting.control.screen().geometry().width() == 1280)
    sitting.until(sitting.is_still)
    around = sitting.control.screen().geometry()
    inside = [around.contains(each.geometry()) for each in (sitting.audience, sitting.control)]
    sitting.leave()
    return {"before": before, "inside": inside}


if __name__ == "__main__":
    errand, folder = sys.argv[1:]
    told = globals()[errand](Sitting(Path(folder)))
    print(json.dumps(told))  # noqa: T201 - this is how it answers
