import pytest

from presenter.core.deck import Kind, Shows
from presenter.core.timing import ZERO
from presenter.deck.reading import read


def phase(title: str, kind: str = "slides") -> str:
    return f"<!--\nphase: {title}\nkind: {kind}\nminutes: 5\n-->"


def deck(*slides: str):
    return read("\n\n---\n\n".join(slides), "evening")[0]


def test_a_deck_without_phases_is_one_phase():
    (plan,) = deck("# Evening", "# Two").plans
    assert (plan.title, plan.kind, plan.planned) == ("Evening", Kind.SLIDES, ZERO)
    assert (plan.first, plan.last) == (0, 1)


def test_slides_before_the_first_phase_are_a_phase_of_their_own():
    plans = deck("# Evening", "# B", f"{phase('Case', 'case')}\n# C", f"{phase('End')}\n# D").plans
    assert [(plan.title, plan.first, plan.last) for plan in plans] == [
        ("Evening", 0, 1),
        ("Case", 2, 2),
        ("End", 3, 3),
    ]


def test_a_phase_without_a_title_takes_its_slides():
    assert deck(f"{phase('')}\n# Welcome").plans[0].title == "Welcome"
    assert deck(phase("")).plans[0].title == "evening"


def test_stories_without_a_queue_get_one_as_their_last_step():
    made = deck(f"{phase('War stories', 'stories')}\n# A", "# B", f"{phase('End')}\n# C")
    assert [slide.title for slide in made.slides] == ["A", "B", "War stories", "C"]
    assert made.slides[2].shows is Shows.QUEUE
    assert [plan.last for plan in made.plans] == [2, 3]


def test_a_wrap_up_without_a_wall_gets_one():
    made = deck(f"{phase('End', 'wrap-up')}\n# A")
    assert [(slide.title, slide.shows) for slide in made.slides] == [
        ("A", Shows.OPENER),
        ("What we take with us", Shows.WALL),
    ]


@pytest.mark.parametrize(("kind", "board"), [("stories", "queue"), ("wrap-up", "wall")])
def test_a_phase_that_has_its_board_gets_no_other(kind, board):
    made = deck(f"{phase('A', kind)}\n# A", f"# Board\n<!-- show: {board} -->", "# C")
    assert [slide.title for slide in made.slides] == ["A", "Board", "C"]


def test_a_board_without_a_heading_is_called_after_its_phase():
    made = deck(f"{phase('War stories', 'stories')}\n<!-- show: queue -->")
    assert [slide.title for slide in made.slides] == ["War stories"]


def test_a_board_has_something_to_see():
    assert read(f"{phase('A', 'stories')}\n<!-- show: queue -->", "x")[1] == ()


@pytest.mark.parametrize("text", ["# One", "# One\n\nword\n\nmore *words*", "One\n===\n\nword"])
def test_a_phases_first_slide_of_a_heading_and_prose_is_its_opener(text):
    assert deck(f"{phase('A')}\n{text}").slides[0].shows is Shows.OPENER


@pytest.mark.parametrize(
    "more", ["- a", "```\ncode\n```", "| a |\n|---|", "![](cat.png)", "# Two", "> quote", "<div>"]
)
def test_a_first_slide_with_more_on_it_is_a_slide(more):
    assert deck(f"{phase('A')}\n# One\n\n{more}").slides[0].shows is Shows.SLIDE


def test_a_first_slide_without_a_heading_is_a_slide():
    assert deck(f"{phase('A')}\nword").slides[0].shows is Shows.SLIDE


def test_only_the_first_slide_of_a_phase_is_an_opener():
    assert deck(f"{phase('A')}\n# One", "# Two").slides[1].shows is Shows.SLIDE


def test_a_deck_without_phases_opens_with_an_opener_only_if_asked():
    assert deck("# One").slides[0].shows is Shows.SLIDE
    assert deck("<!-- _class: lead -->\n# One").slides[0].shows is Shows.OPENER


def test_a_board_is_never_an_opener():
    assert (
        deck(f"{phase('A', 'stories')}\n# One\n<!-- show: queue -->").slides[0].shows is Shows.QUEUE
    )
