"""The wrap-up at work: entries are mended, grouped and counted, and put on the wall."""

from collections.abc import Callable
from functools import partial

from presenter.app.show import Show
from presenter.core import promises, steering
from presenter.core.aside import Aside, What
from presenter.qt.control.window import ControlWindow
from presenter.store.verbs import entries, polls


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
        wishes = control.entries.wishes
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
            wish.connect(partial(do, verb))
        wishes.promise_asked.connect(self._on_promise_asked)
        wishes.count_asked.connect(self._on_count_asked)
        wishes.large_asked.connect(self._on_large_asked)
        wishes.aside_asked.connect(self._on_aside_asked)

    def _on_promise_asked(self, entry_id: int, line: str) -> None:
        today = self._show.clock.now().astimezone().date()
        self._do(entries.promise, entry_id, *promises.read(line, today))

    def _on_count_asked(self, question: str, answer: str, count: int) -> None:
        self._do(polls.count, self._show.room.session.id, question, answer, count)

    def _on_large_asked(self, entry_id: int) -> None:
        """Again takes it off."""
        there = self._show.room.place.aside
        is_up = there is not None and there.entry == entry_id
        now = self._show.clock.now()
        self._go(steering.lay, None if is_up else Aside(What.ENTRY, now, entry_id))

    def _on_aside_asked(self, what: str) -> None:
        there = self._show.room.place.aside
        is_up = there is not None and there.what == what
        self._go(steering.lay, None if is_up else Aside(What(what), self._show.clock.now()))
