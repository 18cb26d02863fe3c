from dataclasses import replace

import pytest
from rooms import COFFEE, FLOOR, NOON, RULES, WALL, begun, minutes, room, telling, turn

from presenter.core.deck import Face
from presenter.core.director import picture
from presenter.core.foot import Mark, State

WHERE = "Acme Platform · 22 November 2026"
PAST, NOW, AHEAD = State.PAST, State.NOW, State.AHEAD


def marks(*states: State | None) -> tuple[Mark, ...]:
    titles = ("Welcome", "Coffee", "War stories", "Wrap-up")
    return tuple(Mark(title, state) for title, state in zip(titles, states, strict=True) if state)


def test_the_marks_say_what_is_past_what_is_now_and_what_is_ahead():
    assert picture(room(RULES)).footer.marks == marks(NOW, None, AHEAD, AHEAD)
    late = begun(begun(room(FLOOR), 1, ended=9), 3, after=9)
    assert picture(late).footer.marks == marks(PAST, None, NOW, AHEAD)


def test_a_break_has_a_mark_only_while_it_is_shown():
    live = begun(begun(room(COFFEE), 1, ended=9), 2, after=9)
    assert picture(live).footer.marks == marks(PAST, NOW, AHEAD, AHEAD)


def test_a_phase_that_was_passed_over_is_still_ahead():
    assert picture(begun(room(FLOOR), 3)).footer.marks == marks(AHEAD, None, NOW, AHEAD)


def test_looking_back_at_a_phase_marks_it_as_now():
    live = begun(begun(room(RULES), 1, ended=9), 3, after=9)
    assert picture(live).footer.marks == marks(NOW, None, PAST, AHEAD)


def test_one_phase_alone_needs_no_marks():
    live = room(RULES)
    assert picture(replace(live, agenda=live.agenda[:1])).footer.marks == ()


def test_the_footer_says_where_and_when_until_a_clock_runs():
    before = picture(room(RULES)).footer
    assert (before.clock, before.text) == (None, WHERE)
    running = picture(begun(room(RULES), 1)).footer
    assert running.clock.left(NOON + minutes(4)) == minutes(6)
    assert running.text == ""
    over = picture(begun(room(RULES), 1, ended=8)).footer
    assert (over.clock, over.text) == (None, WHERE)


def test_a_phase_without_planned_minutes_has_no_clock():
    footer = picture(begun(room(WALL), 4)).footer
    assert (footer.clock, footer.text) == (None, WHERE)


def clocked(room, clock: Face | None):
    """With this as the way in which the room sees every clock."""
    plans = tuple(replace(plan, clock=clock) for plan in room.deck.plans)
    return replace(room, deck=replace(room.deck, plans=plans))


@pytest.mark.parametrize("face", [Face.RING, Face.DIGITS])
def test_the_clock_in_the_footer_is_shown_as_the_deck_asks(face):
    footer = picture(clocked(begun(room(RULES), 1), face)).footer
    assert (footer.clock.started_at, footer.face) == (NOON, face)


def test_unless_asked_the_footer_has_digits():
    assert picture(begun(room(RULES), 1)).footer.face is Face.DIGITS


def test_a_clock_that_the_room_is_not_to_see_is_in_no_picture():
    footer = picture(clocked(begun(room(RULES), 1), Face.NOTHING)).footer
    assert (footer.clock, footer.text) == (None, WHERE)


def test_a_story_and_a_break_have_a_ring_unless_the_deck_asks_for_something_else():
    stories = replace(begun(room(FLOOR), 3), turns=(telling(turn(1)),))
    rest = begun(room(COFFEE), 2)
    for live in (stories, rest):
        for asked, face in ((None, Face.RING), (Face.DIGITS, Face.DIGITS)):
            shown = picture(clocked(live, asked))
            assert (shown.timer.started_at, shown.face) == (NOON, face)
        assert picture(clocked(live, Face.NOTHING)).timer is None


def test_a_session_without_an_event_says_the_day():
    assert picture(room(RULES, event="")).footer.text == "22 November 2026"


def test_the_clock_is_that_of_the_phase_on_the_wall_and_no_other():
    assert picture(begun(room(RULES), 3)).footer.clock is None
