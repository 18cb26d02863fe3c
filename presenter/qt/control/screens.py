"""What the room sees now, and what it would see next."""

from datetime import timedelta

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from presenter.core.cues import To, newest
from presenter.core.director import live_picture, next_picture, picture
from presenter.core.picture import TrialPicture
from presenter.core.room import Room
from presenter.core.stages import ahead
from presenter.core.timing import ZERO
from presenter.qt.control.label import Label
from presenter.qt.control.screen import Screen
from presenter.qt.control.stage_keys import StageKeys
from presenter.qt.paint.pointer import Pointer
from presenter.qt.paint.view import PictureView

SELDOM = timedelta(seconds=10)  # what comes next has no clock but a small one in its foot
GAP, CAPTION, ABOVE_KEYS = 14, 28, 10
LIVE_SHARE, NEXT_SHARE = 0.61, 0.68  # of the width, and of the height beside it
LIVE, BLACK, NEUTRAL, CUED, FROZEN = "live", "black", "neutral", "cued", "frozen"
TRIAL, UNSEEN = "trial", "unseen"
BADGES = {
    LIVE: "● LIVE",
    BLACK: "■ BLACK",
    NEUTRAL: "■ CARD",
    CUED: "■ CUE",
    FROZEN: "◆ FROZEN",
    TRIAL: "■ TEST CARD",
    UNSEEN: "▲ NOT SEEN",
}


class Screens(QWidget):
    pointed = Signal(float, float)

    def __init__(self, now_view: PictureView, next_view: PictureView) -> None:
        super().__init__()
        self._aspect = 16 / 9
        self._room: Room | None = None
        self._trial: TrialPicture | None = None
        self._is_seen = True
        self.now = Screen(now_view)
        self.next = Screen(next_view)
        self.badge = Label("", "kicker")
        self.next_title = Label("", "small", elides=True)
        self.place = Label("", "small", elides=True)
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
        self._room = room
        self._show_now(room)
        self.keys.show_place(place)
        self.next.set_pace(ZERO if place.held else SELDOM)
        if place.held:
            self.next.show_picture(live_picture(room))
            self.next_head.say("YOU ARE HERE")
            self.next_title.say("Not shown")
        else:
            self.next.show_picture(next_picture(room))
            self.next_head.say("NEXT")
            self.next_title.say(_next_title(room))
        shown = room.deck.steps[place.held.step if place.held else place.step]
        self.place.say(f"slide {shown.number} of {len(room.deck.slides)}")

    def show_seen(self, *, is_seen: bool) -> None:
        """Whether there is a display for the room to see it on."""
        self._is_seen = is_seen
        if self._room:
            self._show_now(self._room)

    def show_trial(self, trial: TrialPicture | None) -> None:
        """The test card on the wall, or no more."""
        self._trial = trial
        if self._room:
            self._show_now(self._room)

    def _show_now(self, room: Room) -> None:
        state = self._state(room)
        self.now.show_picture(self._trial or picture(room))
        self.now.show_as_live(live=state == LIVE)
        self.badge.say(BADGES[state])
        self.badge.tone("bad" if state == LIVE else "warn")

    def _state(self, room: Room) -> str:
        """The first of these that is so, for the room sees no other."""
        states = {
            UNSEEN: not self._is_seen,
            TRIAL: self._trial is not None,
            BLACK: room.place.black,
            NEUTRAL: room.place.neutral,
            CUED: newest(room.cues, To.ROOM) is not None,
            FROZEN: room.place.held is not None,
        }
        return next((state for state, is_so in states.items() if is_so), LIVE)

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
        height = max(min(int(live.height() * NEXT_SHARE), below), 0)
        rest = QSize(max(width - GAP - live.width(), 0), height)
        self.now.fit(live)
        self.next.fit(_within(rest, self._aspect))
        self.setFixedHeight(live.height() + CAPTION)
        return self.height()


def _next_title(room: Room) -> str:
    if room.turning and (title := ahead(room.place.spots, room.turning)):
        return title
    step = room.place.step + 1
    return "" if step > room.deck.last_step else room.deck.steps[step].slide.title


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
