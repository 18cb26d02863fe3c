"""Every error that the checker knows, planted in the sample."""

import re

import pytest
from cases import SAMPLE, changed, faults, findings, line_of

from presenter.case import findings as table
from presenter.case.findings import Code

FAULTS = faults("errors.yaml")


@pytest.mark.parametrize("name", FAULTS)
def test_every_error_is_found_at_its_line(name):
    fault = FAULTS[name]
    code, marker = fault["code"], fault["at"]
    text = changed((fault["old"], fault["new"]))
    found = [problem for problem in findings(text) if problem.severity == "error"]
    assert {problem.code for problem in found} >= {code}
    lines = [problem.line for problem in found if problem.code == code]
    assert line_of(text, marker) in lines or name.startswith("C101"), (lines, found)
    assert all(1 <= line <= text.count("\n") + 1 for line in lines)


def test_the_sample_is_clean():
    assert findings(SAMPLE) == ()


def test_every_error_code_has_a_fault_here():
    errors = {code for code in Code if code.severity == "error"}
    elsewhere = {Code.WALL, Code.CLEAN_PLAY, Code.KEPT_PLAY}
    assert {fault["code"] for fault in FAULTS.values()} == errors - elsewhere


def test_every_code_stands_in_the_table():
    rows = re.findall(r"\| (C\d\d\d) \| (\w+) ", table.__doc__ or "")
    assert rows == [(code.value, code.severity) for code in Code]
