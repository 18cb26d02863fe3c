"""The case while the room plays it: where it stands, and the one thing to do next."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from presenter.core import stages
from presenter.core.course import Due, due
from presenter.core.forecast import Forecast
from presenter.core.incident import CaseView
from presenter.core.room import Room
from presenter.qt.control.case import deeds
from presenter.qt.control.case.debrief import DebriefPage
from presenter.qt.control.case.decide import DecidePage
from presenter.qt.control.case.improvise import ImprovisePage
from presenter.qt.control.case.next_deed import NextDeed
from presenter.qt.control.case.tabs import Tabs
from presenter.qt.control.case.talk import Talk
from presenter.qt.control.case.wishes import CaseWishes
from presenter.qt.control.label import Label

DECIDE, LOOK, AHEAD, LINE, IMPROVISE, DEBRIEF = range(6)
TABS = ("Decide", "Look", "Ahead", "Line", "Improvise", "Debrief")


class CasePanel(QFrame):
    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", "true")
        self.wishes = CaseWishes(self)
        self._view: CaseView | None = None
        self._due: Due | None = None
        self.kicker = Label("", "kicker")
        self.title = Label("", "phase", elides=True)
        self.clock = Label("", "muted")
        self.tabs = Tabs(TABS)
        self.talk = Talk(self.wishes)
        self.next = NextDeed(self.wishes)
        self.decide = DecidePage(self.wishes)
        self.looks, self.ahead = deeds.looks(self.wishes), deeds.ahead(self.wishes)
        self.line = deeds.line(self.wishes)
        self.improvise = ImprovisePage(self.wishes)
        self.debrief = DebriefPage(self.wishes)
        self._pages = QStackedWidget()
        self._build()
        self.tabs.chosen.connect(self._pages.setCurrentIndex)
        self.improvise.left.connect(self._on_improvise_left)

    def _build(self) -> None:
        for page in self._in_order():
            self._pages.addWidget(page)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.kicker)
        head.addWidget(self.title)
        head.addStretch()
        head.addWidget(self.clock)
        self._foot = QWidget()
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(8)
        foot.addWidget(self.talk)
        foot.addStretch()
        foot.addWidget(self.next)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 10, 10)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self.tabs)
        layout.addWidget(self._pages, 1)
        layout.addWidget(self._foot)

    def _in_order(self) -> tuple[QWidget, ...]:
        return (
            self.decide,
            self.looks,
            self.ahead,
            self.line,
            self.improvise,
            self.debrief,
        )

    def show_room(self, room: Room) -> None:
        """Be there while the wall stands in a case; whatever is due comes to the front."""
        view = room.playing
        self.setVisible(view is not None)
        if view is None:
            return
        self._view = view
        self._show_head(view)
        for page in (self.decide, self.looks, self.ahead, self.line, self.improvise):
            page.show_case(view)
        self.debrief.show_case(view, stages.spot(room.place.spots, view))
        self._show_tabs(view)
        self.talk.show_talk(view.talking)
        self.next.show_case(view)
        self._foot.setVisible(view.truth_opened_at is None)

    def show_time(self, forecast: Forecast) -> None:
        self.talk.show_time(forecast.now)

    def _show_head(self, view: CaseView) -> None:
        now = view.now
        if not view.began_at:
            self.kicker.say("CASE")
            self.title.say(view.case.title)
            self.clock.say(f"{view.case.minutes} min")
            return
        self.kicker.say("THE END" if now.is_over else f"DECISION {now.number}")
        decision = now.exhibit.board.decision
        self.title.say(now.title if now.is_over or not decision else decision.question)
        self.clock.say(now.clock)

    def _show_tabs(self, view: CaseView) -> None:
        self.tabs.count(LOOK, len(view.ahead.looks))
        self.tabs.count(AHEAD, len(view.ahead.coming))
        plays = bool(view.began_at) and not view.truth_opened_at
        for tab in (DECIDE, LOOK, AHEAD, IMPROVISE):
            self.tabs.offer(tab, offered=plays and not view.now.is_over)
        self.tabs.offer(LINE, offered=bool(view.began_at))
        self.tabs.offer(DEBRIEF, offered=view.truth_opened_at is not None)
        now = due(view)
        if now is not self._due:
            self._due = now
            self.tabs.choose(_front(now))

    def _on_improvise_left(self) -> None:
        self.tabs.choose(DECIDE)


def _front(now: Due) -> int:
    """The page that what is due stands on."""
    if now is Due.DEBRIEF:
        return DEBRIEF
    return LINE if now in {Due.BEGIN, Due.OPEN_TRUTH} else DECIDE
