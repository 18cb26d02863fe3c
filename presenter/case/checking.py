"""Checks a case before the evening: its form, its words, and every play of it."""

from pathlib import Path

from presenter.case import disguise, kept, leaks, outcomes, threads
from presenter.case.balance import Balance
from presenter.case.exploring import STATES, chart
from presenter.case.findings import Code, Findings
from presenter.case.reading import read
from presenter.clock import Clock
from presenter.core.problems import Problem
from presenter.source import text_of


def check(path: Path, clock: Clock) -> tuple[Problem, ...]:
    """Everything that is wrong with a case, by line; raises `Refused` if it is no text."""
    text = text_of(path)
    findings = Findings()
    kept.check(path, read(text, Findings()).case, findings)
    found = (*findings.by_line(), *check_text(text, clock))
    return tuple(sorted(found, key=lambda each: (each.line, each.code)))


def faults(text: str) -> tuple[Problem, ...]:
    """What keeps a case out of a session, as far as reading it tells: nothing is played."""
    findings = Findings()
    manuscript = read(text, findings)
    leaks.check(manuscript, findings)
    if not manuscript.case.first_scene:
        message = "There is no Scene to begin with: write one, “### Scene: …”."
        findings.say(manuscript.body + 1, Code.SECTION, message)
    return tuple(each for each in findings.by_line() if each.severity == "error")


def check_text(text: str, clock: Clock, states: int = STATES) -> tuple[Problem, ...]:
    """Everything that is wrong in the text of a case, looking at so many states at most."""
    findings = Findings()
    manuscript = read(text, findings)
    threads.check(manuscript.case, manuscript.lines, findings)
    leaks.check(manuscript, findings)
    disguise.check(manuscript, findings)
    found = chart(manuscript.case, clock, states=states)
    outcomes.check(manuscript.case, found, findings)
    Balance(manuscript, found, findings).check()
    return findings.by_line()
