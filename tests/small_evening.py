"""The parts of a deck of a small evening, to be put together."""

FRONT = """---
title: A small evening
---
"""
WELCOME = """
<!--
phase: Welcome
minutes: 10
-->

# Welcome

---

# Rules

---
"""
STORIES = """
<!--
phase: War stories
kind: stories
minutes: 30
-->

# Your stories

---

<!-- show: queue -->

# The floor is yours

---
"""
WRAP_UP = """
<!--
phase: Wrap-up
kind: wrap-up
minutes: 20
-->

# What we heard
"""
WHOLE = FRONT + WELCOME + STORIES + WRAP_UP
