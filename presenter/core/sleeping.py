"""Time in which the laptop slept: nobody saw a clock run, so somebody has to say if it counts."""

from datetime import datetime, timedelta

from presenter.core.room import Room
from presenter.core.timing import Timer, minutes, time_of_day
from presenter.values import dataclass

LONGEST_TICK = timedelta(seconds=5)  # screens go on once a second


@dataclass(frozen=True, slots=True)
class Sleep:
    """When nothing was seen, and the phase and the turn whose clocks ran on."""

    began_at: datetime
    ended_at: datetime
    phase_id: int | None = None
    turn_id: int | None = None

    @property
    def span(self) -> timedelta:
        return self.ended_at - self.began_at


def slept(room: Room, before: datetime, now: datetime) -> Sleep | None:
    """What there is to ask after two ticks so far apart; nothing if no clock ran."""
    if now - before <= LONGEST_TICK:
        return None
    phase, turn = room.running, room.telling
    phase_id = phase.id if phase and _ran(phase.timer, before) else None
    turn_id = turn.id if turn and _ran(turn.timer, before) else None
    return Sleep(before, now, phase_id, turn_id) if phase_id or turn_id else None


def question(sleep: Sleep) -> str:
    until = time_of_day(sleep.ended_at)
    return f"The laptop slept for {in_words(sleep.span)}, until {until}. Does that time count?"


def in_words(span: timedelta) -> str:
    """`12 min`, or seconds where it was not even one."""
    seconds = round(span.total_seconds())
    return f"{minutes(span)} min" if seconds >= 60 else f"{seconds} s"  # noqa: PLR2004 - a minute


def _ran(timer: Timer, since: datetime) -> bool:
    return timer.running and not timer.paused and (timer.started_at or since) <= since
