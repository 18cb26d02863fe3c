from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from late_evenings import (
    BREAK,
    CASE,
    STORIES,
    TWICE,
    WELCOME,
    WRAP_UP,
    at,
    evenings,
    waiting,
)
from rooms import NOON, minutes, telling, told

from presenter.core.deck import Kind
from presenter.core.replanning import (
    STORY_LEAST,
    WRAP_UP_LEAST,
    Proposal,
    applied,
    propose,
)
from presenter.core.shortening import HALF_MINUTE, MINUTE
from presenter.core.timing import ZERO, Timer

EVENING = evenings()


def proposed(room, after: float = 0) -> Proposal:
    return propose(room, NOON + minutes(after))


def stories(proposal) -> list[float]:
    return [share.after / MINUTE for share in proposal.stories]


def phases(proposal) -> dict[str, float]:
    return {share.part.title: share.after / MINUTE for share in proposal.phases}


def lost(proposal, *kinds: Kind) -> timedelta:
    shares = (share for share in proposal.phases if share.part.kind in kinds)
    return sum((share.before - share.after for share in shares), ZERO)


@given(EVENING)
def test_it_ends_in_time_or_everything_is_at_its_least(evening):
    room, after = evening
    found = propose(room, NOON + after)
    if found.after.late > ZERO:
        assert all(share.after <= max(STORY_LEAST, HALF_MINUTE) for share in found.stories) or (
            not any(
                phase.kind is Kind.STORIES and not phase.timer.ended_at for phase in room.agenda
            )
        )
        assert all(
            share.after <= {Kind.BREAK: minutes(5), Kind.WRAP_UP: WRAP_UP_LEAST}[share.part.kind]
            for share in found.phases
            if share.part.kind in {Kind.BREAK, Kind.WRAP_UP}
        )


@given(EVENING)
def test_it_never_makes_an_evening_later_nor_earlier_than_planned_by_much(evening):
    room, after = evening
    found = propose(room, NOON + after)
    assert found.after.end <= found.before.end
    if found.before.late > ZERO:  # whole steps, for each story and once for each phase
        steps = HALF_MINUTE * (len(found.stories) + 1) + MINUTE * len(found.phases)
        assert found.after.late > -steps
    else:
        assert found.after.end == found.before.end


@given(EVENING)
def test_no_span_is_negative_and_no_story_gets_more_than_was_asked_for(evening):
    room, after = evening
    found = propose(room, NOON + after)
    assert all(share.after >= ZERO for share in found.phases)
    assert all(ZERO < share.after <= share.before for share in found.stories)


@given(EVENING)
def test_no_story_is_cut_below_the_least(evening):
    room, after = evening
    found = propose(room, NOON + after)
    assert all(share.after >= min(share.before, STORY_LEAST) for share in found.stories)


@given(EVENING)
def test_wrap_up_gives_only_when_nothing_else_can(evening):
    room, after = evening
    found = propose(room, NOON + after)
    if lost(found, Kind.WRAP_UP) > ZERO:
        assert all(share.after <= STORY_LEAST for share in found.stories if share.seconds)
        assert all(
            share.after <= minutes(5) for share in found.phases if share.part.kind is Kind.BREAK
        )
        assert lost(found, Kind.WRAP_UP) <= minutes(20) - WRAP_UP_LEAST


@given(EVENING)
def test_what_is_applied_is_what_was_forecast_and_needs_nothing_more(evening):
    room, after = evening
    found = propose(room, NOON + after)
    again = propose(applied(room, found.stories, found.phases), NOON + after)
    assert again.before.end == found.after.end
    assert again.after.end == found.after.end


@given(EVENING)
def test_all_stories_that_are_cut_get_the_same(evening):
    room, after = evening
    found = propose(room, NOON + after)
    assert len({share.after for share in found.stories if share.seconds}) <= 1


def test_23_minutes_left_and_four_stories_waiting():
    found = proposed(at(STORIES, *waiting(8, 8, 8, 5)), after=27)
    assert stories(found) == [6, 6, 6, 5]
    assert phases(found) == {"War stories": 50, "Wrap-up": 20}
    assert found.after.late == ZERO


def test_an_evening_in_time_needs_nothing():
    found = proposed(at(CASE, *waiting(8, 8)), after=30)
    assert found.is_empty
    assert stories(found) == [8, 8]


def test_the_break_is_trimmed_first_and_to_no_less_than_five_minutes():
    assert phases(proposed(at(CASE), after=43))["Break"] == 7
    late = proposed(at(CASE), after=53)
    assert phases(late) == {"Break": 5, "War stories": 42, "Wrap-up": 20}


