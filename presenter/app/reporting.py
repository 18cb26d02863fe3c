"""The report while the program runs: its pages to look at, and the file, made beside the show."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from presenter.app.opening import report_name, save_report
from presenter.clock import Clock
from presenter.core.consent import keeps_entries, reports_story
from presenter.core.editions import Edition, Paper
from presenter.core.errors import Refused
from presenter.core.room import Room
from presenter.core.speaking import TurnView
from presenter.qt.beside import Beside
from presenter.qt.reporting.standing import Standing
from presenter.qt.reporting.window import ReportWindow
from presenter.qt.windows import open_beside
from presenter.report.approval import fingerprint, is_approved, unapproved
from presenter.report.approval import told as approvals
from presenter.report.wish import Wish
from presenter.values import dataclass

if TYPE_CHECKING:
    from presenter.qt.control.window import ControlWindow
    from presenter.qt.start.window import StartWindow

APPROVED = "Approved by its teller, as it stands here."
CHANGED = "Changed since its teller approved it: let them read it again."
OPEN = "Not yet approved: let its teller read this page."
NOTHING_TOLD = "The report tells nothing of it, so there is nothing to approve."
Saved = tuple[Path | None, str]  # where it is, or why it is nowhere
Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Session:
    """Whose report it is: as it is now, and what can be done with it.

    `note` hears where a report was saved and what it is, `approve` which story its teller agrees
    to and in which form, `take_back` which one its teller wants to be gone.
    """

    room: Callable[[], Room]
    note: Callable[[Path, str], None]
    approve: Callable[[int, str], object]
    take_back: Callable[[int], object]


@dataclass(frozen=True, slots=True)
class Shown:
    """Pages of a room as it was, or why there are none.

    The fingerprint is of the story on them: what a teller reads is what they approve.
    """

    pages: tuple[bytes, ...]
    why: str
    standing: Standing
    fingerprint: str


class Reporting:
    """The session is read anew for each wish."""

    def __init__(self, session: Session, clock: Clock, folder: Path) -> None:
        self._session = session
        self._room = session.room
        self._clock = clock
        self._folder = folder
        self._latest = 0
        self._read = ""
        self._at_work: set[Beside[Any]] = set()
        self.window = ReportWindow(_stories(session.room()))
        self.window.pages_asked.connect(self._on_pages_asked)
        self.window.approve_asked.connect(self._on_approve_asked)
        self.window.take_back_asked.connect(self._on_take_back_asked)
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
        self.window.show_standing(Standing())  # nobody approves a page that is still to come
        work = partial(_shown, self._room(), self._clock, wish)
        self._start(work, partial(self._on_pages_made, self._latest))

    def _on_approve_asked(self, story: int) -> None:
        """What stands on the page that was read; if it has changed since, that is said."""
        if self._read:
            self._session.approve(story, self._read)
        self.window.show_standing(_standing(self._room(), Wish(Edition.TELLER, turn=story)))

    def _on_take_back_asked(self, story: int) -> None:
        self._session.take_back(story)
        if self.window.isVisible():
            self.window.ask()

    def _on_save_asked(self, edition: str, paper: str, story: int) -> None:
        wish = Wish(Edition(edition), Paper(paper), story or None)
        room = self._room()
        path = self._folder / report_name(room, "" if wish.edition is Edition.HOST else wish.what)
        work = partial(_saved, room, self._clock, wish, path)
        self._start(work, partial(self._on_saved, wish.what))

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

    def _on_pages_made(self, number: int, shown: Shown) -> None:
        """Only the newest wish counts."""
        if number != self._latest:
            return
        self._read = shown.fingerprint
        self.window.show_standing(shown.standing)
        if shown.why:
            self.window.show_refusal(shown.why)
        else:
            self.window.show_pages(shown.pages)

    def _on_saved(self, what: str, saved: Saved) -> None:
        path, why = saved
        if path:
            self._session.note(path, what)
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


def _told(room: Room, number: int | None) -> TurnView | None:
    return next((turn for turn in room.told if turn.id == number), None)


def _standing(room: Room, wish: Wish) -> Standing:
    """What its tellers have approved; of one story, what can still be done."""
    if wish.edition is Edition.HOST:
        return Standing(approvals(room), is_good=not unapproved(room))
    turn = _told(room, wish.turn) if wish.edition is Edition.TELLER else None
    if not turn or not keeps_entries(turn.kept):
        return Standing()
    if not reports_story(turn.kept):
        return Standing(NOTHING_TOLD, is_good=True, can_take_back=True)
    approved = is_approved(room, turn)
    words = APPROVED if approved else CHANGED if turn.approved else OPEN
    return Standing(words, is_good=approved, can_approve=not approved, can_take_back=True)


def _shown(room: Room, clock: Clock, wish: Wish) -> Shown:
    turn, standing = _told(room, wish.turn), _standing(room, wish)
    mark = fingerprint(room, turn) if turn else ""
    try:
        return Shown(_pages(room, clock, wish), "", standing, mark)
    except Refused as refused:
        return Shown((), str(refused), standing, mark)


def _pages(room: Room, clock: Clock, wish: Wish) -> tuple[bytes, ...]:
    from presenter.report.pdf import pages  # noqa: PLC0415 - typst takes 7 MB

    return pages(room, clock.now(), wish)


def _saved(room: Room, clock: Clock, wish: Wish, path: Path) -> Saved:
    try:
        return save_report(room, path, clock.now(), wish), ""
    except Refused as refused:
        return None, str(refused)
