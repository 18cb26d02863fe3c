"""The report while the program runs: its pages to look at, and the file, made beside the show."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from presenter.app.opening import report_name, save_report
from presenter.clock import Clock
from presenter.core.consent import keeps_entries, reports_story
from presenter.core.editions import Edition, Paper
from presenter.core.errors import Refused
from presenter.core.room import Room
from presenter.qt.beside import Beside
from presenter.qt.reporting.window import ReportWindow
from presenter.qt.windows import open_beside
from presenter.report.wish import Wish

if TYPE_CHECKING:
    from presenter.qt.control.window import ControlWindow
    from presenter.qt.start.window import StartWindow

Made = tuple[tuple[bytes, ...] | Path | None, str]  # what came of it, and why nothing did


class Reporting:
    """`room` is read anew for each wish; `note` hears where a report was saved."""

    def __init__(
        self,
        room: Callable[[], Room],
        clock: Clock,
        folder: Path,
        note: Callable[[Path], None],
    ) -> None:
        self._room = room
        self._clock = clock
        self._folder = folder
        self._note = note
        self._latest = 0
        self._at_work: set[Beside[Made]] = set()
        self.window = ReportWindow(_stories(room()))
        self.window.pages_asked.connect(self._on_pages_asked)
        self.window.save_asked.connect(self._on_save_asked)

    def open(self, beside: "ControlWindow | StartWindow") -> None:
        """On the display of this window."""
        open_beside(self.window, beside)
        self.window.ask()

    def close(self) -> None:
        """Wait for what is being written; say nothing more."""
        self.window.hide()
        for each in self._at_work:
            each.blockSignals(True)
            each.wait()

    @property
    def is_at_work(self) -> bool:
        return bool(self._at_work)

    def _on_pages_asked(self, edition: str, paper: str, story: int) -> None:
        self._latest += 1
        wish = Wish(Edition(edition), Paper(paper), story or None)
        work = partial(_pages, self._room(), self._clock, wish)
        self._start(work, partial(self._on_pages_made, self._latest))

    def _on_save_asked(self, edition: str, paper: str, story: int) -> None:
        wish = Wish(Edition(edition), Paper(paper), story or None)
        what = "" if wish.edition is Edition.HOST else f"story {story}" if story else edition
        room = self._room()
        path = self._folder / report_name(room, what)
        self._start(partial(_saved, room, self._clock, wish, path), self._on_saved)

    def _start(self, work: Callable[[], Made], heard: Callable[[Made], None]) -> None:
        beside = Beside(work)
        self._at_work.add(beside)
        beside.done.connect(partial(self._on_done, beside, heard))
        beside.start()

    def _on_done(self, beside: Beside[Made], heard: Callable[[Made], None], made: Made) -> None:
        if beside in self._at_work and not beside.signalsBlocked():
            beside.wait()
            self._at_work.discard(beside)
            heard(made)

    def _on_pages_made(self, number: int, made: Made) -> None:
        """Only the newest wish counts."""
        pages, why = made
        if number != self._latest:
            return
        if isinstance(pages, tuple):
            self.window.show_pages(pages)
        else:
            self.window.show_refusal(why)

    def _on_saved(self, made: Made) -> None:
        path, why = made
        if isinstance(path, Path):
            self._note(path)
            self.window.show_saved(str(path))
        else:
            self.window.show_unsaved(why)


def _stories(room: Room) -> list[tuple[int, str]]:
    """Those of which something may be kept, by their titles where that may be said."""
    told = (turn for turn in room.told if keeps_entries(turn.kept))
    return [
        (turn.id, turn.title if reports_story(turn.kept) and turn.title else f"Story {turn.id}")
        for turn in told
    ]


def _pages(room: Room, clock: Clock, wish: Wish) -> Made:
    from presenter.report.pdf import pages  # noqa: PLC0415 - typst takes 7 MB

    try:
        return pages(room, clock.now(), wish), ""
    except Refused as refused:
        return None, str(refused)


def _saved(room: Room, clock: Clock, wish: Wish, path: Path) -> Made:
    try:
        return save_report(room, path, clock.now(), wish), ""
    except Refused as refused:
        return None, str(refused)
