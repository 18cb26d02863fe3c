"""The wrap-up at work: entries are mended, grouped and counted, and put on the wall."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from presenter.app.show import Show
from presenter.core import promises, steering
from presenter.core.aside import Aside, What
from presenter.core.entries import About, EntryKind
from presenter.core.room import Room
from presenter.qt.control.capture import Capture
from presenter.qt.control.entries.wishes import EntryWishes
from presenter.qt.control.window import ControlWindow
from presenter.store.verbs import entries, polls

if TYPE_CHECKING:
    from presenter.qt.desk.window import DeskWindow


class Wrapping:
    """`do` acts as the facilitator, `go` moves the show."""

    def __init__(
        self,
        show: Show,
        control: ControlWindow,
        do: Callable[..., bool],
        go: Callable[..., None],
    ) -> None:
        self._show = show
        self._do = do
        self._go = go
        control.entry_asked.connect(partial(self._on_entry_asked, control.capture))
        self._follow(control.entries.wishes)

    def follow_desk(self, desk: "DeskWindow") -> None:
        """The assistant's desk has the same list, and a line of its own to write in."""
        desk.entry_asked.connect(partial(self._on_entry_asked, desk.capture))
        self._follow(desk.entries.wishes)

    def _follow(self, wishes: EntryWishes) -> None:
        for wish, verb in (
            (wishes.edit_asked, entries.edit),
            (wishes.vote_asked, entries.vote),
            (wishes.group_asked, entries.group),
            (wishes.merge_asked, entries.merge),
            (wishes.answer_asked, entries.answer),
            (wishes.park_asked, entries.park),
            (wishes.move_asked, entries.move),
            (wishes.remove_asked, entries.remove),
        ):
            wish.connect(partial(self._do, verb))
        wishes.promise_asked.connect(self._on_promise_asked)
        wishes.count_asked.connect(self._on_count_asked)
        wishes.large_asked.connect(self._on_large_asked)
        wishes.aside_asked.connect(self._on_aside_asked)

    def _on_entry_asked(self, line: Capture, kind: str, words: str) -> None:
        room = self._show.room
        about = About(_decision(room), room.heard.id if room.heard else None)
        if self._do(entries.add, room.session.id, EntryKind(kind), words, about):
            line.clear()

    def _on_promise_asked(self, entry_id: int, line: str) -> None:
        today = self._show.clock.now().astimezone().date()
        self._do(entries.promise, entry_id, *promises.read(line, today))

    def _on_count_asked(self, question: str, answer: str, count: int) -> None:
        self._do(polls.count, self._show.room.session.id, question, answer, count)

    def _on_large_asked(self, entry_id: int) -> None:
        self._go(steering.switch, Aside(What.ENTRY, self._show.clock.now(), entry_id))

    def _on_aside_asked(self, what: str) -> None:
        self._go(steering.switch, Aside(What(what), self._show.clock.now()))


def _decision(room: Room) -> int | None:
    """Which decision of a case the room is at, while it plays one."""
    view = room.playing
    return view.now.number if view and view.began_at and not view.truth_opened_at else None
