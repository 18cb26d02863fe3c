"""Hands for the demo: they press, click and type as a person would, and take pictures."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QScreen
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from presenter.core.displays import Display
from presenter.qt.control.choice import Choice
from presenter.qt.displays import Displays
from presenter.qt.screens import Plugged
from presenter.qt.windows import Windows

PROJECTOR, LAPTOP = (1920, 1080), (1600, 1000)
OWN = Display("Laptop", PROJECTOR[0], 0, *LAPTOP)
DISPLAYS = (Display("Projector", 0, 0, *PROJECTOR), OWN)
SETTLED = 8  # rounds of the event loop: each may ask for one more


class Studio(Displays):
    """Two displays that need no screen: the windows have their sizes and stand nowhere."""

    @property
    def screens(self) -> Sequence[QScreen]:
        return [self._app.primaryScreen()] * len(DISPLAYS)

    def _look(self) -> Plugged:
        return self.screens, DISPLAYS, DISPLAYS.index(OWN)

    def _show(self, windows: Windows, screens: Sequence[QScreen], *, anew: bool) -> None:
        del screens, anew
        for window, size in ((windows.audience, PROJECTOR), (windows.control, LAPTOP)):
            if window and not window.isVisible():
                window.resize(*size)
                window.show()


def press(window: QWidget, key: str) -> None:
    """Press a key by Qt's name for it: `PageDown`."""
    QTest.keyClick(window, Qt.Key[f"Key_{key}"])
    settle()


def click(button: QAbstractButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    settle()


def write(field: QLineEdit, words: str) -> None:
    """Type into a field, and press Enter."""
    fill(field, words)
    QTest.keyClick(field, Qt.Key.Key_Return)
    settle()


def fill(field: QLineEdit, words: str) -> None:
    field.setFocus()
    field.insert(words)  # what no keyboard layout has must be typed too


def settle() -> None:
    """Let everything that was asked for be done and painted."""
    for _ in range(SETTLED):
        QApplication.sendPostedEvents()
        QApplication.processEvents()


def picture(window: QWidget, path: Path) -> Path:
    settle()
    window.grab().save(str(path))
    return path


def choose(choice: Choice, value: str) -> None:
    """Pick a value from the menu of a choice."""
    for action in choice.choices.actions():
        if action.data() == value:
            action.trigger()
