from rooms import NOON, begun, minutes, room

from presenter.core.agenda import lateness, planned_end, projected_end


def test_before_the_start_the_plan_counts_from_now():
    agenda = room().agenda
    assert planned_end(agenda, NOON) == NOON + minutes(45)
    assert projected_end(agenda, NOON) == NOON + minutes(45)
    assert lateness(agenda, NOON) == minutes(0)


def test_the_plan_counts_from_the_first_start():
    agenda = begun(room(), 1, after=3).agenda
    assert planned_end(agenda, NOON + minutes(9)) == NOON + minutes(48)


def test_a_phase_that_ended_early_brings_the_end_forward():
    agenda = begun(begun(room(), 1, ended=6), 2, after=6).agenda
    assert projected_end(agenda, NOON + minutes(7)) == NOON + minutes(41)
    assert lateness(agenda, NOON + minutes(7)) == minutes(-4)


def test_a_phase_that_runs_over_makes_it_late_by_what_it_is_over():
    agenda = begun(room(), 1).agenda
    assert lateness(agenda, NOON + minutes(10)) == minutes(0)
    assert lateness(agenda, NOON + minutes(13)) == minutes(3)


def test_nothing_is_planned_in_an_empty_agenda():
    assert planned_end((), NOON) == projected_end((), NOON) == NOON
