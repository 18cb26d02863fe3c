"""Phases that play a case."""

import pytest

from presenter.core.deck import Shows
from presenter.deck.cases import cases
from presenter.deck.problems import Code
from presenter.deck.reading import read


def phase(title: str = "Case study", kind: str = "case", case: str = "cases/coupon.md") -> str:
    return f"<!--\nphase: {title}\nkind: {kind}\ncase: {case}\nminutes: 45\n-->"


def found(*slides: str):
    return read("\n\n---\n\n".join(slides), "evening")


def codes(*slides: str) -> list[tuple[int, Code]]:
    return [(problem.line, problem.code) for problem in found(*slides)[1]]


def test_a_phase_names_the_case_that_is_played_in_it():
    deck, problems = found(f"{phase()}\n# You are on call")
    assert (deck.plans[0].case, cases(deck), problems) == (
        "cases/coupon.md",
        ("cases/coupon.md",),
        (),
    )


def test_a_case_without_its_slide_gets_one_as_the_last_step_of_its_phase():
    deck, _problems = found(f"{phase()}\n# A", "# B", "<!--\nphase: End\nminutes: 5\n-->\n# C")
    assert [(slide.title, slide.shows) for slide in deck.slides[:3]] == [
        ("A", Shows.OPENER),
        ("B", Shows.SLIDE),
        ("Case study", Shows.CASE),
    ]
    assert [plan.last for plan in deck.plans] == [2, 3]


def test_a_slide_says_where_the_case_stands_on_the_wall():
    deck, problems = found(f"{phase()}\n# A", "<!-- show: case -->", "# What we saw")
    assert [(slide.title, slide.shows) for slide in deck.slides] == [
        ("A", Shows.OPENER),
        ("Case study", Shows.CASE),
        ("What we saw", Shows.SLIDE),
    ]
    assert problems == ()


def test_a_phase_of_the_kind_case_may_do_without_one():
    deck, problems = found("<!--\nphase: Case\nkind: case\nminutes: 45\n-->\n# A", "# B")
    assert (len(deck.slides), cases(deck), problems) == (2, (), ())


@pytest.mark.parametrize("kind", ["slides", "stories", "wrap-up", "break"])
def test_a_phase_of_another_kind_plays_no_case(kind):
    deck, (problem,) = found(f"{phase(kind=kind)}\n# A")
    assert (problem.line, problem.code, problem.severity) == (4, Code.STRAY_CASE, "warning")
    assert cases(deck) == ()


def test_a_case_where_no_phase_begins_counts_for_nothing():
    assert codes(f"{phase()}\n# A", "<!-- case: other.md -->\n# B") == [(11, Code.STRAY_SETTING)]


def test_a_slide_for_a_case_in_a_phase_without_one_is_shown_as_it_is():
    deck, (problem,) = found("# A", "<!-- show: case -->\n\n# The system")
    assert (problem.line, problem.code) == (5, Code.STRAY_CASE)
    assert deck.slides[1].markdown.strip() == "# The system"


def test_several_phases_may_play_the_same_case_or_others():
    deck, _problems = found(
        f"{phase('One')}\n# A", f"{phase('Two')}\n# B", f"{phase('Three', case='other.md')}\n# C"
    )
    assert cases(deck) == ("cases/coupon.md", "other.md")
    assert [plan.case for plan in deck.plans] == ["cases/coupon.md", "cases/coupon.md", "other.md"]
