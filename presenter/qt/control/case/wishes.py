"""What a facilitator may ask of a case; the panel hands this down to its pages."""

from PySide6.QtCore import QObject, Signal

from presenter.core.improvised import Improvised


class CaseWishes(QObject):
    """Each carries its target first: a case and the moment it was seen at, a vote, a talk."""

    begin_asked = Signal(int)
    take_asked = Signal(int, int, str)
    improvise_asked = Signal(int, int, Improvised)
    rewind_asked = Signal(int, int, int)
    truth_asked = Signal(int)
    vote_asked = Signal(int, int, int)
    hands_asked = Signal(int, str, int)
    close_asked = Signal(int)
    talk_asked = Signal(int, int, int)
    talk_extend_asked = Signal(int, int)
    talk_end_asked = Signal(int)
    stand_asked = Signal(str, int)
    answer_asked = Signal(int, int, str, str)
    answer_edit_asked = Signal(int, str)
    answer_remove_asked = Signal(int)
