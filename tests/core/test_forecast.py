from dataclasses import replace

import pytest
from rooms import NOON, begun, minutes, room, telling, told, turn

from presenter.core.forecast import end_with, forecast

WELCOME, COFFEE, STORIES, WRAP_UP = 1, 2, 3, 4


def after(span: float):
    return NOON + minutes(span)


def asked(room, *turns):
    return replace(room, turns=turns)


def planned(room, wrap_up: float):
    """With so many minutes for wrap-up, which has none in the small workshop."""
    *others, last = room.agenda
    timer = replace(last.timer, planned=minutes(wrap_up))
    return replace(room, agenda=(*others, replace(last, timer=timer)))


def test_before_the_start_the_plan_counts_from_now():
    found = forecast(room(), NOON)
    assert (found.end, found.planned, found.late) == (after(45), after(45), minutes(0))


def test_a_phase_that_ended_early_brings_the_end_forward():
    found = forecast(begun(begun(room(), WELCOME, ended=6), COFFEE, after=6), after(7))
    assert (found.end, found.late) == (after(41), minutes(-4))


def test_a_phase_that_runs_over_makes_it_late_by_what_it_is_over():
    running = begun(room(), WELCOME)
    assert forecast(running, after(10)).late == minutes(0)
    assert forecast(running, after(13)).late == minutes(3)


def test_each_phase_has_its_end():
    found = forecast(planned(begun(room(), WELCOME), 15), after(4))
    assert [found.end_of(place) for place in range(4)] == [
        after(10),
        after(15),
        after(45),
        after(60),
    ]


def test_stories_take_as_long_as_those_who_wait_need():
    busy = asked(begun(room(), STORIES), *(turn(number) for number in range(1, 9)))
    assert forecast(busy, NOON).ahead == (minutes(0), minutes(0), minutes(40), minutes(0))


def test_stories_take_no_less_than_was_planned_for_them():
    quiet = asked(begun(room(), STORIES), turn(1))
    assert forecast(quiet, after(4)).end == after(30)


def test_the_rest_of_a_story_counts_and_what_was_told_does_not():
    turns = (told(turn(1), 0), telling(turn(2), 20), *(turn(number) for number in (3, 4, 5)))
    assert forecast(asked(begun(room(), STORIES), *turns), after(23)).end == after(23 + 2 + 15)


def test_a_story_in_overtime_takes_nothing_from_those_who_wait():
    turns = (telling(turn(1), 10), *(turn(number) for number in (2, 3, 4)))
    assert forecast(asked(begun(room(), STORIES), *turns), after(20)).end == after(20 + 15)


def test_a_story_told_outside_the_stories_holds_up_what_runs():
    early = asked(begun(room(), WELCOME), telling(turn(1), 8))
    assert forecast(early, after(9)).end == after(9 + 4 + 5 + 30)


def test_those_who_wait_fill_the_first_stories_and_overflow_the_last():
    base = room()
    second = replace(base.agenda[2], id=9)
    twice = replace(base, agenda=(*base.agenda[:3], second, base.agenda[3]))
    some = asked(twice, *(turn(number) for number in range(1, 9)))
    assert forecast(some, NOON).ahead[2:4] == (minutes(30), minutes(30))
    many = asked(twice, *(turn(number) for number in range(1, 15)))
    assert forecast(many, NOON).ahead[2:4] == (minutes(30), minutes(40))


def test_a_phase_that_was_passed_over_is_not_still_to_come():
    without_coffee = begun(begun(room(), WELCOME, ended=10), STORIES, after=10)
    found = forecast(without_coffee, after(10))
    assert (found.ahead[1], found.late) == (minutes(0), minutes(-5))


def test_those_who_wait_after_the_stories_hold_up_nothing():
    late = asked(begun(begun(room(), STORIES, ended=30), WRAP_UP, after=30), turn(1))
    assert forecast(planned(late, 15), after(30)).end == after(45)


def test_once_all_is_over_the_end_stands_still():
    over = begun(begun(room(), WELCOME, ended=10), WRAP_UP, after=10, ended=50)
    found = forecast(over, after(90))
    assert (found.over, found.end, found.minutes_late) == (after(50), after(50), 5)


def test_an_ended_session_is_over_whatever_was_left_out():
    early = begun(room(), WELCOME, ended=10)
    ended = replace(early, session=replace(early.session, ended_at=after(12)))
    assert forecast(ended, after(90)).end == after(12)


@pytest.mark.parametrize(
    ("seconds", "minutes_more"), [(30, 0.5), (300, 5), (-60, -1), (-3600, -26)]
)
def test_time_given_to_a_phase_moves_the_end(seconds, minutes_more):
    running = begun(room(), STORIES)
    stories = running.agenda[2]
    assert end_with(running, after(4), stories, seconds) == after(30 + minutes_more)


def test_time_given_to_a_turn_moves_the_end_only_where_it_is_needed():
    turns = (telling(turn(1)), *(turn(number) for number in (2, 3, 4, 5)))
    quiet, busy = (asked(begun(room(), STORIES), *some) for some in (turns, (*turns, turn(6))))
    assert end_with(quiet, NOON, quiet.turns[0], 300) == after(30)
    assert end_with(busy, NOON, busy.turns[0], 300) == after(35)
    assert end_with(busy, NOON, busy.turns[1], -60) == after(30)


def test_nothing_is_ahead_in_an_empty_agenda():
    found = forecast(replace(room(), agenda=()), NOON)
    assert (found.end, found.late) == (NOON, minutes(0))
