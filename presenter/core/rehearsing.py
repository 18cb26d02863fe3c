"""What a rehearsal shows: how long each slide and phase took, and where the plan does not fit."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from itertools import pairwise

from presenter.core.agenda import PhaseView
from presenter.core.deck import Deck, Kind
from presenter.core.room import Room
from presenter.core.timing import ZERO, minutes, words
from presenter.values import dataclass

MOST_EARLY = 0.6  # a phase that takes less of its time than this has room
WORTH_A_WORD = timedelta(minutes=1)
FROM_THE_ROOM = (Kind.BREAK, Kind.CASE, Kind.STORIES)  # what they take, no rehearsal can tell


@dataclass(frozen=True, slots=True)
class Stop:
    """The step that the show came to, and when."""

    step: int
    at: datetime


@dataclass(frozen=True, slots=True)
class SlideTime:
    """`spent` counts every visit; zero for a slide that was passed over."""

    number: int
    title: str
    spent: timedelta


@dataclass(frozen=True, slots=True)
class PhaseTime:
    title: str
    planned: timedelta
    used: timedelta
    began: bool
    slides: tuple[SlideTime, ...]


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """`hints` say where the plan does not fit; without any, it does."""

    phases: tuple[PhaseTime, ...]
    hints: tuple[str, ...]

    @property
    def planned(self) -> timedelta:
        return sum((phase.planned for phase in self.phases), ZERO)

    @property
    def used(self) -> timedelta:
        return sum((phase.used for phase in self.phases), ZERO)


def rehearsal(room: Room, stops: Sequence[Stop], now: datetime) -> Rehearsal:
    """Sum up a rehearsal that ends now; `stops` are in the order of time."""
    spent = _spent(room.deck, stops, now)
    phases = tuple(_phase(room.deck, phase, spent, now) for phase in room.agenda)
    kinds = [phase.kind for phase in room.agenda]
    hints = (_hints(phase, kind) for phase, kind in zip(phases, kinds, strict=True))
    return Rehearsal(phases, tuple(hint for some in hints for hint in some))


def _spent(deck: Deck, stops: Sequence[Stop], now: datetime) -> dict[int, timedelta]:
    """The time on each slide, by its number."""
    spent: dict[int, timedelta] = defaultdict(timedelta)
    for here, there in pairwise([*stops, Stop(0, now)]):
        number = deck.steps[min(here.step, deck.last_step)].number
        spent[number] += max(there.at - here.at, ZERO)
    return spent


def _phase(deck: Deck, phase: PhaseView, spent: dict[int, timedelta], now: datetime) -> PhaseTime:
    numbers = sorted({step.number for step in deck.steps[phase.first : phase.last + 1]})
    slides = tuple(
        SlideTime(number, deck.slides[number - 1].title, spent.get(number, ZERO))
        for number in numbers
    )
    timer = phase.timer
    return PhaseTime(
        phase.title, timer.planned, timer.used(now), timer.started_at is not None, slides
    )


def _hints(phase: PhaseTime, kind: Kind) -> Iterator[str]:
    planned, used = minutes(phase.planned), minutes(phase.used)
    if not phase.began:
        rest = f": {planned} min are planned for it." if planned else "."
        yield f"{phase.title} was not rehearsed{rest}"
    elif not phase.planned:
        yield f"{phase.title} took {used} min and has none planned: give it some in the deck."
    elif phase.used >= phase.planned + WORTH_A_WORD:
        longest = max(phase.slides, key=_spent_on)
        yield (
            f"{phase.title} took {used} min of {planned}: plan {used}, or say less. "
            f"Most went to slide {longest.number}, {words(longest.spent)}."
        )
    elif kind not in FROM_THE_ROOM and phase.used < MOST_EARLY * phase.planned:
        took = f"{phase.title} took {used} min of {planned}"
        yield f"{took}: there is room to speak slowly, or to plan less."


def _spent_on(slide: SlideTime) -> timedelta:
    return slide.spent
