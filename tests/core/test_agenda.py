from rooms import NOON, begun, minutes, room

from presenter.core.agenda import planned_end


def test_before_the_start_the_plan_counts_from_now():
    assert planned_end(room().agenda, NOON) == NOON + minutes(45)


def test_the_plan_counts_from_the_first_start():
    agenda = begun(room(), 1, after=3).agenda
    assert planned_end(agenda, NOON + minutes(9)) == NOON + minutes(48)


def test_nothing_is_planned_in_an_empty_agenda():
    assert planned_end((), NOON) == NOON
