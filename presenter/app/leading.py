"""Where the show goes: by keys, by the buttons of control, and by whoever else moves it."""

from collections.abc import Callable
from functools import partial

from presenter.app.show import Show
from presenter.core import steering
from presenter.core.shortcuts import Wish
from presenter.core.steering import Move
from presenter.qt.control.window import ControlWindow
from presenter.qt.keys import Keys
from presenter.store.logbook import Logbook
from presenter.store.verbs import phases, plays

HERE = "facilitator"


class Leading:
    """`tried` runs an errand and says why it was refused, `put_away` takes the test card off."""

    def __init__(
        self,
        show: Show,
        logbook: Logbook,
        tried: Callable[[Callable[[], None]], bool],
        put_away: Callable[[], bool],
    ) -> None:
        self._show = show
        self._logbook = logbook
        self._tried = tried
        self._put_away = put_away

    def follow(self, control: ControlWindow, keys: Keys) -> None:
        control.step_asked.connect(self._on_step_asked)
        control.black_asked.connect(partial(self.go, steering.blacken))
        control.neutral_asked.connect(partial(self.go, steering.neutralise))
        control.freeze_asked.connect(self._on_freeze_asked)
        for wish, deed in (
            (Wish.NEXT, partial(self.steer, steering.onward)),
            (Wish.BACK, partial(self.steer, steering.backward)),
            (Wish.BLACK, self._on_black_key),
            (Wish.NEUTRAL, self._on_neutral_key),
            (Wish.FREEZE, self._on_freeze_key),
        ):
            keys.answer(wish, deed)

    def steer(self, rule: Callable[..., Move], *target: object) -> None:
        """While the test card is up, whatever leads elsewhere only takes it away."""
        if not self._put_away():
            self.go(rule, *target)

    def go(self, rule: Callable[..., Move], *target: object) -> None:
        """Where a rule over the newest Room leads, whatever is on the wall."""
        self._tried(partial(self._move, rule, *target))

    def _move(self, rule: Callable[..., Move], *target: object) -> None:
        """Read the newest Room, so that two quick keys are two steps."""
        room = self._logbook.room()
        move = rule(room, *target)
        if move.begins:
            self._logbook.do(HERE, plays.begin, move.begins)
        elif move.starts:
            self._logbook.do(HERE, phases.start, move.starts.id, move.place.step)
        elif move.place != room.place:
            self._logbook.show(move.place)

    def _on_step_asked(self, step: int) -> None:
        """The steps beside this one are Next and Back, which a case may have pages before."""
        here = self._show.room.place.step
        rules = {here + 1: steering.onward, here - 1: steering.backward}
        if step in rules:
            self.steer(rules[step])
        else:
            self.steer(steering.jump, step)

    def _on_black_key(self) -> None:
        self.go(steering.blacken, not self._show.room.place.black)

    def _on_neutral_key(self) -> None:
        self.go(steering.neutralise, not self._show.room.place.neutral)

    def _on_freeze_key(self) -> None:
        self._on_freeze_asked(self._show.room.place.held is None)

    def _on_freeze_asked(self, frozen: bool) -> None:
        self.go(steering.freeze, self._show.clock.now() if frozen else None)
