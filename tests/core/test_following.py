from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presenter.core import following
from presenter.core.deck import Deck, Kind, Plan, Slide, Step
from presenter.core.following import first_change, phases, steps

LONG = timedelta(minutes=10)


def slide(name: str, body: str = "", parts: int = 1) -> Slide:
    return Slide(name, f"# {name}\n\n{body}", parts=parts)


def deck(**sections: list[Slide | str]) -> Deck:
    """A phase for each keyword; a slide may be given by its title alone."""
    slides: list[Slide] = []
    plans: list[Plan] = []
    first = 0
    for title, section in sections.items():
        made = [slide(each) if isinstance(each, str) else each for each in section]
        last = first + sum(each.parts for each in made) - 1
        plans.append(Plan(title, Kind.SLIDES, LONG, first, last))
        slides += made
        first = last + 1
    return Deck("A small evening", tuple(slides), tuple(plans))


OLD = deck(Welcome=["One", "Two", "Three"], Stories=["Four", "Five"])


def shown(new: Deck, old: Deck = OLD) -> list[str]:
    """The titles of the slides that are shown instead of the old ones."""
    return [new.steps[step].slide.title for step in steps(old, new)]


def test_in_the_same_deck_every_step_stays():
    assert steps(OLD, OLD) == (0, 1, 2, 3, 4)


def test_a_slide_keeps_its_place_when_others_come_before_it():
    new = deck(Welcome=["Zero", "One", "Half", "Two", "Three"], Stories=["Four", "Five"])
    assert steps(OLD, new) == (1, 3, 4, 5, 6)


def test_a_slide_keeps_its_place_when_others_before_it_go():
    assert shown(deck(Welcome=["Three"], Stories=["Four", "Five"]))[2:] == ["Three", "Four", "Five"]


def test_a_slide_is_found_where_it_was_moved_to():
    new = deck(Welcome=["Two", "Three"], Stories=["Five", "Four", "One"])
    assert shown(new) == ["One", "Two", "Three", "Four", "Five"]


def test_an_edited_slide_is_known_by_its_title_in_its_phase():
    edited = slide("Two", "with more words")
    new = deck(Welcome=["One", edited, "New", "Three"], Stories=["Four", "Five"])
    assert steps(OLD, new) == (0, 1, 3, 4, 5)


def test_a_title_counts_in_its_own_phase_only():
    old = deck(Welcome=["Pause", "One"], Stories=[slide("Pause", "stories"), "Two"])
    new = deck(Welcome=["One"], Stories=["New", slide("Pause", "edited"), "Two"])
    assert steps(old, new) == (0, 0, 2, 3)


def test_a_slide_with_a_new_title_is_known_by_its_place():
    new = deck(Welcome=["One", "Two and a half", "Three"], Stories=["Four", "Five"])
    assert steps(OLD, new) == (0, 1, 2, 3, 4)


def test_a_slide_stays_when_its_phase_gets_another_name():
    new = deck(Hello=["One", slide("Two", "edited"), "New", "Three"], Stories=["Four", "Five"])
    assert steps(OLD, new) == (0, 1, 3, 4, 5)


def test_of_two_neighbours_the_one_before_stands_for_a_slide_that_is_gone():
    assert shown(deck(Welcome=["One", "Three"], Stories=["Four", "Five"]))[1] == "One"


def test_the_neighbour_is_one_of_the_same_phase():
    assert shown(deck(Welcome=["One", "Two", "Three"], Stories=["Five"]))[3] == "Five"
    assert shown(deck(Welcome=["One", "Two"], Stories=["Four", "Five"]))[2] == "Two"


def test_a_phase_that_is_gone_is_stood_for_by_what_is_nearest():
    assert shown(deck(Welcome=["One", "Two", "Three"]))[3:] == ["Three", "Three"]
    assert shown(deck(Stories=["Four", "Five"]))[:3] == ["Four"] * 3


def test_of_slides_that_are_the_same_each_keeps_its_own():
    old = deck(Welcome=["Questions", "One", "Questions", "Two", "Questions"])
    new = deck(Welcome=["One", "Questions", "Two", "Questions"])
    assert steps(old, new) == (0, 0, 1, 2, 3)


