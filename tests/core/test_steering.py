from dataclasses import replace

import pytest
from rooms import COFFEE, FLOOR, RULES, STORIES, WALL, WELCOME, begun, room, telling, turn

from presenter.core import steering
from presenter.core.errors import Refused
from presenter.core.room import Place
from presenter.core.steering import Move


def dark(step: int):
    return replace(room(), place=Place(step, black=True))


def during_a_story():
    return replace(room(FLOOR), turns=(telling(turn(1)),))


def test_next_goes_one_step_and_starts_the_phase_it_enters():
    live = room(RULES)
    assert steering.onward(live) == Move(Place(COFFEE), live.agenda[1])


def test_next_within_a_running_phase_starts_nothing():
    assert steering.onward(begun(room(WELCOME), 1)) == Move(Place(RULES))


def test_next_within_a_phase_that_nobody_started_starts_it():
    live = room(WELCOME)
    assert steering.onward(live) == Move(Place(RULES), live.agenda[0])


def test_next_after_the_last_step_stays_there():
    assert steering.onward(begun(room(WALL), 4)).place == Place(WALL)


def test_back_goes_one_step_and_never_touches_a_phase():
    assert steering.backward(room(STORIES)) == Move(Place(COFFEE))


def test_back_before_the_first_step_stays_there():
    assert steering.backward(room(WELCOME)) == Move(Place(WELCOME))


@pytest.mark.parametrize(("asked", "step"), [(-5, WELCOME), (FLOOR, FLOOR), (99, WALL)])
def test_a_jump_lands_on_a_step_that_exists(asked, step):
    assert steering.jump(room(RULES), asked) == Move(Place(step))


@pytest.mark.parametrize("rule", [steering.onward, steering.backward])
def test_on_a_black_wall_a_key_only_brings_back_what_was_there(rule):
    assert rule(dark(RULES)) == Move(Place(RULES))
    assert steering.jump(dark(RULES), WALL) == Move(Place(RULES))


def test_a_phase_is_entered_at_its_first_step_and_started_once():
    live = room(WELCOME)
    assert steering.enter(live, 3) == Move(Place(STORIES), live.agenda[2])
    assert steering.enter(begun(live, 3), 3) == Move(Place(STORIES))


def test_entering_a_phase_leaves_a_black_wall_black():
    assert steering.enter(dark(RULES), 3).place == Place(STORIES, black=True)


def test_only_a_phase_of_the_agenda_can_be_entered():
    with pytest.raises(Refused, match=r"^That phase is not on the agenda\.$"):
        steering.enter(room(), 99)


@pytest.mark.parametrize(
    ("rule", "target"),
    [
        (steering.onward, ()),
        (steering.backward, ()),
        (steering.jump, (WALL,)),
        (steering.enter, (4,)),
    ],
)
def test_the_wall_stays_with_a_story_until_it_ends(rule, target):
    with pytest.raises(Refused) as refused:
        rule(during_a_story(), *target)
    assert str(refused.value) == steering.STILL_TELLING


def test_black_comes_at_once_even_during_a_story_and_goes_back_to_where_we_were():
    live = during_a_story()
    assert steering.blacken(live, True) == Move(Place(FLOOR, black=True))
    assert steering.blacken(dark(RULES), False) == Move(Place(RULES))
