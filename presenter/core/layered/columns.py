"""Which column each vertex stands in: callers left of what they call, wherever that can be."""

from collections.abc import Sequence
from itertools import pairwise

from presenter.core.layered.graph import Edge, Side, Vertex, acyclic

Columns = list[list[int]]


def columns(
    vertices: Sequence[Vertex], edges: Sequence[Edge], most_columns: int, most_rows: int
) -> Columns:
    """The vertices of each column, in the order of the file.

    What is at the left and at the right has one column each if it can; the middle is as wide as
    its longest way, each as near as can be to what it calls. Never more than `most_columns`; more
    than `most_rows` only where there are too many vertices for both.
    """
    directed = acyclic(len(vertices), edges)
    sides = {side: [at for at, v in enumerate(vertices) if v.side is side] for side in Side}
    left = _side(sides[Side.LEFT], directed, most_rows)
    right = _side(sides[Side.RIGHT], directed, most_rows)
    middle = _from_the_right(sides[Side.MIDDLE], directed, most_rows)
    placed = _nearer([*left, *middle, *right], sides[Side.MIDDLE], directed, most_rows)
    narrow = _narrowed(placed, directed, len(left), (most_columns, most_rows))
    return _levelled(narrow, len(left) if len(narrow) > len(left) else 0, most_rows)


def _side(members: list[int], edges: Sequence[Edge], most_rows: int) -> Columns:
    """One column, or as few as can be, callers first."""
    if len(members) <= most_rows:
        return [members] if members else []
    return _from_the_right(members, edges, most_rows)


def _from_the_right(members: Sequence[int], edges: Sequence[Edge], most_rows: int) -> Columns:
    """Columns in which each vertex stands as far to the right as what it calls lets it."""
    column: dict[int, int] = {}
    found: Columns = []
    for at in _callees_first(members, edges):
        calls = (column[other] for one, other in edges if one == at and other in column)
        goal = max((each + 1 for each in calls), default=0)
        while goal < len(found) and len(found[goal]) >= most_rows:
            goal += 1
        if goal >= len(found):
            goal = len(found)
            found.append([])
        column[at] = goal
        found[goal].append(at)
    return [sorted(each) for each in reversed(found)]


def _callees_first(members: Sequence[int], edges: Sequence[Edge]) -> list[int]:
    """Each after all that it calls, else in the order of the file; `edges` have no cycles."""
    waiting = list(members)
    found: list[int] = []
    while waiting:
        blocked = {one for one, other in edges if other in waiting}
        ready = next(at for at in waiting if at not in blocked)
        waiting.remove(ready)
        found.append(ready)
    return found


def _nearer(
    placed: Columns, middle: Sequence[int], edges: Sequence[Edge], most_rows: int
) -> Columns:
    """What has more callers than calls stands beside the last of its callers instead."""
    column = {at: number for number, each in enumerate(placed) for at in each}
    for at in sorted(middle, key=column.__getitem__):
        callers = [column[one] for one, other in edges if other == at]
        calls = [one for one, _ in edges if one == at]
        goal = max(callers, default=column[at]) + 1
        if len(callers) > len(calls) and goal < column[at] and len(placed[goal]) < most_rows:
            placed[column[at]].remove(at)
            placed[goal] = sorted([*placed[goal], at])
            column[at] = goal
    return [each for each in placed if each]


def _narrowed(placed: Columns, edges: Sequence[Edge], fixed: int, most: tuple[int, int]) -> Columns:
    """Neighbours put together where it hurts least: not the `fixed` ones at the left, if possible.

    `most` are the columns and rows that there may be.
    """

    def harm(pair: tuple[int, tuple[list[int], list[int]]]) -> tuple[bool, bool, int, int]:
        at, (one, other) = pair
        between = sum(a in one and b in other for a, b in edges)
        total = len(one) + len(other)
        return at < fixed, total > most[1], between, total

    while len(placed) > max(most[0], 1):
        at, (one, other) = min(enumerate(pairwise(placed)), key=harm)
        placed[at : at + 2] = [sorted(one + other)]
    return placed


def _levelled(placed: Columns, fixed: int, most: int) -> Columns:
    """No column too high, as long as one beyond the `fixed` has room: the surplus moves there."""
    while True:
        full = next((at for at in range(fixed, len(placed)) if len(placed[at]) > most), None)
        free = [at for at in range(fixed, len(placed)) if len(placed[at]) < most]
        if full is None or not free:
            return placed
        goal = min((abs(at - full), at) for at in free)[1]
        step = 1 if goal > full else -1
        for at in range(full, goal, step):
            moved = placed[at][-1] if step > 0 else placed[at][0]
            placed[at].remove(moved)
            placed[at + step] = sorted([*placed[at + step], moved])
