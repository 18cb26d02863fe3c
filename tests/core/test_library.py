"""Which past sessions are found, which are overdue, and how they kept to their plans."""

from datetime import UTC, datetime, timedelta

import pytest

from presenter.core.library import SessionLine, drift, matching, overdue, paced

NOW = datetime(2026, 11, 22, 13, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


def line(number: int, event: str = "Acme", days: int = 1, late: int = 0, **more) -> SessionLine:
    at = NOW - timedelta(days=days)
    given = {"planned": 2 * HOUR, "used": 2 * HOUR + timedelta(minutes=late), "ended_at": at} | more
    return SessionLine(number, "Blown up", event, at, seen_at=at, **given)


def numbers(lines) -> list[int]:
    return [line.number for line in lines]


@pytest.mark.parametrize(
    ("wish", "found"),
    [
        ("", [1, 2]),
        ("   ", [1, 2]),
        ("acme", [1]),
        ("VIENNA blown", [2]),
        ("21 november", [1, 2]),
        ("2027", []),
    ],
)
def test_each_word_of_a_wish_must_be_there(wish, found):
    assert numbers(matching([line(1), line(2, "Ward 4, Vienna")], wish)) == found


def test_overdue_is_what_ended_thirty_days_ago_and_still_has_words():
    lines = [
        line(1, days=30, has_words=True),
        line(2, days=29, has_words=True),
        line(3, days=90),
        line(4, days=60, has_words=True),
        line(5, days=60, has_words=True, ended_at=None),
    ]
    assert numbers(overdue(lines, NOW)) == [4, 1]


def test_the_last_ones_that_ran_to_their_end_are_compared():
    lines = [line(4, days=1), line(3, days=2, planned=0 * HOUR), line(2, days=3), line(1, days=4)]
    assert numbers(paced(lines, 2)) == [2, 4]


def test_one_evening_that_ran_away_does_not_tell_for_all():
    assert drift([line(1, late=5), line(2, late=300), line(3, late=-1)]) == timedelta(minutes=5)
    assert drift([line(1, late=4), line(2, late=8)]) == timedelta(minutes=6)
