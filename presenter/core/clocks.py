"""The three clocks of the facilitator in words: this story, this phase, the whole workshop."""

from datetime import datetime, timedelta
from enum import StrEnum

from presenter.core.agenda import PhaseView
from presenter.core.forecast import Forecast, end_with, is_ahead, rest
from presenter.core.room import Room
from presenter.core.speaking import TurnView
from presenter.core.timing import ZERO, Timer, length, minutes, time_of_day, words
from presenter.values import dataclass

SOON = SLIP = timedelta(minutes=1)


class State(StrEnum):
    """How it stands with a clock."""

    AHEAD = "ahead"
    RUNS = "runs"
    SOON = "last minute"
    OVER = "over time"
    PAUSED = "paused"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Reading:
    """`left` is in figures, and what was used where nothing is planned; `share` is used of 1.

    `overruns` says that it will end a minute or more after its own time does.
    """

    state: State
    left: str
    used: str
    ends: str
    share: float = 0.0
    overruns: bool = False


def story(turn: TurnView, now: datetime) -> Reading:
    return _reading(turn.timer, now, now + max(turn.timer.left(now), ZERO))


def phase(room: Room, which: PhaseView, forecast: Forecast) -> Reading:
    """Its end counts all who wait to tell in it, so it may come after its own time is over."""
    place = room.agenda.index(which)
    end = forecast.end_of(place)
    if not which.timer.started_at and not is_ahead(room.agenda, place):
        end = forecast.now + which.timer.granted  # it was passed over
    return _reading(which.timer, forecast.now, end)


def workshop(room: Room, forecast: Forecast) -> Reading:
    """From the first start to the end of the plan, pauses included."""
    starts = [phase.timer.started_at for phase in room.agenda if phase.timer.started_at]
    begun = min(starts, default=forecast.now)
    until = forecast.over or forecast.now
    planned = forecast.planned - begun
    state = State.DONE if forecast.over else State.RUNS if starts else State.AHEAD
    if not forecast.over and forecast.minutes_late > 0:
        state = State.OVER
    verb = "Ended" if forecast.over else "Ends"
    used = _hours(max(until - begun, ZERO)) + (f" of {_hours(planned)} h" if planned else " h")
    return Reading(state, "", used, f"{verb} {time_of_day(forecast.end)}")


def effect(room: Room, forecast: Forecast, part: PhaseView | TurnView, seconds: int) -> str:
    """What so many seconds more, or less, would do to the end of the workshop."""
    if part.timer.planned + part.timer.extended + timedelta(seconds=seconds) < ZERO:
        return "So much is not left to take away"
    end = end_with(room, forecast.now, part, seconds)
    before, after = time_of_day(forecast.end), time_of_day(end)
    if end == forecast.end:
        return f"Workshop ends {after} as before"
    if after == before:
        return f"Workshop ends {after}, {abs(seconds)} s {'later' if seconds > 0 else 'sooner'}"
    return f"Workshop ends {after} instead of {before}"


def _reading(timer: Timer, now: datetime, end: datetime) -> Reading:
    used, planned = timer.used(now), timer.granted
    share = min(used / planned, 1.0) if planned else 0.0
    figures = words(timer.left(now) if planned else used)
    overruns = timer.running and bool(planned) and end >= now + rest(timer, now) + SLIP
    ends = _ends(timer, now, end)
    return Reading(_state(timer, now), figures, _used(timer, now), ends, share, overruns)


def _state(timer: Timer, now: datetime) -> State:
    if timer.ended_at:
        return State.DONE
    if not timer.started_at:
        return State.AHEAD
    if timer.paused:
        return State.PAUSED
    left = timer.left(now)
    if timer.granted and left < ZERO:
        return State.OVER
    return State.SOON if timer.granted > SOON >= left else State.RUNS


def _used(timer: Timer, now: datetime) -> str:
    if not timer.granted:
        return f"{minutes(timer.used(now))} min, no plan"
    if not timer.started_at:
        return f"{length(timer.granted)} min planned"
    return f"{minutes(timer.used(now))} of {length(timer.granted)} min"


def _ends(timer: Timer, now: datetime, end: datetime) -> str:
    if timer.ended_at:
        return f"ended {time_of_day(timer.ended_at)}"
    if timer.started_at and timer.granted and timer.left(now) < ZERO and end <= now:
        return f"over since {time_of_day(now + timer.left(now))}"
    return f"ends {time_of_day(end)}" if timer.granted or end > now else "no planned end"


def _hours(span: timedelta) -> str:
    """`1:32`, in hours and minutes."""
    hours, rest = divmod(minutes(span), 60)
    return f"{hours}:{rest:02}"
