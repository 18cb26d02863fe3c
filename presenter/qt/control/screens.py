"""What the room sees now, and what it would see next."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from presenter.core.director import live_picture, next_picture, picture
from presenter.core.room import Place, Room
from presenter.qt.control.label import Label
from presenter.qt.control.screen import Screen
from presenter.qt.control.stage_keys import StageKeys
from presenter.qt.paint.pointer import Pointer
from presenter.qt.paint.view import PictureView

GAP, CAPTION, ABOVE_KEYS = 14, 28, 10
LIVE_SHARE, NEXT_SHARE = 0.61, 0.68  # of the width, and of the height beside it
LIVE, BLACK, NEUTRAL, FROZEN = "live", "black", "neutral", "frozen"
BADGES = {LIVE: "● LIVE", BLACK: "■ BLACK", NEUTRAL: "■ CARD", FROZEN: "◆ FROZEN"}


class Screens(QWidget):
    pointed = Signal(float, float)

    def __init__(self, now_view: PictureView, next_view: PictureView) -> None:
        super().__init__()
        self._aspect = 16 / 9
        self.now = Screen(now_view)
        self.next = Screen(next_view)
        self.badge = Label("", "kicker")
        self.next_title = Label("", "small", elides=True)
        self.place = Label("", "small")
        self.next_head = Label("NEXT", "kicker")
        self.keys = StageKeys()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        layout.addLayout(self._now_column())
        layout.addLayout(self._next_column(), 1)
        now_view.setMouseTracking(True)
        now_view.pointed.connect(self.pointed)

    def _now_column(self) -> QVBoxLayout:
        caption = QHBoxLayout()
        caption.addWidget(Label("THE ROOM SEES", "kicker"))
        caption.addWidget(self.place)
        caption.addStretch()
        caption.addWidget(self.badge)
        return _column(caption, self.now)

    def _next_column(self) -> QVBoxLayout:
        caption = QHBoxLayout()
        caption.addWidget(self.next_head)
        caption.addWidget(self.next_title)
        caption.addStretch()
        column = _column(caption, self.next)
        column.addSpacing(ABOVE_KEYS)
        column.addWidget(self.keys)
        column.addStretch()
        return column

    def show_room(self, room: Room) -> None:
        """While the wall is frozen, the second picture is where the facilitator is by now."""
        place = room.place
        self.now.show_picture(picture(room))
        self.now.show_as_live(live=not place.covered and not place.held)
        self.badge.say(BADGES[_state(place)])
        self.badge.tone("bad" if _state(place) == LIVE else "warn")
        self.keys.show_place(place)
        if place.held:
            self.next.show_picture(live_picture(room))
            self.next_head.say("YOU ARE HERE")
            self.next_title.say("Not shown")
        else:
            self.next.show_picture(next_picture(room))
            self.next_head.say("NEXT")
            last = place.step == room.deck.last_step
            self.next_title.say("" if last else room.deck.steps[place.step + 1].slide.title)
        shown = room.deck.steps[place.held.step if place.held else place.step]
        self.place.say(f"slide {shown.number} of {len(room.deck.slides)}")

    def show_pointer(self, pointer: Pointer | None) -> None:
        self.now.show_pointer(pointer)
        self.keys.show_pointer(pointer)

    def show_time(self) -> None:
        self.now.show_time()
        self.next.show_time()

    def set_aspect(self, aspect: float) -> None:
        self._aspect = aspect
        for screen in (self.now, self.next):
            screen.set_aspect(aspect)

    def fit(self, width: int, height: int) -> int:
        """Be as large as this allows without leaving the projector's shape; returns the height."""
        keys = self.keys.minimumSizeHint()
        share = min(int(LIVE_SHARE * (width - GAP)), width - GAP - keys.width())
        live = _within(QSize(share, height - CAPTION), self._aspect)
        below = live.height() - ABOVE_KEYS - keys.height()
        rest = QSize(width - GAP - live.width(), min(int(live.height() * NEXT_SHARE), below))
        self.now.fit(live)
        self.next.fit(_within(rest, self._aspect))
        self.setFixedHeight(live.height() + CAPTION)
        return self.height()


def _state(place: Place) -> str:
    if place.black:
        return BLACK
    if place.neutral:
        return NEUTRAL
    return FROZEN if place.held else LIVE


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
