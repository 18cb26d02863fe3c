"""The time of the evening: planned anew when it runs late, asked about when the laptop slept."""

from collections.abc import Callable
from functools import partial

from presenter.app.show import Show
from presenter.core.replanning import Proposal
from presenter.core.room import Room
from presenter.core.shortcuts import Wish
from presenter.core.sleeping import slept
from presenter.qt.control.window import ControlWindow
from presenter.qt.keys import Keys
from presenter.store.verbs import replanning, sleeping


class Timekeeping:
    """`do` acts as the facilitator, and says whether it was done."""

    def __init__(
        self, show: Show, control: ControlWindow, keys: Keys, do: Callable[..., bool]
    ) -> None:
        self._show = show
        self._control = control
        self._do = do
        self._ticked_at = show.clock.now()
        keys.answer(Wish.REPLAN, control.covers.press_replan)
        control.replan.apply_asked.connect(self._on_apply_asked)
        control.sleep_line.leave_out_asked.connect(partial(do, sleeping.leave_out))
        show.news.ticked.connect(self._on_ticked)
        show.news.room_changed.connect(self._on_room_changed)

    def _on_apply_asked(self, proposal: Proposal) -> None:
        """Close only once it is done: what is refused is proposed anew."""
        if self._do(replanning.apply, self._show.room.session.id, proposal):
            self._control.replan.leave()

    def _on_ticked(self) -> None:
        before, self._ticked_at = self._ticked_at, self._show.clock.now()
        if sleep := slept(self._show.room, before, self._ticked_at):
            self._control.sleep_line.ask(sleep)

    def _on_room_changed(self, room: Room) -> None:
        if room.session.ended_at:
            self._control.sleep_line.forget()
