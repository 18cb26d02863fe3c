"""Checks a case before the evening: its form, its words, and every play of it."""

from pathlib import Path

from presenter.case import disguise, leaks, outcomes, threads
from presenter.case.balance import Balance
from presenter.case.exploring import STATES, chart
from presenter.case.findings import Findings
from presenter.case.reading import read
from presenter.clock import Clock
from presenter.core.problems import Problem
from presenter.source import text_of


def check(path: Path, clock: Clock, states: int = STATES) -> tuple[Problem, ...]:
    """Everything that is wrong with a case, by line; raises `Refused` if it is no text."""
    findings = Findings()
    manuscript = read(text_of(path), findings)
    threads.check(manuscript.case, manuscript.lines, findings)
    leaks.check(manuscript, findings)
    disguise.check(manuscript, findings)
    found = chart(manuscript.case, clock, states=states)
    outcomes.check(manuscript.case, found, findings)
    Balance(manuscript, found, findings).check()
    return findings.by_line()
