from datetime import timedelta
from pathlib import Path

import pytest

from presenter.core.deck import Deck, Kind, Plan, Shows, Slide
from presenter.core.room import Room
from presenter.store.logbook import Logbook
from presenter.store.verbs.sessions import Opening

TEXT = """---
title: A small evening
---
# Welcome

<!--
phase: Welcome
minutes: 10
-->

---

# Rules

---

# Stories

<!--
phase: War stories
kind: stories
minutes: 30
-->

---

<!-- show: queue -->

# The floor is yours
"""


@pytest.fixture
def opening() -> Opening:
    slides = (
        Slide("Welcome", "# Welcome", shows=Shows.OPENER),
        Slide("Rules", "# Rules"),
        Slide("Stories", "# Stories", shows=Shows.OPENER),
        Slide("The floor is yours", "# The floor is yours", shows=Shows.QUEUE),
    )
    plans = (
        Plan("Welcome", Kind.SLIDES, timedelta(minutes=10), 0, 1),
        Plan("War stories", Kind.STORIES, timedelta(minutes=30), 2, 3),
    )
    deck = Deck("A small evening", slides, plans)
    return Opening(deck, "evening.md", TEXT, "Acme Platform", {"map.png": b"png"})


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "evening.sqlite3"


@pytest.fixture
def heard() -> list[Room]:
    return []


@pytest.fixture
def logbook(path, clock, heard, opening):
    logbook = Logbook(path, clock, heard.append)
    logbook.begin("facilitator", opening)
    yield logbook
    logbook.close()
