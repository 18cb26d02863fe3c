from datetime import timedelta

import pytest

from presenter.core.bouncing import BOUNCE, Presses

PAGE_DOWN, PAGE_UP = "PgDown", "PgUp"


def meant(presses: Presses, *times: int, pressed: str = PAGE_DOWN) -> list[bool]:
    """Whether each of these presses counts, by their milliseconds."""
    return [presses.is_meant(pressed, timedelta(milliseconds=at)) for at in times]


def test_the_echo_of_a_worn_button_is_no_press():
    assert meant(Presses(), 0, 20, 149) == [True, False, False]


def test_two_presses_of_people_are_two():
    assert meant(Presses(), 0, 150, 310) == [True, True, True]


@pytest.mark.parametrize("gap", [1, 10, 33, 149])
def test_a_storm_is_one_press_however_long_it_lasts(gap):
    assert sum(meant(Presses(), *range(0, 5000, gap))) == 1


def test_after_a_storm_the_next_press_counts_again():
    presses = Presses()
    storm = range(0, 1000, 10)
    meant(presses, *storm)
    assert meant(presses, storm[-1] + 150) == [True]


def test_different_buttons_do_not_echo_each_other():
    presses = Presses()
    assert meant(presses, 0) == meant(presses, 1, pressed=PAGE_UP) == [True]


def test_the_first_press_counts_at_any_time():
    assert Presses().is_meant(PAGE_DOWN, timedelta())
    assert timedelta(milliseconds=150) == BOUNCE
