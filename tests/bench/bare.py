"""Two empty windows and nothing else: `bare.py ERRAND DECK`.

They are made, shown and painted with as little Python as PySide6 allows, so whatever ours takes
beyond this is ours. A key on one repaints the other; a clock of one tick a second runs.
A save repaints it too, by the signal of a watcher.
"""

import sys
from time import monotonic_ns

import saves
from child import say
from errands import AUDIENCE, Errand
from PySide6.QtCore import QFileSystemWatcher, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget


class Audience(QWidget):
    def __init__(self, errand: Errand, control: QWidget) -> None:
        super().__init__()
        self._errand = errand
        self._control = control
        self._was_painted = False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), Qt.GlobalColor.darkBlue)
        painter.end()
        self._errand.on_painted()
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self, self._on_first_painted)

    def _on_first_painted(self) -> None:
        say(painted=monotonic_ns())
        self._errand.begin(self, self._control)


class Control(QWidget):
    audience: Audience

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.audience.update()

    def show_time(self) -> None:
        self.update(0, 0, 100, 30)


def main() -> None:
    application = QApplication(sys.argv[:1])
    control = Control()
    name, deck = sys.argv[1:3]
    errand = saves.errand(name, deck, list, both=False)
    control.audience = audience = Audience(errand, control)
    clock = QTimer(control, interval=1000)
    clock.timeout.connect(control.show_time)
    watcher = QFileSystemWatcher([deck] if name == "reload" else [], control)
    watcher.fileChanged.connect(audience.update)
    audience.resize(*AUDIENCE)
    audience.show()
    control.resize(1600, 1000)
    control.show()
    clock.start()
    sys.exit(application.exec())


main()
