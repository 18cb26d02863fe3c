from dataclasses import replace

import pytest
from late_evenings import BREAK, CASE, STORIES, WELCOME, WRAP_UP, at, waiting
from rooms import NOON, minutes, telling

from presenter.core import advice
from presenter.core.replanning import propose


def proposed(room, after: float = 0):
    return propose(room, NOON + minutes(after))


@pytest.mark.parametrize(
    ("running", "spans", "after", "said"),
    [
        (STORIES, (8, 8, 8, 8), 27, "23 minutes until Wrap-up, 4 stories waiting."),
        (STORIES, (8,), 49, "1 minute until Wrap-up, 1 story waiting."),
        (STORIES, (), 50, "No time left."),
        (STORIES, (8, 8), 90, "No time left, 2 stories waiting."),
        (WRAP_UP, (), 5, "15 minutes left."),
        (CASE, (8,), 0, "100 minutes until Wrap-up, 1 story waiting."),
    ],
)
def test_it_says_how_much_time_there_is_and_for_whom(running, spans, after, said):
    assert advice.standing(proposed(at(running, *waiting(*spans)), after)) == said


@pytest.mark.parametrize(
    ("running", "spans", "after", "said"),
    [
        (CASE, (), 43, "3 min over at this pace. Trim the break to 7 min to end on time."),
        (
            CASE,
            (8, 8, 8, 8, 8, 8),
            53,
            "13 min over at this pace. Trim the break to 5 and each story to 7 min to end on time.",
        ),
        (
            STORIES,
            (8, 8, 8, 5),
            27,
            "6 min over at this pace. Trim long stories to 6 min to end on time.",
        ),
        (BREAK, (), 15, "5 min over at this pace. Trim War stories to 45 min to end on time."),
        (WRAP_UP, (), 23, "3 min over at this pace."),
    ],
)
def test_it_says_how_late_it_is_and_what_helps(running, spans, after, said):
    assert advice.pace(proposed(at(running, *waiting(*spans)), after)) == said


def test_several_things_to_trim_are_said_in_the_order_in_which_they_give():
    found = proposed(at(WELCOME, *waiting(8, 8, 8, 8, 8, 8)), after=57)
    assert advice.trims(found) == ("Trim the break to 5, each story to 3 and Case study to 30 min")


def test_wrap_up_in_danger_is_said_first():
    found = proposed(at(STORIES, *waiting(8, 8, 8, 8)), after=44)
    assert advice.pace(found) == (
        "26 min over at this pace. Wrap-up is in danger: it would lose 6 of its 20 min."
    )
    assert list(advice.warnings(found)) == [
        "Stories are down to 3 min, the least that one takes.",
        "Wrap-up is in danger: it would lose 6 of its 20 min.",
    ]


def test_a_proposal_that_hurts_nobody_warns_of_nothing():
    assert list(advice.warnings(proposed(at(STORIES, *waiting(8, 8, 8, 8)), after=27))) == []


def test_when_it_does_not_fit_it_says_by_how_much_and_for_how_many():
    found = proposed(at(STORIES, *waiting(8, 8, 8, 8)), after=53)
    assert list(advice.warnings(found))[-1] == (
        "It still ends 5 min late, unless 2 of those who wait tell another time."
    )
    one = proposed(at(STORIES, *waiting(8, 8, 8, 8)), after=50)
    assert list(advice.warnings(one))[-1] == (
        "It still ends 2 min late, unless 1 of those who wait tells another time."
    )


def test_when_even_without_the_stories_it_does_not_fit_it_only_says_by_how_much():
    found = proposed(at(STORIES, *waiting(8)), after=90)
    assert list(advice.warnings(found))[-1] == "It still ends 33 min late."


def test_where_there_is_nothing_more_to_trim_it_says_what_is_won():
    room = at(BREAK)
    without = replace(room, agenda=room.agenda[:4])
    assert advice.pace(proposed(without, after=45)) == (
        "35 min over at this pace. Trim War stories to 25 min to end 10 min late."
    )


def test_several_breaks_have_their_names():
    room = at(WELCOME)
    tea = replace(room.agenda[BREAK], title="Tea", id=9)
    twice = replace(room, agenda=(*room.agenda[:3], tea, *room.agenda[3:]))
    assert advice.trims(proposed(twice, after=16)) == "Trim Break to 7 and Tea to 7 min"


def test_an_evening_in_time_has_nothing_to_trim():
    assert advice.trims(proposed(at(CASE), after=10)) == ""


def test_whoever_tells_is_not_among_those_who_wait():
    first, *others = waiting(8, 8, 8)
    found = proposed(at(STORIES, telling(first, after=20), *others), after=22)
    assert advice.standing(found) == "28 minutes until Wrap-up, 2 stories waiting."


def test_those_whose_phase_is_over_are_not_expected_any_more():
    found = proposed(at(WRAP_UP, *waiting(8, 8)), after=5)
    assert advice.standing(found) == "15 minutes left."


@pytest.mark.parametrize(
    ("running", "spans", "after", "said"),
    [
        (CASE, (), 30, "Everything fits: the workshop ends 14:00, on time"),
        (STORIES, (8, 8, 8, 8), 27, "The workshop ends 13:09 instead of 13:19, 1 min early"),
        (STORIES, (8, 8, 8, 8), 53, "The workshop ends 13:15 instead of 13:45, 5 min late"),
        (WRAP_UP, (), 25, "There is nothing left to shorten: the workshop ends 12:25, 5 min late"),
    ],
)
def test_it_says_what_comes_of_it(running, spans, after, said):
    assert advice.outcome(proposed(at(running, *waiting(*spans)), after)) == said


def test_an_evening_that_is_not_late_has_no_pace_to_speak_of():
    assert advice.pace(proposed(at(CASE), after=10)) == ""
