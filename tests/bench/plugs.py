"""A projector that is plugged in again and again: `plugs.py ours|bare FOLDER`.

A span is from the cable to the end of the paint on the projector; what xrandr takes is in both.
"""

import os
import sys
from pathlib import Path
from time import perf_counter_ns

from child import say
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QScreen
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from sitting_at_displays import Sitting
from xserver import PROJECTOR, XServer

from presenter.qt.paint.view import PictureView

TIMES, REST, LAST = 20, 300, 20_000  # ms


class Wall(QWidget):
    """The bare one: a coloured window that goes where a display comes up."""

    def __init__(self, application: QApplication) -> None:
        super().__init__()
        self.painted_at = 0
        application.screenAdded.connect(self.fill)
        application.screenRemoved.connect(self.hide)

    def fill(self, screen: QScreen) -> None:
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), Qt.GlobalColor.darkBlue)
        painter.end()
        self.painted_at = perf_counter_ns()


def bare() -> Wall:
    application = QApplication([])
    wall = Wall(application)
    (screen,) = [each for each in application.screens() if each.name() == PROJECTOR.name]
    wall.fill(screen)
    return wall


def ours(folder: Path) -> QWidget:
    """The audience's view of an evening, told of each of its paints."""
    paint = PictureView.paintEvent

    def painted(self: PictureView, event: QPaintEvent) -> None:
        paint(self, event)
        self.painted_at = perf_counter_ns()

    PictureView.paintEvent = painted
    sitting = Sitting(folder)
    sitting.begin()
    sitting.press("PageDown")
    return sitting.audience.view


def main(name: str, folder: Path) -> None:
    server = XServer(os.environ["DISPLAY"])
    view = ours(folder) if name == "ours" else bare()
    spans = []
    for _ in range(TIMES):
        QTest.qWait(REST)
        server.unplug(PROJECTOR)
        QTest.qWait(REST)
        plugged = perf_counter_ns()
        server.plug(PROJECTOR)
        while view.painted_at < plugged and perf_counter_ns() - plugged < LAST * 1e6:
            QTest.qWait(1)
        spans.append((view.painted_at - plugged) / 1e6)
    say(spans=spans)
    os._exit(0)  # what is left of the windows is nobody's business


main(sys.argv[1], Path(sys.argv[2]))
