from dataclasses import replace
from datetime import timedelta

import pytest
import rooms
from rooms import COFFEE, FLOOR, NOON, RULES, STORIES, WELCOME, minutes

from presenter.core.rehearsing import Stop, rehearsal


def gone_through(*spans: tuple[int, float]):
    """A rehearsal that stays at each step for so many minutes; a phase starts when it is met."""
    room, now, stops = rooms.room(), NOON, []
    agenda = list(room.agenda)
    for step, span in spans:
        stops.append(Stop(step, now))
        for number, phase in enumerate(agenda):
            if phase.first <= step <= phase.last and not phase.timer.started_at:
                agenda[number] = replace(phase, timer=replace(phase.timer, started_at=now))
        now += minutes(span)
        for number, phase in enumerate(agenda):
            if phase.timer.running and not phase.first <= step <= phase.last:
                agenda[number] = replace(
                    phase, timer=replace(phase.timer, ended_at=now - minutes(span))
                )
    return rehearsal(replace(room, agenda=tuple(agenda)), stops, now)


def test_each_slide_has_the_time_of_all_its_visits():
    found = gone_through((WELCOME, 4), (RULES, 2), (WELCOME, 3))
    welcome = found.phases[0]
    assert [(slide.title, slide.spent) for slide in welcome.slides] == [
        ("Welcome", minutes(7)),
        ("Rules", minutes(2)),
    ]
    assert (welcome.used, welcome.planned) == (minutes(9), minutes(10))
    assert found.used == minutes(9)
    assert found.planned == minutes(45)


def test_a_phase_that_took_longer_is_named_with_its_longest_slide():
    hint, *_others = gone_through((WELCOME, 4), (RULES, 9.5)).hints
    assert hint == ("Welcome took 14 min of 10: plan 14, or say less. Most went to slide 2, 9:30.")


def test_a_phase_that_needed_little_of_its_time_has_room():
    hint, *_others = gone_through((WELCOME, 2), (RULES, 1)).hints
    assert hint == "Welcome took 3 min of 10: there is room to speak slowly, or to plan less."


def test_a_plan_that_fits_is_left_alone():
    found = gone_through((WELCOME, 5), (RULES, 5), (COFFEE, 5), (STORIES, 15), (FLOOR, 15))
    assert found.hints == ("Wrap-up was not rehearsed.",)


@pytest.mark.parametrize("step", [COFFEE, FLOOR])
def test_what_the_room_brings_may_be_short_in_a_rehearsal(step):
    title = {COFFEE: "Coffee", FLOOR: "War stories"}[step]
    found = gone_through((step, 0.5))
    assert not [hint for hint in found.hints if hint.startswith(f"{title} took")]


def test_what_was_not_rehearsed_is_said():
    found = gone_through((WELCOME, 10))
    assert "War stories was not rehearsed: 30 min are planned for it." in found.hints


def test_a_clock_that_was_set_back_gives_no_negative_time():
    room = rooms.room()
    stops = [Stop(WELCOME, NOON), Stop(RULES, NOON - timedelta(hours=1))]
    found = rehearsal(room, stops, NOON)
    assert all(slide.spent >= timedelta() for phase in found.phases for slide in phase.slides)
