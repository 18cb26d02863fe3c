"""The time of the evening: planned anew when it runs late."""

from collections.abc import Callable

from presenter.app.show import Show
from presenter.core.replanning import Proposal
from presenter.qt.control.window import ControlWindow
from presenter.qt.keys import Keys
from presenter.store.verbs import replanning


class Timekeeping:
    """`do` acts as the facilitator, and says whether it was done."""

    def __init__(
        self, show: Show, control: ControlWindow, keys: Keys, do: Callable[..., bool]
    ) -> None:
        self._show = show
        self._control = control
        self._do = do
        keys.replan_asked.connect(control.press_replan)
        control.replan.apply_asked.connect(self._on_apply_asked)

    def _on_apply_asked(self, proposal: Proposal) -> None:
        """Close only once it is done: what is refused is proposed anew."""
        if self._do(replanning.apply, self._show.room.session.id, proposal):
            self._control.replan.leave()
