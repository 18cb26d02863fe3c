"""Signals over time: their columns, and their exact value at a minute."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from fractions import Fraction

from presenter.case.findings import Code, Findings
from presenter.case.quantities import time_of, whole_of
from presenter.case.tables import Table
from presenter.core.world import DAY, Points, Span

_HALF_DAY = DAY // 2
_AFTER = re.compile(r"\+? ?([0-9]+)")

Column = tuple[str, int]
Courses = Sequence[tuple[int, Points]]


def columns_of(table: Table, clock: Span, findings: Findings) -> list[Column]:
    """The clock times of a signal table, in minutes since the start of the clock."""
    columns: list[Column] = []
    for words in _others(table):
        time = time_of(words)
        if time is None:
            message = f"“{words}” is no time of day: write the columns as 16:40."
            findings.say(table.line, Code.SIGNAL, message)
            continue
        minute = _next(time, columns, clock)
        if columns and not _rises(minute, columns, clock):
            message = f"{words} does not come after {columns[-1][0]}: put the times in order."
            findings.say(table.line, Code.SIGNAL, message)
        else:
            columns.append((words, minute))
    return columns


def track_columns_of(table: Table, findings: Findings) -> list[Column]:
    """The columns of a track: minutes after its flag was set."""
    columns: list[Column] = []
    for words in _others(table):
        found = _AFTER.fullmatch(words)
        minute = whole_of(found[1]) if found else None
        if minute is None or minute < 1:
            message = f"“{words}” is no minute after the flag: write +1 or a later one."
            findings.say(table.line, Code.TRACK, message)
        elif columns and minute <= columns[-1][1]:
            message = f"{words} does not come after {columns[-1][0]}: put the minutes in order."
            findings.say(table.line, Code.SIGNAL, message)
        else:
            columns.append((words, minute))
    return columns


def value_at(minute: int, points: Points, courses: Courses) -> Fraction:
    """The value of a curve; `courses` are the tracks that took it over, the last one last."""
    taken = [course for course in courses if course[0] <= minute]
    if not taken:
        return _between(minute, points)
    began, track = taken[-1]
    first = value_at(began, points, taken[:-1])
    return _between(minute - began, ((0, first), *track))


def bends(points: Points, courses: Courses) -> Iterator[int]:
    """Minutes between which the curve is straight, in no order; more of them than need be."""
    yield from (minute for minute, _ in points)
    for began, track in courses:
        yield began
        yield from (began + minute for minute, _ in track)


def _between(minute: int, points: Points) -> Fraction:
    if not points:
        return Fraction(0)
    after = bisect_right(points, minute, key=lambda point: point[0])
    if after == 0:
        return points[0][1]
    if after == len(points):
        return points[-1][1]
    (left, low), (right, high) = points[after - 1], points[after]
    return low + (high - low) * Fraction(minute - left, right - left)


def _others(table: Table) -> list[str]:
    return [column for column in table.columns[1:] if column != "unit"]


def _next(time: int, columns: Sequence[Column], clock: Span) -> int:
    """A time is on the day of the one before it, or on the next."""
    if columns:
        return columns[-1][1] + (time - clock.starts - columns[-1][1]) % DAY
    since = clock.since(time)
    return since if since <= clock.length or since <= _HALF_DAY else since - DAY


def _rises(minute: int, columns: Sequence[Column], clock: Span) -> bool:
    """A step over half a day that leaves the clock is a column in the wrong place."""
    step = minute - columns[-1][1]
    leaps = step > _HALF_DAY and minute > clock.length
    return step > 0 and not leaps and minute - columns[0][1] < DAY
