"""The quick way through all plays against the obvious one."""

from collections import Counter

import pytest
from cases import case_of, findings, small
from hypothesis import HealthCheck, assume, given, settings
from spoiling import Walked, cases

from presenter.case import counting
from presenter.case import results as beating
from presenter.case.exploring import Chart, chart, explore
from presenter.case.figures import table, values
from presenter.clock import Clock
from presenter.core.case import Choice
from presenter.core.playing import State
from presenter.terminal.output import as_json

LIMIT = 3000
MANY = settings(
    max_examples=80,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow],
)
END = "\n### Ending: End\n\nDone.\n"


def both(text: str) -> tuple[Walked, Chart]:
    """A case walked and charted; what has too many plays to walk is not looked at."""
    case = case_of(text)
    walked = Walked(case, LIMIT)
    assume(walked.is_whole)
    charted = chart(case, Clock())
    assert charted.is_whole
    return walked, charted


@MANY
@given(cases())
def test_both_ways_find_the_same_plays(text):
    walked, charted = both(text)
    found = explore(charted)
    assert found.states == len(walked.states)
    assert found.plays == len(walked.plays)
    assert {each.anchor: each.plays for each in found.endings} == walked.endings()
    minutes = [state.minute for state, _ in walked.plays] or [0]
    assert found.minutes == (min(minutes), max(minutes))
    taken = Counter(choice.line for _, play in walked.plays for choice in play)
    for usage in found.usage:
        alike = [each.line for each in alike_to(walked, usage.offered.choice)]
        uses = sum(taken[line] for line in alike)
        assert usage.per_play * found.plays == pytest.approx(uses)


def alike_to(walked: Walked, choice: Choice) -> list[Choice]:
    """The choices of the same scene that count as this one."""
    sections = walked.case.sections.values()
    scene = next(each for each in sections if choice in each.choices)
    return [each for each in scene.choices if each.identity == choice.identity]


def loses_nothing(walked: Walked, state: State) -> bool:
    starts = [score.start for score in walked.case.scores]
    return all(score >= start for score, start in zip(state.scores, starts, strict=True))


@MANY
@given(cases())
def test_both_ways_agree_on_wins_and_best_results(text):
    walked, charted = both(text)
    found = explore(charted)
    wins = [play for state, play in walked.plays if loses_nothing(walked, state)]
    assert found.no_win == ("broken" if wins else "proven")
    assert not wins or found.clean_play in {tuple(each.text for each in play) for play in wins}
    ends = {(state.section, state.scores) for state, _ in walked.plays}
    best = {
        (anchor, mine)
        for anchor, mine in ends
        if not any(mine != theirs and matches(theirs, mine) for _, theirs in ends)
    }
    assert {(each.anchor, each.scores) for each in found.front} == best


def matches(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    return all(a >= b for a, b in zip(one, other, strict=True))


def beats(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    return all(a > b for a, b in zip(one, other, strict=True))


@MANY
@given(cases())
def test_both_ways_agree_on_straw_men_and_obvious_answers(text):
    walked, charted = both(text)
    found = explore(charted)
    met, useful, doubtful = set(), set(), set()
    for state in walked.states:
        options = [
            (choice.identity, state.section, walked.results(after))
            for choice, after in walked.after(state)
            if not choice.is_look
        ]
        every = walked.results(state)
        for identity, section, results in options if every and len(options) > 1 else ():
            met.add((section, identity))
            if any(not any(beats(other, mine) for other in every) for mine in results):
                useful.add((section, identity))
            others = set().union(*(each[2] for each in options if each[0] != identity))
            if not all(any(matches(mine, other) for mine in results) for other in others):
                doubtful.add((section, identity))
    assert {(each.section, each.choice.identity) for each in found.straw_men} == met - useful
    assert {(each.section, each.choice.identity) for each in found.obvious} == met - doubtful


def ring(size: int) -> str:
    """Scenes in a ring, each with two ways on at once and none that takes time."""
    scenes = [
        f"### Scene: S{number}\n\nText.\n\n#### Decide: what\n\n"
        f"- [On](#scene-s{(number + 1) % size})\n- [Far](#scene-s{(number + 7) % size})\n"
        for number in range(size)
    ]
    return small("\n".join([*scenes, END]), ("## Part A", "## Part A")).replace(
        "- [On](#scene-s1)", "- [On](#scene-s1)\n- [Out](#ending-end)"
    )


def test_a_ring_with_more_ways_than_can_be_walked_is_not_called_whole():
    found = chart(case_of(ring(60)), Clock())
    assert found.graph.is_whole
    assert not found.counts.is_whole
    assert explore(found).plays >= 1
    assert {each.code for each in findings(ring(60))} >= {"C107", "C301"}


def test_a_small_ring_is_counted_by_walking(monkeypatch):
    walked = Walked(case_of(ring(9)), LIMIT)
    assert chart(case_of(ring(9)), Clock()).counts.plays == len(walked.plays) == 1
    monkeypatch.setattr(counting, "_WALKS", 3)
    assert not chart(case_of(ring(9)), Clock()).counts.is_whole


def chain(size: int, ways: int) -> str:
    """Scenes in a row, each with several ways on to the next."""
    scenes = []
    for number in range(size):
        goal = f"scene-s{number + 1}" if number + 1 < size else "ending-end"
        rows = "".join(f"- [Do {way}](#{goal})\n" for way in range(ways))
        scenes.append(f"### Scene: S{number}\n\nText.\n\n#### Decide: what\n\n{rows}\n")
    return small("".join(scenes) + END)


@pytest.mark.slow
def test_plays_may_have_more_digits_than_python_likes_to_print():
    case = case_of(chain(9_100, 3))
    found = explore(chart(case, Clock()))
    assert found.plays == 3**9_100
    assert f'"plays": {"5"}' not in as_json(values(case, found, ()))
    assert as_json({"plays": 10**5000}) == '{\n  "plays": 1' + "0" * 5000 + "\n}"
    assert "plays of 0 to 0 minutes" in "\n".join(table(case, found))
    assert "about 10^4341 plays" in "\n".join(table(case, found))
    assert found.endings[0].share == 1


def test_ten_thousand_sections_are_read_and_played():
    text = chain(10_000, 1)
    case = case_of(text)
    assert len(case.sections) == 10_002
    assert explore(chart(case, Clock())).plays == 1


def test_what_is_forgotten_is_worked_out_again(monkeypatch):
    monkeypatch.setattr(beating, "_REMEMBERED", 1)
    best = beating.Results([(1, 2), (2, 1), (1, 1)])
    assert [best.front(0b111), best.front(0b100), best.front(0b111)] == [0b011, 0b100, 0b011]
