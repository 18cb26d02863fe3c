"""How far down everything stands: beside what it is linked to, never over its neighbours."""

from collections.abc import Sequence
from itertools import accumulate, pairwise

from presenter.core.layered.lanes import Filled, Item, Link

SWEEPS = 12
VERTEX, LANE = 1.0, 0.11  # how much room each takes, in rows
PAST = 0.5  # from the middle of a vertex to a lane: halfway between two vertices
STRAIGHT = 3.0  # how much more each end wants a line to be straight if it is a lane

Rows = dict[tuple[int, Item], float]


def height_of(columns: Filled) -> float:
    """The rows that the fullest column needs."""
    return max((_total(column) for column in columns), default=0.0)


def rows(columns: Filled, links: Sequence[Link]) -> Rows:
    """The middle of every item, by column; from 0 down to `height_of`."""
    height = height_of(columns)
    found: Rows = {}
    for at, column in enumerate(columns):
        found |= _placed(at, column, [height / 2] * len(column), [1.0] * len(column), height)
    wanted = _neighbours(links)
    for sweep in range(SWEEPS):
        numbers = range(len(columns))
        for at in numbers if sweep % 2 == 0 else reversed(numbers):
            column = columns[at]
            goals, weights = [], []
            for item in column:
                near = [(found[key], weight) for key, weight in wanted.get((at, item), [])]
                total = sum(weight for _, weight in near)
                here = found[at, item]
                goals.append(sum(y * weight for y, weight in near) / total if near else here)
                weights.append(total or 0.5)
            found |= _placed(at, column, goals, weights, height)
    return found


def _neighbours(
    links: Sequence[Link],
) -> dict[tuple[int, Item], list[tuple[tuple[int, Item], float]]]:
    found: dict[tuple[int, Item], list[tuple[tuple[int, Item], float]]] = {}
    for link in links:
        left, right = (link.column, link.left), (link.column + 1, link.right)
        weight = STRAIGHT ** (link.left.is_lane + link.right.is_lane)
        found.setdefault(left, []).append((right, weight))
        found.setdefault(right, []).append((left, weight))
    return found


def _placed(
    at: int, column: Sequence[Item], goals: Sequence[float], weights: Sequence[float], height: float
) -> Rows:
    """As near to the goals as the order and the room of each allow, and inside."""
    offsets = [0.0, *accumulate(_apart(a, b) for a, b in pairwise(column))]
    free = [goal - offset for goal, offset in zip(goals, offsets, strict=True)]
    low = _half(column[0])
    high = height - _half(column[-1]) - offsets[-1]
    level = (min(max(each, low), high) for each in _rising(free, weights))
    return {
        (at, item): each + offset for item, each, offset in zip(column, level, offsets, strict=True)
    }


def _rising(goals: Sequence[float], weights: Sequence[float]) -> list[float]:
    """The values nearest to the goals (least squares) that never fall: pooled where they would."""
    pools: list[tuple[float, float, int]] = []
    for goal, weight in zip(goals, weights, strict=True):
        mean, heavy, count = goal, weight, 1
        while pools and pools[-1][0] > mean:
            other, theirs, more = pools.pop()
            mean = (mean * heavy + other * theirs) / (heavy + theirs)
            heavy, count = heavy + theirs, count + more
        pools.append((mean, heavy, count))
    return [mean for mean, _, count in pools for _ in range(count)]


def _half(item: Item) -> float:
    return (LANE if item.is_lane else VERTEX) / 2


def _apart(one: Item, other: Item) -> float:
    """How far the middles of two neighbours are apart at least."""
    if one.is_lane and other.is_lane:
        return LANE
    return PAST if one.is_lane or other.is_lane else VERTEX


def _total(column: Sequence[Item]) -> float:
    """How high a column is; none is empty."""
    apart = (_apart(a, b) for a, b in pairwise(column))
    return _half(column[0]) + sum(apart) + _half(column[-1])
