"""What the height of a chart stands for."""

from collections.abc import Iterable, Sequence

from presenter.values import dataclass

NATURAL = 0.5  # the smallest value, as a part of the largest, from which on zero is not shown
FAR = 3.0  # how many times the span of the values away a threshold may be and still be shown
AIR = 0.12  # above and below, as a part of the span
STRAIGHT = 1e-6  # how far off, as a part of the value, a point is still on a straight line
FLAT = 0.5  # of a value: the span of a line that never moves

Points = tuple[tuple[int, float], ...]


@dataclass(frozen=True, slots=True)
class Scale:
    low: float
    high: float

    def share(self, value: float) -> float:
        """How far up a value stands: 0 at the bottom, 1 at the top."""
        return (value - self.low) / (self.high - self.low)


def scale(values: Iterable[float], thresholds: Sequence[float] = ()) -> Scale:
    """From zero where that is natural; with the thresholds that are not out of sight."""
    every = list(values) or [0.0]
    near = [each for each in thresholds if _is_near(each, every)]
    low, high = min([*every, *near]), max([*every, *near])
    if low == high:
        low, high = (0.0, high) if high > 0 else (low, 0.0)
        span = abs(high - low) or 1.0
        return Scale(low, low + span / FLAT)
    from_zero = low >= 0 and low < high * NATURAL
    air = (high - (0.0 if from_zero else low)) * AIR
    return Scale(0.0 if from_zero else low - air, high + air)


def corners(points: Points) -> Points:
    """The points at which a curve changes its way: those in between need no painting."""
    found = list(points[:1])
    for (at, value), here, (then, next_value) in zip(points, points[1:], points[2:], strict=False):
        straight = value + (next_value - value) * (here[0] - at) / ((then - at) or 1)
        if abs(here[1] - straight) > STRAIGHT * max(abs(here[1]), abs(straight)):
            found.append(here)
    return (*found, *points[1:][-1:])


def _is_near(threshold: float, values: Sequence[float]) -> bool:
    low, high = min(values), max(values)
    reach = FAR * max(high - low, abs(high), abs(low))
    return low - reach <= threshold <= high + reach
