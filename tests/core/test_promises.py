from datetime import date

import pytest

from presenter.core.promises import read, written

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("line", "owner", "day"),
    [
        ("Platform 2w", "Platform", date(2026, 12, 6)),
        ("Platform in 2 w", "Platform", date(2026, 12, 6)),
        ("Ada, by 15.12.", "Ada", date(2026, 12, 15)),
        ("Ada 15.1.", "Ada", date(2027, 1, 15)),
        ("Ada by 2026-12-15", "Ada", date(2026, 12, 15)),
        ("Ada 3.4.2028", "Ada", date(2028, 4, 3)),
        ("2d", "", date(2026, 11, 24)),
        ("Team 42", "Team 42", None),
        ("Ada 31.2.", "Ada 31.2.", None),
        ("  ", "", None),
    ],
)
def test_an_owner_and_a_day_are_read_from_one_line(line, owner, day):
    assert read(line, TODAY) == (owner, day)


@pytest.mark.parametrize(("owner", "day"), [("Ada", date(2026, 12, 15)), ("Ada", None), ("", None)])
def test_what_is_written_is_read_back(owner, day):
    assert read(written(owner, day), TODAY) == (owner, day)
