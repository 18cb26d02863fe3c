from pathlib import Path

import pytest

from presenter.case import ends
from presenter.case.exploring import chart
from presenter.case.findings import Findings
from presenter.case.reading import read
from presenter.clock import Clock

COUPON = Path(__file__).with_name("friday-coupon.md")


@pytest.fixture(scope="module")
def drawn():
    return chart(read(COUPON.read_text(encoding="utf-8"), Findings()).case, Clock())


def test_the_shares_of_all_ends_are_the_whole_and_the_likeliest_come_first(drawn):
    found = ends.ends(drawn)
    assert sum(end.share for end in found) == pytest.approx(1)
    assert [end.share for end in found] == sorted((end.share for end in found), reverse=True)
    assert {end.ending for end in found} == {
        "Clean but dark",
        "Charged twice",
        "The long weekend",
    }


def test_too_many_ends_are_told_on_a_coarser_grid_and_none_of_them_is_lost(drawn, monkeypatch):
    fine = ends.ends(drawn)
    monkeypatch.setattr(ends, "MOST", len(fine) - 1)
    coarse = ends.ends(drawn)
    assert len(coarse) < len(fine)
    assert sum(end.share for end in coarse) == pytest.approx(1)
    assert all(score % 2 == 0 for end in coarse for score in end.scores)
