"""A proposal how an evening that runs late can end in time: who gets what, what is shortened.

Breaks give first, then the time for stories that nobody has asked for, then the stories, then
talks, and wrap-up last. What runs now keeps its time, but for the stories in it.
"""

from collections.abc import Hashable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Generic, TypeVar

from presenter.core.agenda import PhaseView
from presenter.core.deck import Kind
from presenter.core.forecast import Forecast, for_stories, forecast, is_ahead, rest
from presenter.core.room import Room
from presenter.core.shortening import MINUTE, Block, Spans, Tier, shortened
from presenter.core.speaking import TurnView
from presenter.core.timing import ZERO
from presenter.values import dataclass

STORY_LEAST = 3 * MINUTE  # less does not lead from the first sign to what one does differently now
BREAK_LEAST = 5 * MINUTE  # a room that has stood up needs as long to sit down again
WRAP_UP_LEAST = 10 * MINUTE  # everybody writes one thing down, and some of it is read out
TIERS = {Kind.BREAK: (Tier.BREAK, BREAK_LEAST), Kind.WRAP_UP: (Tier.WRAP_UP, WRAP_UP_LEAST)}
SPARE = "spare"

Part = TypeVar("Part", PhaseView, TurnView)


@dataclass(frozen=True, slots=True)
class Share(Generic[Part]):
    """What a turn or a phase is granted in all as proposed."""

    part: Part
    after: timedelta

    @property
    def before(self) -> timedelta:
        return self.part.timer.granted

    @property
    def seconds(self) -> int:
        """How many more it gets; below zero: how many less."""
        return round((self.after - self.before).total_seconds())


Stories = tuple[Share[TurnView], ...]
Phases = tuple[Share[PhaseView], ...]


@dataclass(frozen=True, slots=True)
class Proposal:
    """`stories` are all who wait; `phases` those to come, and the stories that run.

    `before` is the forecast without it, `after` with it.
    """

    stories: Stories
    phases: Phases
    before: Forecast
    after: Forecast

    @property
    def expected(self) -> Stories:
        """Those who will be called: nobody, once no phase for stories runs or is to come."""
        has_room = any(share.part.kind is Kind.STORIES for share in self.phases)
        return self.stories if has_room else ()

    @property
    def is_empty(self) -> bool:
        """Whether it would change nothing."""
        stories, phases = self.stories, self.phases
        return not any(s.seconds for s in stories) and not any(p.seconds for p in phases)


def propose(room: Room, now: datetime) -> Proposal:
    """What each waiting turn and each coming phase gets, so that all ends as planned."""
    before = forecast(room, now)
    spans = shortened(_blocks(room, now), before.late)
    stories = tuple(Share(turn, spans.get(turn, turn.timer.granted)) for turn in room.waiting)
    phases = _phases(room, spans, now)
    return Proposal(stories, phases, before, forecast(applied(room, stories, phases), now))


def applied(room: Room, stories: Stories, phases: Phases) -> Room:
    """The room if everybody had what is proposed."""
    turns = {share.part.id: _granted(share) for share in stories}
    agenda = {share.part: _granted(share) for share in phases}
    return replace(
        room,
        turns=tuple(turns.get(turn.id, turn) for turn in room.turns),
        agenda=tuple(agenda.get(phase, phase) for phase in room.agenda),
    )


def _granted(share: Share[Part]) -> Part:
    timer = share.part.timer
    extended = timer.extended + timedelta(seconds=share.seconds)
    return replace(share.part, timer=replace(timer, extended=extended))


def _blocks(room: Room, now: datetime) -> dict[Hashable, Block]:
    """What can be shortened; a session that is over has nothing of it."""
    if room.session.ended_at:
        return {}
    blocks: dict[Hashable, Block] = {}
    for place, phase in enumerate(room.agenda):
        if is_ahead(room.agenda, place) and phase.kind is not Kind.STORIES:
            span, half = phase.timer.granted, phase.timer.planned / 2
            tier, least = TIERS.get(phase.kind, (Tier.TALK, half))
            blocks[phase] = Block(tier, span, min(span, least))
    places = for_stories(room.agenda)
    if not places:
        return blocks
    for turn in room.waiting:
        span = turn.timer.granted
        blocks[turn] = Block(Tier.STORY, span, min(span, STORY_LEAST))
    return blocks | {SPARE: _spare(room, [room.agenda[place] for place in places], now)}


def _spare(room: Room, phases: Sequence[PhaseView], now: datetime) -> Block:
    """The time that nobody has asked for; half of the plan stays, as people decide late."""
    need = _need(room, room.waiting, now)
    spare = max(sum((rest(phase.timer, now) for phase in phases), ZERO) - need, ZERO)
    half = sum((phase.timer.planned / 2 - phase.timer.used(now) for phase in phases), ZERO)
    return Block(Tier.SPARE, spare, min(max(half - need, ZERO), spare))


def _need(room: Room, waiting: Sequence[TurnView], now: datetime) -> timedelta:
    """How long those take who wait, and whoever tells while the stories run."""
    need = sum((turn.timer.granted for turn in waiting), ZERO)
    in_stories = room.running is not None and room.running.kind is Kind.STORIES
    return need + (rest(room.telling.timer, now) if room.telling and in_stories else ZERO)


def _phases(room: Room, spans: Spans, now: datetime) -> Phases:
    places = for_stories(room.agenda)
    after = [spans.get(turn, turn.timer.granted) for turn in room.waiting]
    pool = spans.get(SPARE, ZERO) + _need(room, (), now) + sum(after, ZERO)
    shares: list[Share[PhaseView]] = []
    for place, phase in enumerate(room.agenda):
        if place in places:
            is_last = place == places[-1]
            span = pool if is_last else min(rest(phase.timer, now), pool)
            pool -= span
            shares.append(_story_share(phase, span, now))
        elif phase in spans:
            shares.append(Share(phase, spans[phase]))
    return tuple(shares)


def _story_share(phase: PhaseView, span: timedelta, now: datetime) -> Share[PhaseView]:
    """A phase that goes on for so long; in whole half minutes, of which the last may be short."""
    if span == rest(phase.timer, now):
        return Share(phase, phase.timer.granted)
    step = Tier.SPARE.step
    return Share(phase, (phase.timer.used(now) + span) // step * step)
