"""Who has the focus, and which keys it needs for itself."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from presenter.core.keynames import is_edit
from presenter.core.shortcuts import Wish

FIELDS = (QLineEdit, QPlainTextEdit, QAbstractSpinBox, QComboBox)
MENU_KEYS = {"Up", "Down", "Left", "Right", "Home", "End", "Space", "Return", "Esc", "Tab"}
LIST_KEYS = {"Up", "Down"}


def holder(watched: QWidget) -> QWidget:
    """The widget that a key is for; a menu takes the keys and leaves the focus where it was."""
    return watched if _is_menu(watched) else watched.window().focusWidget() or watched


def is_busy(widget: QWidget) -> bool:
    """Whether somebody types or chooses there."""
    return _is_field(widget) or _is_menu(widget)


def hears(widget: QWidget, wish: Wish) -> bool:
    """Whether this wish may be made from there: typing and choosing are left in peace."""
    return wish.while_typing or not is_busy(widget)


def needs(widget: QWidget, key: str, *, types: bool) -> bool:
    """Whether the widget has a use for this key; `types` says that it would type a character.

    A widget may name keys that it wants before anybody else in its property `own_keys`.
    """
    if key in (widget.property("own_keys") or ()):
        return True
    if _is_menu(widget):
        return key in MENU_KEYS
    if _is_field(widget):
        return types or is_edit(key)
    if isinstance(widget, QAbstractScrollArea):
        return key in LIST_KEYS
    return key == "Return" and not widget.isWindow()


def _is_field(widget: QWidget) -> bool:
    if isinstance(widget, QTextEdit):
        return not widget.isReadOnly()
    return isinstance(widget, FIELDS)


def _is_menu(widget: QWidget) -> bool:
    return widget.window().windowType() is Qt.WindowType.Popup
