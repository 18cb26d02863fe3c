"""What a facilitator may ask of a turn; the queue hands this down to its rows and cards."""

from PySide6.QtCore import QObject, Signal


class TurnWishes(QObject):
    """Each carries the turn's number first."""

    call_asked = Signal(int)
    pause_asked = Signal(int)
    resume_asked = Signal(int)
    extend_asked = Signal(int, int)
    end_asked = Signal(int)
    skip_asked = Signal(int)
    put_back_asked = Signal(int)
    remove_asked = Signal(int)
    move_asked = Signal(int, int)
    consent_asked = Signal(int, str)
    card_asked = Signal(int)
    stand_asked = Signal(int, str)
    swap_asked = Signal(int, int)
    mark_asked = Signal(int, object)  # Marks
    let_go_asked = Signal(int)
