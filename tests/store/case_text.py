"""A small evening in which a case is played, as somebody may have written it."""

from pathlib import Path

import evening_text

from presenter.core.case_copy import CaseCopy
from presenter.deck.reading import read
from presenter.store.verbs.sessions import Opening

COUPON = Path(__file__).parents[1] / "case" / "friday-coupon.md"
NAME = "coupon.md"
TEXT = f"""{evening_text.TEXT}
---

# The Friday coupon

<!--
phase: Case study
kind: case
case: {NAME}
minutes: 35
-->

---

# How we play

---

<!-- show: case -->
"""
CASE, PHASE = 1, 4  # the case and its phase, by their ids
STEP = 8  # the case stands on the wall here
FIRST = ("Lock waits on the ledger", "The iOS retry policy")
FAIL_OVER, TOUCH_NOTHING = (
    "Fail over to the replica",
    "Touch nothing, post to the status page, keep looking",
)
OPTIONS = ("Roll the migration back", FAIL_OVER, TOUCH_NOTHING)


def opening(fault: str = "") -> Opening:
    deck, _problems = read(TEXT, evening_text.NAME)
    text = "" if fault else COUPON.read_text(encoding="utf-8")
    return Opening(
        deck, evening_text.NAME, TEXT, "Acme Platform", cases={NAME: CaseCopy(text, fault)}
    )
