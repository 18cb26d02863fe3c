import pytest

from presenter.core.board import Dot
from presenter.core.outcomes import MOST, Outcome, dots, outcomes, written

ENDS = (
    Outcome("Dark", (10, 90, 50), 0.25),
    Outcome("Dark", (10, 90, 60), 0.25),
    Outcome("Twice", (10, 90, 50), 0.125),
    Outcome("Dark", (20, 90, 50), 0.375),
)


def test_ends_that_look_alike_over_two_scores_are_one_dot():
    assert dots(ENDS, 0, 1) == (
        Dot("Dark", 10, 90, 0.5),
        Dot("Dark", 20, 90, 0.375),
        Dot("Twice", 10, 90, 0.125),
    )
    assert len(dots(ENDS, 0, 2)) == 4


def test_of_too_many_dots_the_likeliest_stay_and_one_of_every_ending():
    many = [Outcome("Dark", (n % 100, n // 100), 1 / (n + 2)) for n in range(2000)]
    rare = [Outcome("Rare", (1, 1), 1e-9), Outcome("Rare", (2, 2), 1e-8)]
    found = dots([*rare, *many], 0, 1)
    assert len(found) == MOST
    assert [dot for dot in found if dot.ending == "Rare"] == [Dot("Rare", 2, 2, 1e-8)]
    assert found[0].share == pytest.approx(1 / 2)


def test_an_ending_each_is_kept_however_many_there_are():
    ends = [Outcome(f"End {n}", (0, 0), 0.5) for n in range(MOST + 20)]
    assert len(dots(ends, 0, 1)) == MOST + 20


def test_no_ends_are_no_dots():
    assert dots((), 0, 1) == ()


def test_ends_are_written_and_read_again():
    assert outcomes(written(ENDS)) == ENDS
