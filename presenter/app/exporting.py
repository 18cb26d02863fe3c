"""The report's window, opened from control; imported only then."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from presenter.clock import Clock
from presenter.core.consent import Consent
from presenter.folders import documents_folder
from presenter.qt.control.window import ControlWindow
from presenter.store import elsewhere
from presenter.store.logbook import Logbook
from presenter.store.verbs import consents

if TYPE_CHECKING:
    from presenter.app.reporting import Reporting


class Exporting:
    """`do` acts as the facilitator, and says whether it was done."""

    def __init__(
        self, control: ControlWindow, logbook: Logbook, clock: Clock, do: Callable[..., bool]
    ) -> None:
        self._control = control
        self._logbook = logbook
        self._clock = clock
        self._do = do
        self.reporting: Reporting | None = None
        control.export_asked.connect(self._on_export_asked)

    def close(self) -> None:
        if self.reporting:
            self.reporting.close()

    def _on_export_asked(self) -> None:
        """Show the report before anything is saved."""
        from presenter.app.reporting import Reporting, Session  # noqa: PLC0415 - see above

        self.close()
        approve = partial(self._do, consents.approve)
        session = Session(self._logbook.room, self._note, approve, self._take_back)
        self.reporting = Reporting(session, self._clock, documents_folder())
        self.reporting.open(self._control)

    def _note(self, path: Path, what: str) -> None:
        doubt = elsewhere.note(self._logbook.path, self._logbook.room().session.id, path, what)
        self._control.show_word(f"The report is saved: {path} {doubt}".strip())

    def _take_back(self, turn_id: int) -> None:
        """What was saved before is named, as whenever less is allowed."""
        self._control.turns.consent_asked.emit(turn_id, Consent.ROOM_ONLY)
