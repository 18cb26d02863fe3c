"""When a condition holds: worked out where its curve bends, for many minutes at once."""

from itertools import pairwise

from presenter.case.curves import Courses, bends, value_at
from presenter.core.world import Condition, Points


class Holding:
    """Whether a condition holds, from one minute to another."""

    def __init__(
        self, condition: Condition, points: Points, courses: Courses, first: int, last: int
    ) -> None:
        self._condition, self._points, self._courses = condition, points, courses
        self._first = first
        self._minutes = [self._holds(first)]
        inside = {minute for minute in bends(points, courses) if first < minute < last}
        for start, end in pairwise(sorted({first, last, *inside})):
            self._minutes += self._between(start, end)

    def at(self, minute: int) -> bool:
        return self._minutes[minute - self._first]

    def _between(self, start: int, end: int) -> list[bool]:
        """The minutes after one bend up to the next: a straight line crosses a number once."""
        if self._condition.op == "=":
            return [self._holds(minute) for minute in range(start + 1, end + 1)]
        before, after = self._minutes[-1], self._holds(end)
        if before == after:
            return [after] * (end - start)
        low, high = start, end
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (middle, high) if self._holds(middle) == before else (low, middle)
        return [before] * (low - start) + [after] * (end - low)

    def _holds(self, minute: int) -> bool:
        return self._condition.holds(value_at(minute, self._points, self._courses))
