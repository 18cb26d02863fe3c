import pytest
from hypothesis import given
from hypothesis import strategies as st

from presenter.core.nearby import MOST, nearby


@pytest.mark.parametrize("here", [-1, 0, 17, MOST - 1])
def test_what_is_few_is_all_there(here):
    assert nearby(MOST, here) == range(MOST)


def test_without_a_place_the_list_begins_with_the_first():
    assert nearby(3000, -1) == range(MOST)


@given(st.integers(MOST, 5000), st.data())
def test_ten_on_either_side_are_there_unless_the_list_ends(count, data):
    here = data.draw(st.integers(0, count - 1))
    found = nearby(count, here)
    assert len(found) == MOST
    assert {max(0, here - 10), here, min(count - 1, here + 10)} <= set(found)
    assert 0 <= found.start < found.stop <= count


def test_it_moves_once_in_twenty_steps():
    assert len({nearby(3000, here) for here in range(1000, 1200)}) == 10
