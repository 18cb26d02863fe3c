"""The phases of a session, and when it was to end."""

from datetime import datetime

from presenter.core.deck import Kind
from presenter.core.timing import ZERO, Timer
from presenter.values import dataclass


@dataclass(frozen=True, slots=True)
class PhaseView:
    """One phase; `first` and `last` are its steps."""

    id: int
    title: str
    kind: Kind
    timer: Timer
    first: int
    last: int


Agenda = tuple[PhaseView, ...]


def planned_end(agenda: Agenda, now: datetime) -> datetime:
    """When the plan ends: counted from the first start, or from now if nothing started."""
    starts = [phase.timer.started_at for phase in agenda if phase.timer.started_at]
    return min(starts, default=now) + sum((phase.timer.planned for phase in agenda), ZERO)
