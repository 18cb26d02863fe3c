from dataclasses import replace

import pytest
from rooms import NOON, begun, minutes, room, telling, told, turn

from presenter.core import lineup
from presenter.core.forecast import forecast
from presenter.core.lineup import advice, share, starts, suggested
from presenter.core.marks import Marks, Opener, Stand, Weight

STORIES = 3
HEAVY, LIGHT = Marks(Weight.HEAVY), Marks(Weight.LIGHT)


def with_turns(*turns, began: bool = True):
    empty = begun(room(), STORIES) if began else room()
    return replace(empty, turns=turns)


def marked(number: int, marks: Marks = Marks(), **facts):  # noqa: B008 - a value
    return replace(turn(number, f"N{number}"), marks=marks, **facts)


def numbers(turns) -> list[int]:
    return [each.id for each in turns]


def starting(evening, after: float = 0) -> dict[int, float]:
    """Minutes after noon, by number."""
    found = starts(evening, forecast(evening, NOON + minutes(after)))
    return {number: (at - NOON).total_seconds() / 60 for number, at in found.items()}


def test_each_begins_when_those_before_have_had_their_time():
    evening = with_turns(telling(turn(1)), turn(2), turn(3), turn(4))
    assert starting(evening, after=2) == {2: 5, 3: 10, 4: 15}


def test_before_the_stories_the_first_begins_when_they_do():
    evening = replace(begun(room(), 1), turns=(turn(1), turn(2)))
    assert starting(evening) == {1: 15, 2: 20}


def test_between_two_stories_the_next_begins_when_called():
    assert starting(with_turns(turn(1), turn(2)), after=3) == {2: 8}


def test_once_all_is_over_nobody_knows():
    assert starting(replace(begun(room(), STORIES, ended=9), turns=(turn(1),)), after=9) == {}


def test_a_share_is_the_time_for_stories_by_those_in_line():
    evening = with_turns(turn(1), turn(2), marked(3, stand=Stand.LATER))
    assert share(evening, forecast(evening, NOON + minutes(10))) == minutes(10)


def test_what_somebody_still_tells_is_not_shared_and_a_question_takes_no_share():
    asking = replace(turn(4), is_question=True)
    evening = with_turns(telling(turn(1), after=10), asking, turn(2), turn(3))
    assert share(evening, forecast(evening, NOON + minutes(10))) == minutes(7.5)


def test_there_is_no_share_without_anybody_or_any_time():
    assert share(with_turns(), forecast(with_turns(), NOON)) is None
    over = replace(begun(room(), STORIES, ended=9), turns=(turn(1),))
    assert share(over, forecast(over, NOON + minutes(9))) is None


def test_openers_come_first_light_before_others_and_heavy_in_the_middle():
    line = (
        marked(1, HEAVY),
        marked(2),
        marked(3, Marks(opener=Opener.LEADER)),
        marked(4, LIGHT),
        marked(5, Marks(Weight.HEAVY, Opener.FACILITATOR)),
        marked(6, LIGHT),
        marked(7, is_question=True),
        marked(8),
    )
    assert numbers(suggested(line)) == [7, 5, 3, 4, 6, 1, 2, 8]


@pytest.mark.parametrize(
    ("weights", "order"),
    [((HEAVY, LIGHT), [1, 2]), ((LIGHT, HEAVY), [2, 1]), ((HEAVY, HEAVY), [1, 2]), ((), [])],
)
def test_a_heavy_story_is_last_only_if_there_is_nothing_else(weights, order):
    line = tuple(marked(number, marks) for number, marks in enumerate(weights, start=1))
    assert numbers(suggested(line)) == order


def test_a_kinder_order_stays_as_it_is():
    line = tuple(marked(number, HEAVY if number % 3 else LIGHT) for number in range(1, 12))
    once = suggested(line)
    assert sorted(numbers(once)) == sorted(numbers(line))
    assert suggested(once) == once


@pytest.mark.parametrize(
    ("turns", "words"),
    [
        ((turn(1, "Ada"), turn(2, "Ada")), lineup.TWICE.format(name="Ada")),
        ((turn(1), turn(2)), lineup.UNOPENED),
        ((marked(1, HEAVY), turn(2)), lineup.HEAVY_FIRST),
        ((marked(1, Marks(opener=Opener.FACILITATOR)), turn(2)), ""),
        ((told(turn(9)), turn(1), marked(2, HEAVY)), lineup.HEAVY_LAST),
        ((told(turn(9)), marked(2, HEAVY)), ""),
        ((told(turn(9)), turn(1)), ""),
        ((marked(1, stand=Stand.RESERVE),), lineup.NOBODY.format(names="N1")),
        ((telling(turn(9)), marked(1, stand=Stand.RESERVE)), ""),
        ((marked(1, stand=Stand.LATER),), ""),
        ((), ""),
    ],
)
def test_there_is_one_sentence_of_advice(turns, words):
    assert advice(with_turns(*turns)) == words


def test_before_the_stories_nobody_is_told_in_which_order():
    assert advice(with_turns(marked(1, HEAVY), turn(2), began=False)) == ""
