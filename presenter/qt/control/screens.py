"""What the room sees now, and what it would see next."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from presenter.core.director import next_picture, picture
from presenter.core.room import Room
from presenter.qt.control.button import KeyButton
from presenter.qt.control.label import Label
from presenter.qt.control.screen import Screen
from presenter.qt.paint.view import PictureView

GAP, CAPTION = 14, 28
LIVE_SHARE = 0.61  # of the width


class Screens(QWidget):
    black_asked = Signal(bool)

    def __init__(self, now_view: PictureView, next_view: PictureView) -> None:
        super().__init__()
        self._aspect = 16 / 9
        self._is_black = False
        self.now = Screen(now_view)
        self.next = Screen(next_view)
        self.badge = Label("", "kicker")
        self.next_title = Label("", "small", elides=True)
        self.place = Label("", "small")
        self.black = KeyButton("Black", "B")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        layout.addLayout(self._now_column())
        layout.addLayout(self._next_column(), 1)
        self.black.clicked.connect(self._on_black_clicked)

    def _now_column(self) -> QVBoxLayout:
        caption = QHBoxLayout()
        caption.addWidget(Label("ON THE PROJECTOR", "kicker"))
        caption.addWidget(self.place)
        caption.addStretch()
        caption.addWidget(self.badge)
        return _column(caption, self.now)

    def _next_column(self) -> QVBoxLayout:
        caption = QHBoxLayout()
        caption.addWidget(Label("NEXT", "kicker"))
        caption.addWidget(self.next_title)
        caption.addStretch()
        column = _column(caption, self.next)
        column.addSpacing(12)
        column.addWidget(self.black, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch()
        return column

    def show_room(self, room: Room) -> None:
        self._is_black = room.place.black
        self.now.show_picture(picture(room))
        self.next.show_picture(next_picture(room))
        self.now.show_as_live(live=not self._is_black)
        self.badge.say("■ BLACK" if self._is_black else "● LIVE")
        self.badge.tone("warn" if self._is_black else "bad")
        self.black.say("Show again" if self._is_black else "Black")
        step, last = room.place.step, room.deck.last_step
        self.next_title.say(room.deck.steps[step + 1].slide.title if step < last else "")
        self.place.say(f"slide {room.step.number} of {len(room.deck.slides)}")

    def show_time(self) -> None:
        self.now.show_time()
        self.next.show_time()

    def set_aspect(self, aspect: float) -> None:
        self._aspect = aspect
        for screen in (self.now, self.next):
            screen.set_aspect(aspect)

    def fit(self, width: int, height: int) -> int:
        """Be as large as this allows without leaving the projector's shape; returns the height."""
        live = _within(QSize(int(LIVE_SHARE * (width - GAP)), height - CAPTION), self._aspect)
        rest = QSize(width - GAP - live.width(), int(live.height() * 0.68))
        self.now.fit(live)
        self.next.fit(_within(rest, self._aspect))
        self.setFixedHeight(live.height() + CAPTION)
        return self.height()

    def _on_black_clicked(self) -> None:
        self.black_asked.emit(not self._is_black)


def _column(caption: QHBoxLayout, screen: Screen) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(0)
    caption.setSpacing(10)
    caption.setContentsMargins(0, 0, 0, 0)
    head = QWidget()
    head.setFixedHeight(CAPTION)
    head.setLayout(caption)
    column.addWidget(head)
    column.addWidget(screen)
    return column


def _within(room: QSize, aspect: float) -> QSize:
    width = min(room.width(), int(room.height() * aspect))
    return QSize(width, int(width / aspect))
