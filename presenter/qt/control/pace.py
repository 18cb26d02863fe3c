"""How the evening stands, in whole minutes and in words."""

from datetime import datetime, timedelta

from presenter.core.agenda import Agenda, lateness, projected_end

MINUTE = timedelta(minutes=1)


def ended_at(agenda: Agenda) -> datetime | None:
    """When the last phase was over, once they all are."""
    ends = [phase.timer.ended_at for phase in agenda if phase.timer.ended_at]
    return max(ends) if ends and len(ends) == len(agenda) else None


def end(agenda: Agenda, now: datetime) -> datetime:
    """When it did end, or will at this pace."""
    return ended_at(agenda) or projected_end(agenda, now)


def minutes_late(agenda: Agenda, now: datetime) -> int:
    """Whole minutes later than planned; below zero when early."""
    return int(lateness(agenda, ended_at(agenda) or now) / MINUTE)


def words(late: int) -> str:
    """`+7 min`, `on time` or `3 min early`."""
    if late > 0:
        return f"+{late} min"
    return f"{-late} min early" if late < 0 else "on time"