def test_the_part_stays_and_keeps_within_what_there_is():
    old = deck(Welcome=["One", slide("Two", "* a\n* b", parts=3), "Three"])
    more = deck(Welcome=["Zero", "One", slide("Two", "* a\n* b\n* c", parts=4), "Three"])
    less = deck(Welcome=["One", slide("Two", "* a", parts=2), "Three"])
    assert steps(old, more) == (1, 2, 3, 4, 6)
    assert steps(old, less) == (0, 1, 2, 2, 3)


def test_a_neighbour_before_is_shown_whole_and_one_after_from_its_beginning():
    old = deck(Welcome=[slide("One", parts=3), "Two", slide("Three", parts=3)])
    assert steps(old, deck(Welcome=[slide("One", parts=3), slide("Three", parts=3)]))[3] == 2
    assert steps(old, deck(Welcome=[slide("Three", parts=3)]))[3] == 0


def test_in_another_deck_altogether_the_number_is_all_there_is():
    new = deck(Talk=["A", "B", "C", "D", "E", "F", "G"])
    assert steps(OLD, new) == (0, 1, 2, 3, 4)
    assert steps(OLD, deck(Talk=["A", "B"])) == (0, 1, 1, 1, 1)


@pytest.mark.parametrize(
    ("new", "goes_on"),
    [
        (["Welcome", "Stories"], (0, 1)),
        (["Intro", "Welcome", "Stories"], (None, 0, 1)),
        (["Stories", "Welcome"], (1, 0)),
        (["Welcome", "War stories"], (0, 1)),
        (["Stories"], (1,)),
        (["Hello", "Intro", "Stories"], (None, None, 1)),
        (["Welcome", "Break", "Stories", "Break"], (0, None, 1, None)),
    ],
)
def test_a_phase_goes_on_by_its_title_else_by_its_place(new, goes_on):
    plans = tuple(Plan(title, Kind.SLIDES, LONG, place, place) for place, title in enumerate(new))
    made = Deck("", tuple(slide(title) for title in new), plans)
    assert phases(OLD, made) == goes_on


def test_a_slide_is_gone_once_a_neighbour_stands_for_it():
    new = deck(Welcome=["One", slide("Three", "edited")], Stories=["Four", "Five"])
    assert [following.is_gone(OLD, new, step) for step in range(3)] == [False, True, False]


def test_a_slide_returns_word_for_word_and_up_to_its_part():
    steps = slide("Two", "* a\n* b", parts=3)
    gone = Step(steps, number=2, part=1)
    assert following.returned(gone, deck(Welcome=["One", "Three", steps])) == 3
    assert following.returned(gone, deck(Welcome=["One", slide("Two", "* a", parts=2)])) is None
    fewer = replace(steps, parts=1)
    assert following.returned(gone, deck(Welcome=["One", fewer])) == 1


def test_the_first_slide_that_was_edited_is_found():
    edited = deck(Welcome=["One", slide("Two", "x"), "Three"], Stories=[slide("Four", "x"), "Five"])
    assert first_change(OLD, edited) == 1


def test_a_note_is_an_edit_and_a_line_further_down_is_none():
    slides = [replace(each, line=each.line + 3) for each in OLD.slides]
    assert first_change(OLD, replace(OLD, slides=tuple(slides))) is None
    slides[3] = replace(slides[3], notes="Say hello.")
    assert first_change(OLD, replace(OLD, slides=tuple(slides))) == 3


def test_where_the_last_slides_went_the_new_last_one_is_the_change():
    assert first_change(OLD, deck(Welcome=["One", "Two"])) == 1


NAMES = st.lists(st.sampled_from("abcde"), min_size=1, max_size=8)


@given(NAMES, NAMES, st.integers(1, 3))
def test_whatever_is_done_to_a_deck_every_step_leads_somewhere(before, after, parts):
    old = deck(Talk=[slide(name, parts=parts) for name in before])
    new = deck(Talk=list(after))
    found = steps(old, new)
    assert len(found) == len(old.steps)
    assert all(0 <= step <= new.last_step for step in found)


@given(NAMES)
def test_a_slide_put_in_anywhere_moves_nobody(names):
    old = deck(Talk=list(names))
    for place in range(len(names) + 1):
        new = deck(Talk=[*names[:place], "new", *names[place:]])
        assert shown(new, old) == names