def test_a_break_that_runs_is_left_alone():
    assert phases(proposed(at(BREAK), after=12)) == {"War stories": 48, "Wrap-up": 20}


def without_a_break(room):
    """Nobody needed it, though twenty minutes were planned for it."""
    agenda = list(room.agenda)
    agenda[BREAK] = replace(agenda[BREAK], timer=Timer(minutes(20)))
    return replace(room, agenda=tuple(agenda))


def test_a_break_that_was_passed_over_gives_nothing():
    late = proposed(without_a_break(at(STORIES, *waiting(*[8] * 7))), after=30)
    assert "Break" not in phases(late)
    assert late.after.late <= ZERO


def test_time_that_nobody_asked_for_goes_before_that_of_the_stories():
    found = proposed(at(BREAK, *waiting(8, 8)), after=20)
    assert (stories(found), phases(found)["War stories"]) == ([8, 8], 40)


def test_but_half_of_it_stays_because_people_make_up_their_minds_late():
    found = proposed(at(BREAK), after=70)
    assert phases(found) == {"War stories": 25, "Wrap-up": 10}


def test_talks_give_half_of_their_time_once_the_stories_have():
    found = proposed(at(WELCOME, *waiting(8, 8, 8, 8, 8, 8)), after=41)
    assert (set(stories(found)), phases(found)["Case study"]) == ({4}, 40)
    later = proposed(at(WELCOME, *waiting(8, 8, 8, 8, 8, 8)), after=60)
    assert (set(stories(later)), phases(later)["Case study"]) == ({3}, 27)
    assert phases(later)["Wrap-up"] == 20


def test_a_story_that_asks_for_less_than_the_least_keeps_what_it_asks_for():
    found = proposed(at(STORIES, *waiting(2, 8)), after=49)
    assert stories(found) == [2, 3]


def test_when_no_time_is_left_at_all_everybody_keeps_the_least():
    found = proposed(at(STORIES, *waiting(8, 8, 8, 8)), after=120)
    assert stories(found) == [3, 3, 3, 3]
    assert phases(found)["Wrap-up"] == 10
    assert found.after.late == minutes(120 + 12 + 10 - 70)


def test_nobody_waiting_leaves_only_phases():
    found = proposed(at(STORIES), after=60)
    assert (found.stories, phases(found)) == ((), {"War stories": 50, "Wrap-up": 10})
    assert found.after.late == ZERO


def test_whoever_tells_keeps_their_time():
    first, *others = waiting(8, 8, 8)
    room = at(STORIES, telling(first, after=40), *others)
    found = proposed(room, after=42)
    assert stories(found) == [3, 3]
    assert phases(found)["Wrap-up"] == 16


def test_stories_that_fit_but_not_into_their_phase_lengthen_it():
    found = proposed(without_a_break(at(STORIES, *waiting(*[8] * 7))))
    assert (stories(found), phases(found)["War stories"]) == ([8] * 7, 56)
    assert found.after.end == found.before.end


def test_what_was_told_plays_no_part():
    first, *others = waiting(8, 8, 8)
    room = at(STORIES, told(first), *others)
    assert len(proposed(room, after=30).stories) == 2


def test_two_phases_of_stories_share_what_there_is():
    found = proposed(at(0, *waiting(*[8] * 9), plan=TWICE))
    assert phases(found) == {
        "Stories": 30,
        "Break": 7,
        "More stories": 37.5,
        "Talk": 10,
        "Wrap-up": 15,
    }
    assert set(stories(found)) == {7.5}


def test_a_session_that_is_over_is_left_as_it_was():
    room = at(WRAP_UP, *waiting(8, 8))
    ended = replace(room, session=replace(room.session, ended_at=NOON + minutes(90)))
    found = proposed(ended, after=90)
    assert found.is_empty


def test_wrap_up_that_runs_keeps_its_time():
    found = proposed(at(WRAP_UP, *waiting(8)), after=60)
    assert (found.phases, found.is_empty) == ((), True)


@pytest.mark.parametrize("seconds", [0, 7, 29, 31, 59])
def test_at_any_second_the_sums_fit(seconds):
    found = propose(
        at(STORIES, *waiting(8, 8, 8, 8)), NOON + minutes(27) + timedelta(seconds=seconds)
    )
    assert ZERO <= -found.after.late < 4 * HALF_MINUTE
    assert all(share.after % HALF_MINUTE == ZERO for share in found.phases)
