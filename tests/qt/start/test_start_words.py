from datetime import UTC, datetime, timedelta

import pytest

from presenter.core.library import SessionLine
from presenter.qt.start.words import ago, held, named, stood

NOW = datetime(2026, 11, 22, 13, 0, tzinfo=UTC)


def line(**changes: object) -> SessionLine:
    usual = {
        "number": 4,
        "title": "Blown up",
        "event": "Acme Platform",
        "opened_at": NOW - timedelta(hours=2),
        "ended_at": NOW,
        "seen_at": NOW - timedelta(minutes=3),
        "phase": "War stories",
    }
    return SessionLine(**(usual | changes))


@pytest.mark.parametrize(
    ("gone", "words"),
    [
        (timedelta(seconds=-5), "just now"),
        (timedelta(seconds=59), "just now"),
        (timedelta(minutes=1), "1 minute ago"),
        (timedelta(minutes=59, seconds=59), "59 minutes ago"),
        (timedelta(hours=1), "1 hour ago"),
        (timedelta(hours=23, minutes=59), "23 hours ago"),
        (timedelta(days=2), "on 20 November 2026"),
    ],
)
def test_how_long_ago_is_said_as_people_say_it(gone, words):
    assert ago(NOW - gone, NOW) == words


def test_a_session_stood_in_its_phase():
    assert stood(line(), NOW) == "War stories · stopped 3 minutes ago"


def test_a_session_of_which_no_phase_began_stood_before_the_first():
    assert stood(line(phase=""), NOW) == "Before the first phase · stopped 3 minutes ago"


def test_a_session_is_named_with_its_event_if_it_has_one():
    assert named(line()) == "Blown up · Acme Platform"
    assert named(line(event="")) == "Blown up"


@pytest.mark.parametrize(
    ("stories", "entries", "words"),
    [
        (0, 0, "22 November 2026 · no stories · no entries"),
        (1, 1, "22 November 2026 · 1 story · 1 entry"),
        (7, 14, "22 November 2026 · 7 stories · 14 entries"),
    ],
)
def test_what_came_of_a_session_is_counted(stories, entries, words):
    assert held(line(stories=stories, entries=entries)) == words


def test_an_open_session_is_said_to_be_unfinished():
    assert held(line(ended_at=None)).endswith(" · not finished")
