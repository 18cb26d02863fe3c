"""Working out when a condition holds for many minutes at once changes nothing of when it does."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from presenter.case.curves import value_at
from presenter.case.holding import Holding
from presenter.core.world import Condition

VALUES = st.fractions(-20, 20, max_denominator=4)


def rising(values: list[Fraction], gaps: list[int], start: int) -> tuple[tuple[int, Fraction], ...]:
    points, minute = [], start
    for value, gap in zip(values, gaps, strict=False):
        minute += gap
        points.append((minute, value))
    return tuple(points)


GAPS = st.lists(st.integers(1, 30), min_size=1, max_size=6)
CURVES = st.builds(rising, st.lists(VALUES, max_size=6), GAPS, st.integers(-20, 5))
TRACKS = st.builds(rising, st.lists(VALUES, min_size=1, max_size=4), GAPS, st.just(0))
COURSES = st.lists(st.tuples(st.integers(0, 60), TRACKS), max_size=3)
OPS = st.sampled_from(["<", "<=", ">", ">=", "="])


@given(CURVES, COURSES, OPS, VALUES, st.integers(0, 40), st.integers(0, 80))
def test_it_holds_in_the_minutes_in_which_the_curve_says_so(
    points, courses, op, number, first, length
):
    courses = sorted(courses, key=lambda course: course[0])
    condition = Condition("load", op, number)
    began = [course for course in courses if course[0] <= first]
    holding = Holding(condition, points, began, first, first + length)
    for minute in range(first, first + length + 1):
        assert holding.at(minute) == condition.holds(value_at(minute, points, began))
