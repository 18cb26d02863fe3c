"""The program: a start screen, and then one session."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from presenter import collector
from presenter.app.show import Show
from presenter.awake import Awake
from presenter.clock import Clock
from presenter.core.errors import Damaged, Refused
from presenter.core.room import before_opening
from presenter.deck.pictures import Folder
from presenter.deck.reading import look_into
from presenter.qt.displays import Displays
from presenter.qt.news import News
from presenter.store import file, shelf

if TYPE_CHECKING:
    from presenter.app.desk import Desk
    from presenter.app.live import Live
    from presenter.app.lobby import Lobby
    from presenter.app.rehearsal import Rehearsing
    from presenter.qt.rehearsal.window import RehearsalWindow
    from presenter.store.logbook import Logbook


class Program:
    """Holds the session file from the first moment on; `stop` ends it with an exit code."""

    def __init__(
        self, path: Path, clock: Clock, displays: Displays, stop: Callable[[int], None]
    ) -> None:
        self.path = path
        self._clock = clock
        self._displays = displays
        self._stop = stop
        self.held = file.claim(path)
        self.lobby: Lobby | None = None
        self._awake = Awake()
        self.windowed = False
        self.backs_up = True
        self._rehearsing: Rehearsing | None = None
        self._result: RehearsalWindow | None = None
        self.show: Show | None = None
        self.desk: Desk | None = None
        self.live: Live | None = None
        self.failure = ""

    def run(self, deck: Path) -> None:
        """Begin with a deck; if an evening in this file is unfinished, or damaged, ask first."""
        try:
            must_ask = shelf.unfinished(self.path) is not None
        except Damaged:
            must_ask = True
        if must_ask:
            self.open(deck)
        else:
            self.begin(deck, "")

    def open(self, deck: Path | None = None) -> None:
        """Show the start screen with a deck chosen: this one, or the bundled workshop."""
        from presenter.app.lobby import Lobby

        self.lobby = lobby = Lobby(self.path, self._clock, deck, self.held)
        lobby.window.begin_asked.connect(self._on_begin_asked)
        lobby.window.go_on_asked.connect(self._on_go_on_asked)
        lobby.window.rehearse_asked.connect(self._on_rehearse_asked)
        self._displays.changed.connect(lobby.look_over)
        lobby.open()

    def close(self) -> None:
        """Let go of the file; everything in it is kept already."""
        if self.live:
            self.live.stop()
        self._awake.release()
        self._leave_lobby()
        self._displays.let_go()
        if self.desk:
            self.desk.close()
        if self._rehearsing or not self.desk:
            self.held.release()
        if self._rehearsing:
            self._rehearsing.drop()

    def say(self, words: str) -> None:
        """Say something that went wrong, on whichever window listens."""
        if self.desk:
            self.desk.control.show_refusal(words)
        elif self.lobby:
            self.lobby.window.show_refusal(words)

    def _on_begin_asked(self, deck: str, event: str) -> None:
        self._tried(partial(self.begin, Path(deck), event))

    def _on_go_on_asked(self, number: int) -> None:
        self._tried(partial(self._go_on, number))

    def _on_rehearse_asked(self, deck: str, event: str) -> None:
        self._tried(partial(self.rehearse, Path(deck), event))

    def _on_first_painted(self, errand: Callable[[], None]) -> None:
        collector.go_on()  # a start pauses it
        self._tried(errand)

    def begin(self, path: Path, event: str) -> None:
        """Show the first slide at once, and make the session after it."""
        self._leave_lobby()
        room = before_opening(look_into(path), event, self._clock.now())
        self.show = show = Show(self._clock, News(self._clock), room, Folder(path.parent))
        make = partial(self._make_session, path, event)
        show.audience.first_painted.connect(partial(self._on_first_painted, make))
        self._displays.place(show.audience, None, self.windowed)

    def rehearse(self, path: Path, event: str = "") -> None:
        """Begin with a deck as if it were the evening, in a file that goes with it."""
        from presenter.app.rehearsal import Rehearsing

        self.begin(path, event)
        assert self.show
        self._rehearsing = Rehearsing(self._clock, self.show.room)
        self.show.news.room_changed.connect(self._rehearsing.on_room_changed)

    def _make_session(self, path: Path, event: str) -> None:
        from presenter.app.opening import Copies, opening
        from presenter.store.logbook import Logbook

        assert self.show
        kept = self._rehearsing or self
        logbook = Logbook(kept.path, self._clock, self.show.news.room_changed.emit, kept.held)
        logbook.begin("facilitator", opening(path, event))
        self.show.pictures.source = Copies(logbook)
        self._sit_down(logbook)
        self._follow(path, logbook)

    def _go_on(self, number: int) -> None:
        """Take up a session where it stood: slide, speaker and clocks.

        One that has ended is opened to be read, and leaves the projector alone.
        """
        from presenter.app.opening import Copies
        from presenter.store.logbook import Logbook

        self._leave_lobby()
        news = News(self._clock)
        logbook = Logbook(self.path, self._clock, news.room_changed.emit, self.held)
        logbook.go_on(number)
        self.windowed = self.windowed or logbook.room().session.ended_at is not None
        self.show = Show(self._clock, news, logbook.room(), Copies(logbook))
        self._sit_down(logbook)
        named = self.lobby and self.lobby.named
        if named and named.name == logbook.deck_source()[0]:
            self._follow(named, logbook)

    def _follow(self, deck: Path, logbook: "Logbook") -> None:
        """From now on the session's deck is what somebody saves in this file."""
        from presenter.app.live import Live

        assert self.show
        assert self.desk
        control, forget = self.desk.control, self.show.forget
        self.live = Live(deck, logbook, control.standing.show_deck_doubt, forget)
        self.show.news.soon(self.live.start)

    def _sit_down(self, logbook: "Logbook") -> None:
        """Open the control window; the start screen has done its work."""
        from presenter.app.desk import Desk

        assert self.show
        self.desk = Desk(self.show, logbook, self._displays)
        self.desk.control.closed.connect(self._on_control_closed)
        if self._rehearsing:
            self.desk.control.header.show_rehearsal()
        elif self.backs_up:
            self.desk.back_up()
        self._displays.place(self.show.audience, self.desk.control, self.windowed)
        self.desk.settle()
        if self.lobby:
            self.lobby.window.hide()
        self.show.news.soon(self._awake.hold)
        self.show.news.soon(collector.leave_what_stays)

    def _on_control_closed(self) -> None:
        """The end; a rehearsal shows first what came of it."""
        if not self._rehearsing:
            self._stop(0)
            return
        from presenter.qt.rehearsal.window import RehearsalWindow

        assert self.show
        self.show.audience.hide()
        self._result = RehearsalWindow(self._rehearsing.result())
        self._result.closed.connect(partial(self._stop, 0))
        self._result.show()

    def _leave_lobby(self) -> None:
        if self.lobby:
            self.lobby.leave()

    def _tried(self, errand: Callable[[], None]) -> None:
        """Say on the start screen what is refused; without one there is only the exit code."""
        try:
            errand()
        except Refused as refused:
            self.failure = str(refused)
            if self.lobby and self.lobby.window.isVisible():
                self._withdraw()
                self.lobby.window.show_refusal(self.failure)
            else:
                self._stop(1)

    def _withdraw(self) -> None:
        """Without a session the audience's window goes: nobody could close it."""
        if self.show and not self.desk:
            self._displays.let_go()
            self.show.audience.hide()
