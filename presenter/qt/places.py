"""What a key would be on an English keyboard, by its place.

For layouts without our letters, and for clickers: they press the place of the English period,
which is `:` on a French laptop.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

from presenter.qt.chords import CHARACTERS, chord_of

ROWS = {16: "QWERTYUIOP", 30: "ASDFGHJKL", 44: "ZXCVBNM"}  # by the number of the first
LETTERS = {first + place: ord(key) for first, row in ROWS.items() for place, key in enumerate(row)}
PERIOD = 52
ADDED = {"xcb": 8, "wayland": 8, "windows": 0}  # to these numbers, by each system
LAST_LATIN = 0x24F


def chord_by_place(event: QKeyEvent, system: str = "") -> str:
    """An empty word for a key that types one of our letters, or whose place says nothing."""
    added = ADDED.get(system or QGuiApplication.platformName())
    if added is None or event.key() not in CHARACTERS:
        return ""
    is_letter = chr(event.key()).isalpha()
    if is_letter and event.key() <= LAST_LATIN:
        return ""
    place = event.nativeScanCode() - added
    key = Qt.Key.Key_Period.value if place == PERIOD else LETTERS.get(place, 0) * is_letter
    return chord_of(key, event.modifiers()) if key else ""
