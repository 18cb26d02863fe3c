"""The deck of a small evening, as somebody may have written it."""

from presenter.deck.reading import read
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

---

# Wrap-up

<!--
phase: Wrap-up
kind: wrap-up
minutes: 15
-->

---

<!-- show: wall -->

# What we take with us
"""
NAME = "evening.md"
WELCOME, WAR_STORIES, WRAP_UP = 1, 2, 3  # the phases by their ids


def opening() -> Opening:
    deck, _problems = read(TEXT, NAME)
    return Opening(deck, NAME, TEXT, "Acme Platform", {"map.png": b"png\0\xff"})
