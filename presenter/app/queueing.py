"""The queue of tellers at work: in control, and at the assistant's own desk."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from presenter.app.show import Show
from presenter.core import steering
from presenter.core.aside import Aside, What
from presenter.core.consent import Consent
from presenter.core.forecast import forecast
from presenter.core.room import Room
from presenter.core.shortcuts import Wish
from presenter.core.speaking import Asking
from presenter.qt.control.queue import QueuePanel
from presenter.qt.control.window import ControlWindow
from presenter.qt.keys import Keys
from presenter.qt.windows import open_beside
from presenter.store.verbs import queueing, speakers

if TYPE_CHECKING:
    from presenter.qt.desk.window import DeskWindow

BETWEEN_STORIES = {What.LISTEN, What.APPLAUSE}


class Queueing:
    """`do` acts as the facilitator, `go` moves the show.

    The desk is made when it is asked for; `made` hears of it.
    """

    def __init__(
        self,
        show: Show,
        control: ControlWindow,
        do: Callable[..., bool],
        go: Callable[..., None],
        made: "Callable[[DeskWindow], None]",
    ) -> None:
        self._show = show
        self._control = control
        self._do = do
        self._go = go
        self._made = made
        self.desk: DeskWindow | None = None
        wishes = control.turns
        for wish, verb in (
            (wishes.pause_asked, speakers.pause),
            (wishes.resume_asked, speakers.resume),
            (wishes.extend_asked, speakers.extend),
            (wishes.put_back_asked, speakers.put_back),
            (wishes.skip_asked, queueing.skip),
            (wishes.remove_asked, queueing.remove),
            (wishes.move_asked, queueing.move),
            (wishes.stand_asked, queueing.stand),
            (wishes.swap_asked, queueing.swap),
            (wishes.mark_asked, queueing.mark),
            (wishes.let_go_asked, queueing.let_go),
        ):
            wish.connect(partial(do, verb))
        wishes.call_asked.connect(self._on_call_asked)
        wishes.end_asked.connect(self._on_end_asked)
        control.turn_add_asked.connect(partial(self._on_add_asked, control.queue))
        self._follow(control.queue)

    def answer(self, keys: Keys) -> None:
        keys.answer(Wish.DESK, self.open_desk)
        keys.answer(Wish.TELLER, self._control.queue.open_form)

    def open_desk(self) -> None:
        """Bring it up; it is imported only then."""
        if not self.desk:
            self._make_desk()
        assert self.desk
        self.desk.show_room(self._show.room)
        open_beside(self.desk, self._control)
        self.on_tick()

    def close(self) -> None:
        if self.desk:
            self.desk.close()

    def on_room_changed(self, room: Room) -> None:
        if self.desk and self.desk.isVisible():
            self.desk.show_room(room)
            self.on_tick()

    def on_tick(self) -> None:
        if self.desk and self.desk.isVisible():
            self.desk.show_time(forecast(self._show.room, self._show.clock.now()))

    def refuse(self, why: str) -> None:
        """Where somebody asked, they are told."""
        if self.desk and self.desk.isActiveWindow():
            self.desk.show_refusal(why)

    def _make_desk(self) -> None:
        from presenter.qt.desk.window import DeskWindow  # noqa: PLC0415 - see above

        self.desk = DeskWindow(self._control.turns)
        self._follow(self.desk.queue)
        self.desk.queue.add_asked.connect(partial(self._on_add_asked, self.desk.queue))
        self.desk.undo_asked.connect(self._control.undo_asked)
        self._made(self.desk)

    def _follow(self, panel: QueuePanel) -> None:
        panel.question_asked.connect(partial(self._on_question_asked, panel))
        panel.reword_asked.connect(partial(self._on_reword_asked, panel))
        panel.menu.desk_asked.connect(self.open_desk)
        panel.menu.arrange_asked.connect(self._on_arrange_asked)
        panel.menu.list_asked.connect(self._on_list_asked)
        panel.menu.aside_asked.connect(self._on_aside_asked)

    def _on_add_asked(
        self, panel: QueuePanel, name: str, title: str, minutes: int, level: str
    ) -> None:
        asking = Asking(name, title, minutes, Consent(level))
        if self._do(speakers.add, self._show.room.session.id, asking):
            panel.form.clear()

    def _on_question_asked(self, panel: QueuePanel, name: str, title: str, minutes: int) -> None:
        asking = Asking(name, title, minutes)
        if self._do(queueing.ask, self._show.room.session.id, asking):
            panel.form.clear()

    def _on_reword_asked(self, panel: QueuePanel, turn_id: int, name: str, title: str) -> None:
        if self._do(queueing.reword, turn_id, name, title):
            panel.form.closed.emit()

    def _on_arrange_asked(self, order: tuple[int, ...]) -> None:
        self._do(queueing.arrange, self._show.room.session.id, order)

    def _on_list_asked(self, is_open: bool) -> None:
        verb = queueing.open_again if is_open else queueing.close
        self._do(verb, self._show.room.session.id)

    def _on_call_asked(self, turn_id: int) -> None:
        """Whatever lay on the wall between two stories does not come back after this one."""
        lying = self._show.room.place.aside
        if self._do(speakers.call, turn_id) and lying and lying.what in BETWEEN_STORIES:
            self._go(steering.lay, None)

    def _on_end_asked(self, turn_id: int) -> None:
        """A story ends with applause, a question does not."""
        telling = self._show.room.telling
        is_story = telling is not None and not telling.is_question
        if self._do(speakers.end, turn_id) and is_story:
            self._go(steering.lay, Aside(What.APPLAUSE, self._show.clock.now()))

    def _on_aside_asked(self, what: str) -> None:
        self._go(steering.switch, Aside(What(what), self._show.clock.now()))
