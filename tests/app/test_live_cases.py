"""The case beside the deck, while a session runs."""

from pathlib import Path

import pytest
from sitting import DECK

from presenter.qt import hands, watch
from presenter.store.verbs import plays

COUPON = (Path(__file__).parents[1] / "case" / "friday-coupon.md").read_text(encoding="utf-8")
OTHER = COUPON.replace("The Friday coupon", "The Monday coupon")
FAULTY = COUPON.replace("(#ending-charged-twice)", "(#ending-nowhere)")
PHASE = """
---

<!--
phase: Case study
kind: case
case: coupon.md
minutes: 35
-->

# You are on call
"""


@pytest.fixture(autouse=True)
def impatient(monkeypatch) -> None:
    monkeypatch.setattr(watch, "QUIET", 20)


@pytest.fixture
def deck(tmp_path) -> Path:
    path = tmp_path / "small.md"
    path.write_text(DECK + PHASE, encoding="utf-8")
    path.with_name("coupon.md").write_text(COUPON, encoding="utf-8")
    return path


@pytest.fixture
def save(evening, deck, qtbot):
    """Save the case, and wait until what is to happen has happened."""

    def saved(text: str, until) -> None:
        deck.with_name("coupon.md").write_text(text, encoding="utf-8")
        qtbot.waitUntil(until)
        hands.settle()

    return saved


def title(evening) -> str:
    return evening.room.cases[0].case.title


def doubt(evening) -> str:
    return "".join(
        f"{line.words.text()} {line.mend.text()}" for line in evening.control.alarms.lines
    )


def test_a_case_that_is_saved_before_it_begins_is_the_one_that_is_played(evening, save):
    save(OTHER, lambda: title(evening) == "The Monday coupon")
    assert doubt(evening) == ""


def test_a_case_with_errors_waits_and_control_says_why(evening, save):
    save(FAULTY, lambda: doubt(evening) != "")
    assert doubt(evening).startswith("The room keeps coupon.md as it was. The case coupon.md has ")
    assert title(evening) == "The Friday coupon"
    save(OTHER, lambda: title(evening) == "The Monday coupon")
    assert doubt(evening) == ""


def test_a_case_that_is_played_stays_as_it_is(evening, save):
    evening.program.desk.do(plays.begin, 1)
    save(OTHER, lambda: doubt(evening) != "")
    assert doubt(evening) == "The room keeps coupon.md as it was. It is being played."
    assert title(evening) == "The Friday coupon"
    save(COUPON, lambda: doubt(evening) == "")


def test_a_case_that_is_gone_waits_too(evening, deck, qtbot):
    deck.with_name("coupon.md").unlink()
    qtbot.waitUntil(lambda: doubt(evening) != "")
    assert "There is no case coupon.md" in doubt(evening)
    assert title(evening) == "The Friday coupon"
