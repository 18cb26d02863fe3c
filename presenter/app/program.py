"""The program: a start screen, and then one session."""

import gc
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from presenter.app.checking import by_line, measured
from presenter.app.show import Show
from presenter.clock import Clock
from presenter.core.errors import Refused
from presenter.core.room import before_opening
from presenter.deck.pictures import Folder
from presenter.deck.problems import Problem
from presenter.deck.reading import look_into, read_file
from presenter.folders import documents_folder
from presenter.qt.displays import Displays
from presenter.qt.idle import Idle
from presenter.qt.news import News
from presenter.resources import bundled_deck
from presenter.store import file, shelf

if TYPE_CHECKING:
    from presenter.app.desk import Desk
    from presenter.app.live import Live
    from presenter.qt.start.window import StartWindow
    from presenter.store.logbook import Logbook


class Program:
    """Holds the session file from the first moment on; `stop` ends it with an exit code."""

    def __init__(
        self, path: Path, clock: Clock, displays: Displays, stop: Callable[[int], None]
    ) -> None:
        self._path = path
        self._clock = clock
        self._displays = displays
        self._stop = stop
        self._held = file.claim(path)
        self._idle = Idle()
        self._start: StartWindow | None = None
        self.windowed = False
        self.show: Show | None = None
        self.desk: Desk | None = None
        self.live: Live | None = None
        self._named: Path | None = None
        self.failure = ""

    def run(self, deck: Path) -> None:
        """Begin with a deck; if an evening in this file is unfinished, ask first."""
        if shelf.unfinished(self._path):
            self.open(deck)
        else:
            self.begin(deck, "")

    def open(self, deck: Path | None = None) -> None:
        """Show the start screen with a deck chosen: this one, or the bundled workshop."""
        from presenter.qt.start.window import StartWindow

        self._named = deck
        self._start = start = StartWindow()
        start.begin_asked.connect(self._on_begin_asked)
        start.go_on_asked.connect(self._on_go_on_asked)
        start.deck_chosen.connect(self._on_deck_chosen)
        start.export_asked.connect(self._on_export_asked)
        start.show_sessions(shelf.sessions(self._path), self._clock.now())
        self._choose(deck or bundled_deck())
        start.show()

    def close(self) -> None:
        """Let go of the file; everything in it is kept already."""
        if self.live:
            self.live.stop()
        self._idle.drop()
        self._displays.let_go()
        if self.desk:
            self.desk.close()
        else:
            self._held.release()

    def say(self, words: str) -> None:
        """Say something that went wrong, on whichever window listens."""
        if self.desk:
            self.desk.control.show_refusal(words)
        elif self._start:
            self._start.show_refusal(words)

    def _on_begin_asked(self, deck: str, event: str) -> None:
        self._tried(partial(self.begin, Path(deck), event))

    def _on_go_on_asked(self, number: int) -> None:
        self._tried(partial(self._go_on, number))

    def _on_deck_chosen(self, deck: str) -> None:
        self._named = Path(deck)
        self._tried(partial(self._choose, Path(deck)))

    def _on_export_asked(self, number: int) -> None:
        self._tried(partial(self._export, number))

    def _on_first_painted(self, errand: Callable[[], None]) -> None:
        gc.enable()  # the start may have gone without
        self._tried(errand)

    def begin(self, path: Path, event: str) -> None:
        """Show the first slide at once, and make the session after it."""
        self._idle.drop()
        room = before_opening(look_into(path), event, self._clock.now())
        self.show = show = Show(self._clock, News(self._clock), room, Folder(path.parent))
        make = partial(self._make_session, path, event)
        show.audience.first_painted.connect(partial(self._on_first_painted, make))
        self._displays.place(show.audience, None, self.windowed)

    def _make_session(self, path: Path, event: str) -> None:
        from presenter.app.opening import Copies, opening
        from presenter.store.logbook import Logbook

        assert self.show
        logbook = Logbook(self._path, self._clock, self.show.news.room_changed.emit, self._held)
        logbook.begin("facilitator", opening(path, event))
        self.show.pictures.source = Copies(logbook)
        self._sit_down(logbook)
        self._follow(path, logbook)

    def _go_on(self, number: int) -> None:
        """Take up a session where it stood: slide, speaker and clocks."""
        from presenter.app.opening import Copies
        from presenter.store.logbook import Logbook

        self._idle.drop()
        news = News(self._clock)
        logbook = Logbook(self._path, self._clock, news.room_changed.emit, self._held)
        logbook.go_on(number)
        self.show = Show(self._clock, news, logbook.room(), Copies(logbook))
        self._sit_down(logbook)
        if self._named and self._named.name == logbook.deck_source()[0]:
            self._follow(self._named, logbook)

    def _follow(self, deck: Path, logbook: "Logbook") -> None:
        """From now on the session's deck is what somebody saves in this file."""
        from presenter.app.live import Live

        assert self.show
        assert self.desk
        control, forget = self.desk.control, self.show.forget
        self.live = Live(deck, logbook, control.show_deck_doubt, forget)
        self.show.news.soon(self.live.start)

    def _sit_down(self, logbook: "Logbook") -> None:
        """Open the control window; the start screen has done its work."""
        from presenter.app.desk import Desk

        assert self.show
        self.desk = Desk(self.show, logbook, self._displays)
        self.desk.control.closed.connect(partial(self._stop, 0))
        self._displays.place(self.show.audience, self.desk.control, self.windowed)
        self.desk.settle()
        if self._start:
            self._start.hide()
        self.show.news.soon(_leave_what_stays)

    def _choose(self, deck: Path) -> None:
        found, problems = read_file(deck)
        if self._start:
            self._start.show_deck(str(deck), found.title, _lines(deck, problems))
            self._idle.take(self._measure(deck, problems))

    def _measure(self, deck: Path, problems: tuple[Problem, ...]) -> Iterator[None]:
        """Slide by slide; the start screen tells what this adds."""
        assert self._start
        every = list(problems)
        for found in measured(deck):
            if found:
                every += found
                self._start.show_problems(_lines(deck, by_line(every)))
            yield

    def _export(self, number: int) -> None:
        from presenter.app.opening import export

        path = export(self._path, str(number), None, self._clock, documents_folder())
        if self._start:
            self._start.show_word(f"The report is saved: {path}")

    def _tried(self, errand: Callable[[], None]) -> None:
        """Say on the start screen what is refused; without one there is only the exit code."""
        try:
            errand()
        except Refused as refused:
            self.failure = str(refused)
            if self._start and self._start.isVisible():
                self._withdraw()
                self._start.show_refusal(self.failure)
            else:
                self._stop(1)

    def _withdraw(self) -> None:
        """Without a session the audience's window goes: nobody could close it."""
        if self.show and not self.desk:
            self._displays.let_go()
            self.show.audience.hide()


def _lines(deck: Path, problems: tuple[Problem, ...]) -> tuple[str, ...]:
    return tuple(problem.line_for(deck.name) for problem in problems)


def _leave_what_stays() -> None:
    """What was imported stays for good: the collector need not look at it at every act (70 ms)."""
    gc.collect()
    gc.freeze()
