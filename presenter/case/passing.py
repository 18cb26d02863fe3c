"""What some minutes and effects do to any state, in numbers."""

from collections.abc import Collection
from dataclasses import field

from presenter.case.histories import Moment
from presenter.core.case import FULL
from presenter.values import dataclass

Shift = tuple[int, int, int]  # add, then not under, then not over: any row of clamped steps
NOTHING: Shift = (0, 0, FULL)


@dataclass(frozen=True, slots=True)
class Gated:
    """Something that happens if all of `needs` are set and none of `unless`."""

    needs: int
    unless: int
    bit: int
    sets: tuple[int, ...]
    shows: int
    steps: tuple[tuple[int, int], ...]


@dataclass(slots=True)
class Passing:
    """What minutes and effects have done so far; `flags` are the watched ones."""

    courses: Moment
    flags: int
    shifts: list[Shift]
    sets: list[tuple[int, int]] = field(default_factory=list)
    shown: int = 0
    injects: int = 0

    def lets_in(self, done: Gated) -> bool:
        return not done.needs & ~self.flags and not done.unless & self.flags

    def apply(self, done: Gated, minute: int, tracked: Collection[int]) -> None:
        for flag in done.sets:
            self.sets.append((flag, minute))
            if flag in tracked and not flag & self.flags:
                self.courses = (*self.courses, (flag, minute))
            self.flags |= flag
        for score, step in done.steps:
            self.shift(score, step)
        self.shown |= done.shows
        self.injects |= done.bit

    def shift(self, score: int, step: int) -> None:
        add, low, high = self.shifts[score]
        low, high = (min(FULL, max(0, edge + step)) for edge in (low, high))
        self.shifts[score] = (add + step, low, high)
