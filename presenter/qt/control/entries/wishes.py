"""What somebody wants to be done with an entry; each names it by its number."""

from PySide6.QtCore import QObject, Signal


class EntryWishes(QObject):
    edit_asked = Signal(int, str, str)
    vote_asked = Signal(int, int)
    group_asked = Signal(int, str)
    merge_asked = Signal(int, int)
    answer_asked = Signal(int, bool)
    park_asked = Signal(int, bool)
    promise_asked = Signal(int, str)
    move_asked = Signal(int, int, int)
    remove_asked = Signal(int)
    large_asked = Signal(int)
    aside_asked = Signal(str)
    count_asked = Signal(str, str, int)
