from dataclasses import replace

import case_views
import pytest
from rooms import NOON, minutes

from presenter.core import course
from presenter.core.course import Due
from presenter.core.incident import TalkView, VoteView
from presenter.core.timing import Timer

BACK, OVER, NOTHING = (
    "Roll the migration back",
    "Fail over to the replica",
    "Touch nothing, post to the status page, keep looking",
)


def vote(number: int, *hands: tuple[str, int], is_open: bool = False) -> VoteView:
    closed_at = None if is_open else NOON + minutes(2)
    return VoteView(number, 0, number, NOON + minutes(1), closed_at, hands)


def talk(*, is_over: bool) -> TalkView:
    return TalkView(1, 0, Timer(minutes(3), NOON, NOON + minutes(3) if is_over else None))


FIRST, SECOND = vote(1, (BACK, 7), (OVER, 5)), vote(2, (BACK, 2), (OVER, 9))


@pytest.mark.parametrize(
    ("done", "due"),
    [
        ({"began_at": None}, Due.BEGIN),
        ({}, Due.VOTE),
        ({"votes": (vote(1, is_open=True),)}, Due.COUNT),
        ({"votes": (FIRST,)}, Due.TALK),
        ({"votes": (FIRST,), "talks": (talk(is_over=False),)}, Due.LISTEN),
        ({"votes": (FIRST,), "talks": (talk(is_over=True),)}, Due.VOTE_AGAIN),
        ({"votes": (FIRST, vote(2, is_open=True))}, Due.COUNT),
        ({"votes": (FIRST, SECOND)}, Due.TAKE),
        ({"votes": (FIRST, SECOND), "talks": (talk(is_over=False),)}, Due.TAKE),
        ({"truth_opened_at": NOON}, Due.DEBRIEF),
    ],
)
def test_what_is_due_follows_from_what_was_done(done, due):
    assert course.due(replace(case_views.played(), **done)) is due


def test_a_new_decision_begins_with_a_vote_again():
    view = case_views.played("Fail over to the replica", votes=(FIRST, SECOND))
    assert course.due(view) is Due.VOTE


def test_after_the_end_the_truth_is_due():
    assert course.due(case_views.played(*case_views.TO_THE_END)) is Due.OPEN_TRUTH


def test_a_talk_is_as_long_as_the_case_says_or_three_minutes():
    view = case_views.played()
    assert course.talk_minutes(view) == 3
    longer = tuple(replace(option, talk=number) for number, option in enumerate(view.ahead.options))
    assert course.talk_minutes(replace(view, ahead=replace(view.ahead, options=longer))) == 2


@pytest.mark.parametrize(
    ("votes", "text"),
    [
        ((), None),
        ((FIRST,), BACK),
        ((FIRST, SECOND), OVER),
        ((FIRST, vote(2, (OVER, 9), is_open=True)), BACK),
        ((vote(1, (BACK, 4), (OVER, 4)),), None),
        ((vote(1, (BACK, 0)),), None),
        ((vote(1, ("An option of before", 9)),), None),
    ],
)
def test_the_option_with_most_hands_of_the_last_closed_vote_leads(votes, text):
    found = course.favoured(case_views.played(votes=votes))
    assert (found.text if found else None) == text


def test_hands_are_summed():
    assert course.hands(FIRST) == 12
