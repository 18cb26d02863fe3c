"""How the evening stands, and when it will end at this pace: if all who wait tell in their time."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from presenter.core.agenda import Agenda, PhaseView, planned_end
from presenter.core.deck import Kind
from presenter.core.room import Room
from presenter.core.speaking import TurnView
from presenter.core.timing import ZERO, Timer
from presenter.values import dataclass

MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Forecast:
    """`ahead` says how long each phase of the agenda still takes; `over` when all was over."""

    now: datetime
    planned: datetime
    ahead: tuple[timedelta, ...]
    over: datetime | None = None

    @property
    def end(self) -> datetime:
        """When it did end, or will."""
        return self.over or self.now + sum(self.ahead, ZERO)

    def end_of(self, place: int) -> datetime:
        """When a phase will be over, by its place in the agenda."""
        return self.now + sum(self.ahead[: place + 1], ZERO)

    @property
    def late(self) -> timedelta:
        """How much later than planned it ends; negative when early."""
        return self.end - self.planned

    @property
    def minutes_late(self) -> int:
        """Whole minutes later than planned; below zero when early."""
        return int(self.late / MINUTE)


def forecast(room: Room, now: datetime) -> Forecast:
    agenda = room.agenda
    over = room.session.ended_at or _over(agenda)
    ahead = (ZERO,) * len(agenda) if over else _ahead(room, now)
    return Forecast(now, planned_end(agenda, now), ahead, over)


def end_with(room: Room, now: datetime, part: PhaseView | TurnView, seconds: int) -> datetime:
    """When it would end if a phase or a turn had so many seconds more."""
    timer = replace(part.timer, extended=part.timer.extended + timedelta(seconds=seconds))
    if isinstance(part, TurnView):
        turns = tuple(replace(t, timer=timer) if t.id == part.id else t for t in room.turns)
        return forecast(replace(room, turns=turns), now).end
    agenda = tuple(replace(p, timer=timer) if p.id == part.id else p for p in room.agenda)
    return forecast(replace(room, agenda=agenda), now).end


def is_ahead(agenda: Agenda, place: int) -> bool:
    """Whether a phase is still to come: one that was passed over is not."""
    later = agenda[place:]
    return not any(phase.timer.started_at for phase in later)


def for_stories(agenda: Agenda) -> tuple[int, ...]:
    """The places of the phases in which those who wait can still be called."""
    return tuple(
        place
        for place, phase in enumerate(agenda)
        if phase.kind is Kind.STORIES and (phase.timer.running or is_ahead(agenda, place))
    )


def shared(need: timedelta, left: Sequence[timedelta]) -> tuple[timedelta, ...]:
    """What phases for stories take: each what it has, the last one all that others do not hold."""
    taken = []
    for span in left[:-1]:
        taken.append(span)
        need = max(need - span, ZERO)
    return (*taken, max(left[-1], need))


def rest(timer: Timer, now: datetime) -> timedelta:
    """What is left, and nothing once it is over."""
    return max(timer.left(now), ZERO)


def _ahead(room: Room, now: datetime) -> tuple[timedelta, ...]:
    agenda = room.agenda
    counts = [p.timer.running or is_ahead(agenda, i) for i, p in enumerate(agenda)]
    spans = [rest(p.timer, now) if c else ZERO for p, c in zip(agenda, counts, strict=True)]
    told = rest(room.telling.timer, now) if room.telling else ZERO
    live = next((i for i, phase in enumerate(agenda) if phase.timer.running), None)
    places = for_stories(agenda)
    if live is not None and live not in places:
        spans[live] = max(spans[live], told)
    if places:
        need = sum((turn.timer.granted for turn in room.waiting), ZERO)
        need += told if live in places else ZERO
        for place, span in zip(places, shared(need, [spans[i] for i in places]), strict=True):
            spans[place] = span
    return tuple(spans)


def _over(agenda: Agenda) -> datetime | None:
    """When the last phase was over, once none runs and none is still to come."""
    ends = [phase.timer.ended_at for phase in agenda if phase.timer.ended_at]
    open_ones = (
        phase.timer.running or is_ahead(agenda, place) for place, phase in enumerate(agenda)
    )
    return max(ends) if ends and not any(open_ones) else None
