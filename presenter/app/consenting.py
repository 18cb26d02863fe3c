"""What may be kept of a story: asked for, changed, and what older reports still say."""

from collections.abc import Callable

from presenter.core.consent import Consent, is_more
from presenter.core.room import Room
from presenter.core.speaking import TurnView
from presenter.qt.control.window import ControlWindow
from presenter.store import elsewhere
from presenter.store.logbook import Logbook
from presenter.store.verbs import consents

SUPERSEDED = (
    "{count} may still say what was let out before: {paths}. Save what is shared anew in {place}."
)


class Consenting:
    """`do` acts as the facilitator, and says whether it was done."""

    def __init__(self, control: ControlWindow, logbook: Logbook, do: Callable[..., bool]) -> None:
        self._control = control
        self._logbook = logbook
        self._do = do
        control.turns.consent_asked.connect(self._on_consent_asked)
        control.kept_line.confirm_asked.connect(self._on_confirm_asked)

    def _on_consent_asked(self, turn_id: int, level: str) -> None:
        """Lowering is done at once; what takes the teller's word is asked of them by name."""
        turn = self._turn(turn_id)
        if turn and turn.needs_word(Consent(level)) and not self._room.session.ended_at:
            self._control.kept_line.ask(turn)
        else:
            self._change(turn, consents.allow, turn_id, level)

    def _on_confirm_asked(self, turn_id: int, level: str) -> None:
        self._change(self._turn(turn_id), consents.confirm, turn_id, level)

    def _change(
        self, before: TurnView | None, verb: Callable[..., str], turn_id: int, level: str
    ) -> None:
        done = self._do(verb, turn_id, level)
        if done and before and before.is_told and is_more(before.kept, Consent(level)):
            self._say_what_is_superseded(turn_id)

    def _say_what_is_superseded(self, turn_id: int) -> None:
        """Files are named that were exported while more of this story was let out."""
        written = elsewhere.written_for(self._logbook.path, {self._room.session.id}, turn_id)
        if written:
            self._control.show_word(
                SUPERSEDED.format(
                    count="1 saved copy" if len(written) == 1 else f"{len(written)} saved copies",
                    paths=", ".join(map(str, written)),
                    place="its place" if len(written) == 1 else "their place",
                )
            )

    @property
    def _room(self) -> Room:
        return self._logbook.room()

    def _turn(self, turn_id: int) -> TurnView | None:
        return next((each for each in self._room.turns if each.id == turn_id), None)
