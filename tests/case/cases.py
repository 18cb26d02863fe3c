"""The sample of the format, and cases made by changing a few words of it."""

from pathlib import Path

import yaml

from presenter.case.checking import check_text
from presenter.case.findings import Findings
from presenter.case.reading import read
from presenter.clock import Clock
from presenter.core.case import Case
from presenter.core.problems import Problem

FILE = Path(__file__).parent / "friday-coupon.md"
SAMPLE = FILE.read_text(encoding="utf-8")
SETTINGS = """---
case: 1
title: A small case
minutes: 30
clock: { starts: "10:00", stops: "10:30" }
scores:
  shop: { start: 50, means: people who can buy }
  data: { start: 50, means: rows we trust }
---

## Part A

"""


def changed(*swaps: tuple[str, str], text: str = SAMPLE) -> str:
    """The sample with words swapped; each must stand in it."""
    for old, new in swaps:
        assert old in text, old
        text = text.replace(old, new, 1)
    return text


def small(body: str, *swaps: tuple[str, str]) -> str:
    """A case of our own settings with some sections, and an end that the checker likes."""
    end = "\n## Part Z\n\n### Debrief\n\n- What did you expect?\n"
    return changed(*swaps, text=SETTINGS) + body + end


def faults(name: str) -> dict[str, dict[str, str]]:
    """What is planted in the sample, by name: `code`, the words `old` and `new`, and where `at`."""
    text = (FILE.parent / name).read_text(encoding="utf-8")
    return yaml.load(text, Loader=yaml.BaseLoader)


def case_of(text: str) -> Case:
    return read(text, Findings()).case


def findings(text: str, states: int = 10_000) -> tuple[Problem, ...]:
    return check_text(text, Clock(), states)


def codes(text: str) -> set[str]:
    return {str(problem.code) for problem in findings(text)}


def line_of(text: str, words: str) -> int:
    """The number of the first line that holds some words."""
    return text[: text.index(words)].count("\n") + 1
