from datetime import timedelta

import pytest
from acting import GONE, refusal
from case_acting import begun, taken, view
from case_text import CASE, FAIL_OVER, FIRST, OPTIONS
from case_text import opening as case_opening

from presenter.core.spot import START
from presenter.store.verbs import plays, sessions, talks, votes

ROLL_BACK, KILL = "Roll the migration back", "Kill the blocking session"


@pytest.fixture
def opening():
    return case_opening()


@pytest.fixture
def vote(logbook) -> int:
    """The first vote of the first decision, opened."""
    begun(logbook)
    return opened(logbook)


def opened(logbook, number: int = 1) -> int:
    logbook.do("Maya", votes.open, CASE, view(logbook).tip, number)
    return view(logbook).voting.id


def counted(logbook, vote_id: int, *hands: int) -> None:
    for option, count in zip(OPTIONS, hands, strict=True):
        logbook.do("Maya", votes.hands, vote_id, option, count)
    logbook.do("Maya", votes.close, vote_id)


def test_hands_are_counted_while_the_vote_is_open(logbook, vote, clock):
    for count in (3, 11):
        logbook.do("Maya", votes.hands, vote, FAIL_OVER, count)
    found = view(logbook).voting
    assert (found.hands, found.count(FAIL_OVER), found.count(OPTIONS[0])) == (
        ((FAIL_OVER, 11),),
        11,
        None,
    )
    logbook.do("Maya", votes.close, vote)
    assert view(logbook).voting is None
    assert view(logbook).vote(START, 1).closed_at == clock.now()
    assert refusal(logbook, votes.hands, vote, FAIL_OVER, 1) == "This vote is closed."
    assert refusal(logbook, votes.close, vote) == "This vote is closed."


def test_the_second_vote_comes_after_the_first(logbook):
    begun(logbook)
    assert refusal(logbook, votes.open, CASE, START, 2) == "The second vote comes after the first."
    counted(logbook, opened(logbook), 5, 11, 2)
    counted(logbook, opened(logbook, 2), 4, 12, 2)
    found = view(logbook)
    assert [found.vote(START, number).count(FAIL_OVER) for number in (1, 2)] == [11, 12]


def test_a_look_between_two_votes_leaves_them_one_decision(logbook):
    begun(logbook)
    counted(logbook, opened(logbook), 5, 11, 2)
    taken(logbook, FIRST[0])
    second = opened(logbook, 2)
    found = view(logbook)
    assert (found.voting.moment, found.now.decision) == (START, START)
    logbook.do("Maya", votes.hands, second, FAIL_OVER, 12)


def test_after_a_rewind_the_room_votes_anew_and_the_newest_counts(logbook):
    begun(logbook)
    counted(logbook, opened(logbook), 5, 11, 2)
    taken(logbook, FAIL_OVER)
    logbook.do("Maya", plays.rewind, CASE, view(logbook).tip, START)
    counted(logbook, opened(logbook), 9, 8, 1)
    assert view(logbook).vote(START, 1).count(FAIL_OVER) == 8
    assert len(view(logbook).votes) == 2


def test_one_vote_at_a_time_and_only_on_something(logbook, vote):
    assert refusal(logbook, votes.open, CASE, START, 1) == (
        "A vote is open already. Close it first."
    )
    assert refusal(logbook, votes.open, CASE, START, 3) == (
        "There are two rounds: one before the talk, one after it."
    )
    taken(logbook, ROLL_BACK, KILL)
    assert refusal(logbook, votes.open, CASE, view(logbook).tip, 1) == (
        "There is nothing to decide now."
    )


@pytest.mark.parametrize("count", [-1, 1000])
def test_hands_are_a_sensible_number(logbook, vote, count):
    assert refusal(logbook, votes.hands, vote, FAIL_OVER, count) == (
        "Hands are a number from 0 to 999."
    )


def test_hands_are_for_an_option_of_this_decision(logbook, vote):
    for option in (KILL, FIRST[0], ""):
        assert refusal(logbook, votes.hands, vote, option, 1) == (
            "That is no option of this decision."
        )
    assert refusal(logbook, votes.hands, 99, FAIL_OVER, 1) == GONE


def test_a_talk_has_its_time_and_may_have_more(logbook, clock):
    begun(logbook)
    logbook.do("Maya", talks.begin, CASE, START, 3)
    logbook.do("Maya", talks.extend, 1, 2)
    clock.tick(minutes=4)
    assert view(logbook).talking.timer.left(clock.now()) == timedelta(minutes=1)
    assert refusal(logbook, talks.begin, CASE, START, 3) == "A talk is on already."
    logbook.do("Maya", talks.end, 1)
    assert (view(logbook).talking, view(logbook).talks[0].timer.ended_at) == (None, clock.now())
    assert refusal(logbook, talks.end, 1) == "This talk is over."
    assert refusal(logbook, talks.extend, 1, 1) == "This talk is over."


@pytest.mark.parametrize("minutes", [0, 61])
def test_a_talk_is_neither_nothing_nor_endless(logbook, minutes):
    begun(logbook)
    assert refusal(logbook, talks.begin, CASE, START, minutes) == "A talk takes 1 to 60 minutes."


@pytest.mark.parametrize("minutes", [-4, 58])
def test_a_talk_is_not_extended_beyond_all_bounds(logbook, minutes):
    begun(logbook)
    logbook.do("Maya", talks.begin, CASE, START, 3)
    assert refusal(logbook, talks.extend, 1, minutes) == "A talk takes up to 60 minutes."


def test_after_the_session_nobody_votes_or_talks(logbook, vote):
    logbook.do("Maya", talks.begin, CASE, START, 3)
    logbook.do("Maya", sessions.end, 1)
    for verb, *targets in (
        (votes.hands, vote, FAIL_OVER, 1),
        (votes.close, vote),
        (votes.open, CASE, START, 1),
        (talks.end, 1),
        (talks.begin, CASE, START, 3),
    ):
        assert refusal(logbook, verb, *targets).startswith("This session has ended")
