"""Checks a case before the evening: its form, its words, and every play of it."""

from pathlib import Path

from presenter.case.findings import Findings
from presenter.case.reading import read
from presenter.clock import Clock
from presenter.core.problems import Problem
from presenter.source import text_of


def check(path: Path, _clock: Clock) -> tuple[Problem, ...]:
    """Everything that is wrong with a case, by line; raises `Refused` if it is no text."""
    findings = Findings()
    read(text_of(path), findings)
    return findings.by_line()
