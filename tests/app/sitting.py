"""A person before the program: hands that press, click and type, and eyes that read."""

from pathlib import Path

import small_evening
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from presenter.app.program import Program
from presenter.clock import StoppedClock
from presenter.core.room import Room
from presenter.qt import hands
from presenter.qt.control.window import ControlWindow

Key, Modifier = Qt.Key, Qt.KeyboardModifier
DECK = small_evening.WHOLE
WELCOME, RULES, STORIES, QUEUE, WRAP_UP, WALL = range(6)  # a wrap-up brings its own wall


class Sitting:
    """A program, and the hands and eyes of whoever sits before it."""

    def __init__(self, file: Path, clock: StoppedClock, app: QApplication) -> None:
        self.clock = clock
        self.codes: list[int] = []
        self._has_left = False
        self.program = Program(file, clock, hands.Studio(app), self.codes.append)
        self.program.backs_up = False  # each would wait for the disk; see test_backing

    def begin(self, deck: Path) -> None:
        self.program.begin(deck, "Acme Platform")
        hands.settle()

    @property
    def room(self) -> Room:
        assert self.program.show
        return self.program.show.room

    @property
    def step(self) -> int:
        return self.room.place.step

    @property
    def control(self) -> ControlWindow:
        assert self.program.desk
        return self.program.desk.control

    def press(self, *keys: Key, held: Modifier = Modifier.NoModifier) -> None:
        """Press keys one after another, in the control window, as fast as people do."""
        for key in keys:
            self.clock.rest(milliseconds=200)
            QTest.keyClick(self.control.windowHandle(), key, held)
        hands.settle()

    def type(self, words: str) -> None:
        """Type into whatever has the focus."""
        for letter in words:
            QTest.keyClick(self.control.windowHandle(), letter)
        hands.settle()

    def write_down(self, words: str) -> None:
        QTest.mouseClick(self.control.capture.field, Qt.MouseButton.LeftButton)
        self.type(words)
        self.press(Key.Key_Return)

    def add_teller(self, name: str) -> None:
        hands.click(self.control.queue.add)
        hands.write(self.control.queue.form.name, name)
        self.press(Key.Key_Escape)

    def call_next(self) -> None:
        row = self.control.queue.list.rows[self.room.waiting[0].id]
        hands.click(row.deeds.call)

    @property
    def refusal(self) -> str:
        """What the strip says, if it says that something was refused."""
        strip = self.control.strip
        return strip.words.text() if strip.isVisible() and strip.sign.text() == "!" else ""

    def leave(self) -> None:
        """Let go of the file and take all windows away, as at the end of the process."""
        if self._has_left:
            return
        self._has_left = True
        self.program.close()
        if self.program.desk:
            self.program.desk.keys.deleteLater()
        for window in QApplication.topLevelWidgets():
            window.hide()
            window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
