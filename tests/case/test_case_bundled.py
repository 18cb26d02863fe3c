"""The cases that come with the program: read without a fault, and played to every ending."""

from pathlib import Path

import pytest

from presenter.case import rules
from presenter.case.checking import check
from presenter.case.exploring import chart, explore
from presenter.case.reading import read_file
from presenter.case.records import record
from presenter.clock import Clock
from presenter.core.case import Kind
from presenter.resources import bundled_deck

CASES = sorted(bundled_deck("cases").glob("[!R]*.md"))
PLAYS = sorted((Path(__file__).parent / "plays").glob("*/*.txt"))


def named(path: Path) -> str:
    return path.stem


@pytest.mark.parametrize("path", CASES, ids=named)
def test_a_bundled_case_reads_without_a_fault(path):
    case, problems = read_file(path)
    assert problems == ()
    assert case.origin == "disguised"


@pytest.mark.parametrize("path", CASES, ids=named)
def test_every_ending_of_a_bundled_case_has_a_recorded_play(path):
    case, _problems = read_file(path)
    played = {play.stem for play in PLAYS if play.parent.name == path.stem}
    assert played == {section.anchor for section in case.of(Kind.ENDING)}
    assert len(played) >= 3


@pytest.mark.parametrize("play", PLAYS, ids=named)
def test_a_recorded_play_still_reaches_its_ending(play):
    case, _problems = read_file(bundled_deck(f"cases/{play.parent.name}.md"))
    state = rules.start(case)
    for text in record(play):
        state = rules.take(case, state, rules.named(case, state, text)).state
    assert state.section == play.stem


@pytest.mark.slow
@pytest.mark.parametrize("path", CASES, ids=named)
def test_playing_every_play_of_a_bundled_case_finds_nothing_wrong(path):
    assert {problem.code for problem in check(path, Clock())} <= {"C305"}
    case, _problems = read_file(path)
    explored = explore(chart(case, Clock()))
    assert explored.no_win == ("proven" if case.no_win else "not claimed")
