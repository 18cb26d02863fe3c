"""Tellers' cards at work: written, and saved as a page for their tellers."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from presenter.app.opening import report_name, save_report
from presenter.clock import Clock
from presenter.core.editions import Edition
from presenter.core.errors import Refused
from presenter.core.room import Room
from presenter.qt.beside import Beside
from presenter.qt.control.window import ControlWindow
from presenter.report.wish import Wish
from presenter.store import elsewhere
from presenter.store.logbook import Logbook
from presenter.store.verbs import cards

SAVED = "The card is saved: {path}. It is for the teller alone."


class Carding:
    """`do` acts as the facilitator, and says whether it was done."""

    def __init__(
        self,
        control: ControlWindow,
        logbook: Logbook,
        clock: Clock,
        folder: Callable[[], Path],
        do: Callable[..., bool],
    ) -> None:
        self._control = control
        self._logbook = logbook
        self._clock = clock
        self._folder = folder
        self._saving: Beside[tuple[Path | None, str]] | None = None
        control.card.write_asked.connect(partial(do, cards.write))
        control.card.help_asked.connect(partial(do, cards.choose_help))
        control.card.role_asked.connect(partial(do, cards.name_role))
        control.card.print_asked.connect(self._on_print_asked)
        control.turns.card_asked.connect(control.covers.show_card)

    @property
    def is_at_work(self) -> bool:
        return self._saving is not None

    def stop(self) -> None:
        """Finish what is being written, and say nothing more."""
        if self._saving:
            self._saving.blockSignals(True)
            self._saving.wait()
            self._saving = None

    def _on_print_asked(self, turn_id: int) -> None:
        self.stop()
        room = self._logbook.room()
        path = self._folder() / report_name(room, f"card {turn_id}")
        self._saving = Beside(partial(_saved, room, path, self._clock, turn_id))
        self._saving.done.connect(partial(self._on_saved, f"card {turn_id}"))
        self._saving.start()

    def _on_saved(self, what: str, made: tuple[Path | None, str]) -> None:
        if not self._saving:
            return
        self._saving.wait()
        self._saving = None
        path, why = made
        if path:
            here = self._logbook
            doubt = elsewhere.note(here.path, here.room().session.id, path, what)
            self._control.show_word(f"{SAVED.format(path=path)} {doubt}".strip())
        else:
            self._control.show_refusal(why)


def _saved(room: Room, path: Path, clock: Clock, turn_id: int) -> tuple[Path | None, str]:
    try:
        return save_report(room, path, clock.now(), Wish(Edition.CARD, turn=turn_id)), ""
    except Refused as refused:
        return None, str(refused)
