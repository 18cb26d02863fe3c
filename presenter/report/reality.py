"""Plan and reality: how long each phase was meant to take, and how long it took."""

from datetime import datetime

from presenter.core.agenda import PhaseView
from presenter.core.room import Room
from presenter.core.timing import Timer, minutes, time_of_day
from presenter.values import dataclass


@dataclass(frozen=True, slots=True)
class Stretch:
    """One phase, or all of them together, in whole minutes; `planned` is 0 if it had no limit."""

    title: str
    planned: int
    taken: int
    verdict: str


@dataclass(frozen=True, slots=True)
class Reality:
    """The phases in their order; `hours` is empty if none of them started."""

    hours: str
    stretches: tuple[Stretch, ...]
    total: Stretch


def reality(room: Room, now: datetime) -> Reality:
    until = room.session.ended_at or now
    open_still = room.session.ended_at is None
    stretches = tuple(_stretch(phase, until, open_still) for phase in room.agenda)
    timers = [phase.timer for phase in room.agenda]
    return Reality(_hours(timers, until), stretches, _together(stretches))


def _stretch(phase: PhaseView, until: datetime, open_still: bool) -> Stretch:
    planned, taken = minutes(phase.timer.planned), minutes(phase.timer.used(until))
    if phase.timer.started_at is None:
        verdict = "did not happen"
    elif open_still and phase.timer.running:
        verdict = "still running"
    else:
        verdict = _verdict(planned, taken)
    return Stretch(phase.title, planned, taken, verdict)


def _together(stretches: tuple[Stretch, ...]) -> Stretch:
    planned = sum(stretch.planned for stretch in stretches)
    taken = sum(stretch.taken for stretch in stretches)
    return Stretch("Together", planned, taken, _verdict(planned, taken) if taken else "")


def _verdict(planned: int, taken: int) -> str:
    if not planned:
        return "no limit"
    if taken == planned:
        return "as planned"
    return f"{taken - planned} min over" if taken > planned else f"{planned - taken} min under"


def _hours(timers: list[Timer], until: datetime) -> str:
    """From the first start to the last end: `14:00 – 16:07`."""
    spans = [(timer.started_at, timer.ended_at or until) for timer in timers if timer.started_at]
    if not spans:
        return ""
    began, ended = min(start for start, _ in spans), max(end for _, end in spans)
    return f"{time_of_day(began)} – {time_of_day(ended)}"
