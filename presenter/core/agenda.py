"""The phases of a session, and when it will end."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from presenter.core.deck import Kind
from presenter.core.timing import ZERO, Timer


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


def projected_end(agenda: Agenda, now: datetime) -> datetime:
    """When it will end at this pace: what is left of this phase, then all that is still ahead."""
    return now + sum((_ahead(phase.timer, now) for phase in agenda), ZERO)


def lateness(agenda: Agenda, now: datetime) -> timedelta:
    """How much later than planned it will end; negative when early."""
    return projected_end(agenda, now) - planned_end(agenda, now)


def _ahead(timer: Timer, now: datetime) -> timedelta:
    if timer.ended_at:
        return ZERO
    return max(timer.left(now), ZERO)
