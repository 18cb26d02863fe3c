"""Who tells, who waits, who has told."""

from dataclasses import dataclass
from datetime import datetime

from presenter.core.consent import DEFAULT, UNNAMED, Consent
from presenter.core.timing import Timer


@dataclass(frozen=True, slots=True)
class Asking:
    """Somebody who wants to tell: everything but the minutes may be empty."""

    name: str
    title: str
    minutes: int
    consent: Consent = DEFAULT


@dataclass(frozen=True, slots=True)
class TurnView:
    """One teller's place in the queue; `name` and `title` may be empty."""

    id: int
    name: str
    title: str
    timer: Timer
    consent: Consent = DEFAULT
    asked_at: datetime | None = None

    @property
    def teller(self) -> str:
        return self.name or UNNAMED

    @property
    def is_waiting(self) -> bool:
        return self.timer.started_at is None

    @property
    def is_telling(self) -> bool:
        return self.timer.running

    @property
    def is_told(self) -> bool:
        return self.timer.ended_at is not None
