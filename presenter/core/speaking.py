"""Who tells, who waits, who has told."""

from datetime import datetime

from presenter.core.cards import NO_CARD, CardView
from presenter.core.consent import DEFAULT, UNNAMED, Consent, in_force, needs_word
from presenter.core.marks import NO_MARKS, Marks, Stand
from presenter.core.timing import Timer
from presenter.values import dataclass


@dataclass(frozen=True, slots=True)
class Asking:
    """Somebody who wants to tell: everything but the minutes may be empty."""

    name: str
    title: str
    minutes: int
    consent: Consent = DEFAULT


@dataclass(frozen=True, slots=True)
class TurnView:
    """One teller's place in the queue; `name` and `title` may be empty.

    `consent` is what was chosen before; `confirmed` says that the teller was asked again after.
    `role` stands in for a name; `card` is for the teller and the facilitators alone, `marks` for
    the facilitators. A clarifying question goes first and leaves nothing. `approved` tells what
    its teller approved of what is to be reported.
    """

    id: int
    name: str
    title: str
    timer: Timer
    consent: Consent = DEFAULT
    asked_at: datetime | None = None
    confirmed: bool = False
    role: str = ""
    card: CardView = NO_CARD
    stand: Stand = Stand.LINE
    marks: Marks = NO_MARKS
    is_question: bool = False
    approved: str = ""

    @property
    def teller(self) -> str:
        """Who tells, as the room knows them: by name, by role, or as a colleague."""
        return self.name or self.role or UNNAMED

    @property
    def kept(self) -> Consent:
        """What may be kept by now."""
        return in_force(
            self.consent,
            told=self.is_told,
            confirmed=self.confirmed,
            names_absent=self.marks.names_absent,
        )

    def needs_word(self, level: Consent) -> bool:
        """Whether only the teller's own word leads to this level."""
        return needs_word(self.consent, level, told=self.is_told, confirmed=self.confirmed)

    @property
    def is_unanswered(self) -> bool:
        """Whether its teller is still to be asked again: not about what is gone."""
        return self.is_told and not self.confirmed and self.consent is not Consent.ROOM_ONLY

    @property
    def is_waiting(self) -> bool:
        return self.timer.started_at is None

    @property
    def is_telling(self) -> bool:
        return self.timer.running

    @property
    def is_told(self) -> bool:
        return self.timer.ended_at is not None
