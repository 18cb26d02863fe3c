"""The keys that steer the show, from whichever window of ours has the focus."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QWidget,
)

from presenter.qt.number import TypedNumber

Key = Qt.Key
NEXT = {Key.Key_Right, Key.Key_PageDown, Key.Key_Space, Key.Key_Down}
BACK = {Key.Key_Left, Key.Key_PageUp, Key.Key_Up}
BLACK = {Key.Key_B, Key.Key_Period}  # clickers send the second
PAGES = {Key.Key_PageDown, Key.Key_PageUp}  # no field needs them, and clickers send them
FIELDS = (QLineEdit, QPlainTextEdit, QAbstractSpinBox, QComboBox, QMenu)
LIST_KEYS = {Key.Key_Up, Key.Key_Down}
CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
WITH_DIGITS = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
NONE, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


class Keys(QObject):
    """Listens to the whole application; typing in a field never moves the show."""

    next_asked = Signal()
    back_asked = Signal()
    first_asked = Signal()
    last_asked = Signal()
    black_asked = Signal()
    neutral_asked = Signal()
    freeze_asked = Signal()
    spotlight_asked = Signal()
    magnifier_asked = Signal()
    pause_asked = Signal()
    undo_asked = Signal()
    redo_asked = Signal()
    overview_asked = Signal()
    return_asked = Signal()
    swap_asked = Signal()
    identify_asked = Signal()
    test_card_asked = Signal()
    full_screen_asked = Signal()
    window_asked = Signal()

    def __init__(self, windows: tuple[QWidget, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._windows = windows
        self.number = TypedNumber(self)
        self._wishes = {
            **dict.fromkeys(NEXT, self.next_asked),
            **dict.fromkeys(BACK, self.back_asked),
            Key.Key_Home: self.first_asked,
            Key.Key_End: self.last_asked,
            **dict.fromkeys(BLACK, self.black_asked),
            Key.Key_N: self.neutral_asked,
            Key.Key_F: self.freeze_asked,
            Key.Key_L: self.spotlight_asked,
            Key.Key_Z: self.magnifier_asked,
            Key.Key_G: self.overview_asked,
            Key.Key_Backspace: self.return_asked,
            Key.Key_T: self.pause_asked,
            Key.Key_X: self.swap_asked,
            Key.Key_I: self.identify_asked,
            Key.Key_F11: self.full_screen_asked,
            Key.Key_Escape: self.window_asked,
        }

    def listen(self) -> None:
        """Hear every key of the application from now on."""
        application = QApplication.instance()
        assert application
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.KeyPress or not isinstance(watched, QWidget):
            return False
        if watched.window() not in self._windows or not isinstance(event, QKeyEvent):
            return False
        widget = QApplication.focusWidget() or watched
        if self._counts(widget, event):
            return True
        wish = self._wish(widget, event)
        if wish and not event.isAutoRepeat():  # a book on PageDown starts no phase after phase
            wish.emit()
        return wish is not None

    def _counts(self, widget: QWidget, event: QKeyEvent) -> bool:
        """Whether the key is one of a number; some keyboards have digits with Shift only."""
        key = Key(event.key())
        if event.modifiers() & ~WITH_DIGITS or belongs_to(widget, key):
            return False
        return self.number.take(key, "" if event.isAutoRepeat() else event.text())

    def _wish(self, widget: QWidget, event: QKeyEvent) -> SignalInstance | None:
        key = Key(event.key())
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if modifiers == CONTROL:
            return self._with_control(widget, key)
        if modifiers == CONTROL_SHIFT and key == Key.Key_Z and not isinstance(widget, FIELDS):
            return self.redo_asked
        if modifiers != NONE or belongs_to(widget, key):
            return None
        return self._wishes.get(key)

    def _with_control(self, widget: QWidget, key: Qt.Key) -> SignalInstance | None:
        if key == Key.Key_B:
            return self.black_asked
        if key == Key.Key_N:
            return self.neutral_asked
        if isinstance(widget, FIELDS):
            return None
        return {Key.Key_Z: self.undo_asked, Key.Key_I: self.test_card_asked}.get(key)


def belongs_to(widget: QWidget, key: Qt.Key) -> bool:
    """Whether the widget with the focus needs this key for itself."""
    if isinstance(widget, FIELDS):
        return key not in PAGES and key != Key.Key_F11
    return isinstance(widget, QAbstractScrollArea) and key in LIST_KEYS
