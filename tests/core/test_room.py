from dataclasses import replace

import pytest
from rooms import (
    COFFEE,
    FLOOR,
    NOON,
    RULES,
    SLIDES,
    STORIES,
    WALL,
    WELCOME,
    begun,
    deck,
    room,
    telling,
    told,
    turn,
)

from presenter.core.consent import UNNAMED
from presenter.core.deck import Deck
from presenter.core.library import SessionLine
from presenter.core.room import Place, before_opening


@pytest.mark.parametrize(("step", "phase"), [(RULES, 0), (COFFEE, 1), (STORIES, 2), (FLOOR, 2)])
def test_every_step_belongs_to_one_phase(step, phase):
    assert deck().phase_of(step) == phase
    assert room(step).shown.id == phase + 1


def test_the_last_step_is_the_last_slide():
    assert deck().last_step == WALL
    assert room(WALL).slide.title == "What we take with us"


def test_one_phase_runs_or_none():
    assert room().running is None
    assert begun(begun(room(), 1, ended=9), 2, after=9).running.title == "Coffee"


def test_a_turn_is_waiting_then_telling_then_told():
    turns = told(turn(1, "Ada")), telling(turn(2, "Bo")), turn(3, "Cy"), turn(4)
    live = replace(room(), turns=turns)
    assert [each.name for each in live.told] == ["Ada"]
    assert live.telling.name == "Bo"
    assert [each.name for each in live.waiting] == ["Cy", ""]
    assert room().telling is None


def test_who_gives_no_name_is_a_colleague():
    assert turn(1).teller == UNNAMED
    assert turn(1, "Ada").teller == "Ada"


def test_the_first_slide_can_be_shown_before_a_file_holds_the_session():
    waiting = before_opening(deck(), "Acme", NOON)
    assert waiting.place == Place()
    assert waiting.session.opened_at == NOON
    assert [phase.title for phase in waiting.agenda] == [plan.title for plan in deck().plans]
    assert waiting.shown.timer.planned == deck().plans[0].planned


def test_a_past_session_is_open_until_it_ends():
    line = SessionLine(1, "A small evening", "", NOON, None, NOON)
    assert line.is_open
    assert not replace(line, ended_at=NOON).is_open


def test_a_slide_in_parts_is_as_many_steps():
    made = replace(SLIDES[RULES], parts=3)
    steps = Deck("A small evening", (SLIDES[WELCOME], made), ()).steps
    assert [(step.number, step.part) for step in steps] == [(1, 0), (2, 0), (2, 1), (2, 2)]
