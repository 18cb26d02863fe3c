"""The keys that steer the show, from whichever window of ours has the focus."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from presenter.clock import Clock
from presenter.core.bouncing import Presses
from presenter.core.keymap import USUAL, Keymap
from presenter.core.shortcuts import Wish
from presenter.qt import chords, focus
from presenter.qt.number import TypedNumber
from presenter.qt.places import chord_by_place

Modifier = Qt.KeyboardModifier
WITH_DIGITS = Modifier.ShiftModifier | Modifier.KeypadModifier
NEVER_LEARNT = {"Esc", "Tab", "Shift+Tab"}


class Keys(QObject):
    """Listens to the whole application, and turns what is pressed into wishes.

    A wish that nobody answers leaves its keys alone. A held key and the echo of a worn button
    are one press. While `learning`, keys are told by name and do nothing, but for black.
    """

    learnt = Signal(str)

    def __init__(
        self, windows: tuple[QWidget, ...], clock: Clock, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._windows = windows
        self._clock = clock
        self._deeds: dict[Wish, Callable[[], object]] = {}
        self._presses = Presses()
        self.number = TypedNumber(self)
        self.learning = False
        self.use(USUAL)

    def answer(self, wish: Wish, deed: Callable[[], object]) -> None:
        self._deeds[wish] = deed

    def use(self, keymap: Keymap) -> None:
        self._wishes = {key: wish for wish, keys in keymap.keys.items() for key in keys}

    def listen(self) -> None:
        """Hear every key of the application from now on."""
        application = QApplication.instance()
        assert application
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind is not chords.KEY_PRESS and kind not in chords.MOUSE_PRESSES:
            return False
        if not isinstance(watched, QWidget) or not self._is_ours(watched):
            return False
        if isinstance(event, QKeyEvent):
            return self._take_key(focus.holder(watched), event)
        return isinstance(event, QMouseEvent) and self._take_button(watched, event)

    def _is_ours(self, widget: QWidget) -> bool:
        """One of the windows, or a menu or a window that one of them opened."""
        window = widget.window()
        while window not in self._windows:
            parent = window.parentWidget()
            if parent is None:
                return False
            window = parent.window()
        return True

    def _take_key(self, widget: QWidget, event: QKeyEvent) -> bool:
        if chords.is_modifier(event):
            return False
        key = chords.chord(event)
        if key not in self._wishes:
            key = chord_by_place(event) or key
        meant = self._is_meant(key) and not event.isAutoRepeat()
        if focus.needs(widget, key, types=chords.types(event)):
            return False
        if self._is_lesson(widget, key):
            return self._teach(key, meant=meant)
        return self._counts(widget, event) or self._ask(widget, key, meant=meant)

    def _take_button(self, widget: QWidget, event: QMouseEvent) -> bool:
        name = chords.button(event)
        if not name:
            return False
        meant = self._is_meant(name)
        if self._is_lesson(widget, name):
            return self._teach(name, meant=meant)
        return self._ask(widget, name, meant=meant)

    def _is_meant(self, asked: object) -> bool:
        return self._presses.is_meant(asked, self._clock.uptime())

    def _is_lesson(self, widget: QWidget, key: str) -> bool:
        return self.learning and key not in NEVER_LEARNT and not focus.is_busy(widget)

    def _teach(self, key: str, *, meant: bool) -> bool:
        """Tell the key by name; an empty one has none. Black is black even now."""
        if meant:
            if self._wishes.get(key) is Wish.BLACK:
                self._ask_for(Wish.BLACK)
            self.learnt.emit(key)
        return True

    def _counts(self, widget: QWidget, event: QKeyEvent) -> bool:
        """Whether the key is one of a number; some keyboards have digits with Shift only."""
        if event.modifiers() & ~WITH_DIGITS or focus.is_busy(widget):
            return False
        return self.number.take(Qt.Key(event.key()), event.text(), held=event.isAutoRepeat())

    def _ask(self, widget: QWidget, key: str, *, meant: bool) -> bool:
        """Whether the key stands for a wish that can be made from there."""
        wish = self._wishes.get(key)
        if wish is None or wish not in self._deeds or not focus.hears(widget, wish):
            return False
        if meant:
            self._ask_for(wish)
        return True

    def _ask_for(self, wish: Wish) -> None:
        """Two people who press for the same thing at once want it once."""
        if self._is_meant(wish):
            self._deeds[wish]()
