from dataclasses import replace
from datetime import timedelta

import pytest
from rooms import FLOOR, NOON, RULES, STORIES, WALL, begun, entry, room, told, turn

from presenter.core.director import live_picture, next_picture, picture
from presenter.core.entries import EntryKind
from presenter.core.picture import BlackPicture, NeutralPicture, QueuePicture, StoryPicture
from presenter.core.room import Held, Room
from presenter.core.speaking import TurnView
from presenter.core.steering import blacken, enter, freeze, neutralise, onward
from presenter.core.timing import Pause

LATER = NOON + timedelta(minutes=10)
AFTER_THAT = LATER + timedelta(minutes=5)


def frozen(live: Room, at=LATER) -> Room:
    return replace(live, place=freeze(live, at).place)


def moved(live: Room, rule, *targets) -> Room:
    return replace(live, place=rule(live, *targets).place)


def called(one: TurnView, at) -> TurnView:
    return replace(one, timer=replace(one.timer, started_at=at))


def test_freezing_notes_the_step_and_the_instant():
    assert frozen(room(RULES)).place.held == Held(RULES, LATER)


def test_the_room_keeps_its_picture_while_the_facilitator_moves_on():
    held = frozen(room(RULES))
    before = picture(held)
    for rule, *targets in ((onward,), (enter, 3), (onward,)):
        held = moved(held, rule, *targets)
        assert picture(held) == before
    assert held.place.step == FLOOR
    assert isinstance(live_picture(held), QueuePicture)


def test_thawing_shows_where_the_facilitator_is_by_now():
    held = moved(frozen(room(RULES)), enter, 3)
    thawed = moved(held, freeze, None)
    assert picture(thawed) == live_picture(held) != picture(held)


def test_black_goes_before_frozen_and_frozen_comes_back():
    held = frozen(room(RULES))
    black = moved(held, blacken, True)
    assert picture(black) == BlackPicture()
    assert picture(moved(black, blacken, False)) == picture(held)
    assert picture(moved(black, onward)) == picture(held)


def test_what_next_would_bring_is_where_the_facilitator_goes():
    held = moved(frozen(room(RULES)), onward)
    assert next_picture(held) == next_picture(replace(held, place=replace(held.place, held=None)))


def test_a_frozen_wall_shows_nothing_that_was_written_since():
    early = replace(entry(1, EntryKind.LEARNING, "Caches lie."), written_at=NOON)
    late = replace(entry(2, EntryKind.LEARNING, "Too much."), written_at=AFTER_THAT)
    held = frozen(replace(room(WALL), entries=(early, late)))
    assert [card.text for card in picture(held).columns[0].cards] == ["Caches lie."]


def test_what_is_removed_leaves_a_frozen_wall_too():
    early = replace(entry(1, EntryKind.LEARNING, "Caches lie."), written_at=NOON)
    held = frozen(replace(room(WALL), entries=(early,)))
    assert picture(replace(held, entries=())).columns[0].cards == ()


def test_who_asks_or_is_called_later_changes_nothing_on_a_frozen_queue():
    ada, late = replace(turn(1, "Ada"), asked_at=NOON), replace(turn(2, "Bo"), asked_at=AFTER_THAT)
    held = frozen(replace(room(FLOOR), turns=(ada,)))
    since = replace(held, turns=(called(ada, AFTER_THAT), late))
    assert picture(since) == picture(held)
    assert isinstance(live_picture(since), StoryPicture)


def test_a_frozen_story_stays_when_it_has_ended():
    ada = called(turn(1, "Ada"), NOON)
    held = frozen(replace(room(FLOOR), turns=(ada,)))
    ended = replace(ada, timer=replace(ada.timer, ended_at=AFTER_THAT))
    assert picture(replace(held, turns=(ended,))) == picture(held)


def test_a_name_that_is_taken_back_leaves_a_frozen_story():
    ada = called(turn(1, "Ada", "The cache"), NOON)
    held = frozen(replace(room(FLOOR), turns=(ada,)))
    shown = picture(replace(held, turns=(replace(ada, name="", title=""),)))
    assert (shown.teller.name, shown.teller.title) == ("A colleague", "")


def test_who_had_told_before_has_told():
    held = frozen(replace(room(FLOOR), turns=(told(turn(1, "Ada")), turn(2, "Bo"))))
    assert picture(held).next.name == "Bo"


def test_a_phase_that_starts_behind_a_frozen_wall_is_still_ahead_on_it():
    held = frozen(begun(room(RULES), 1))
    assert picture(begun(begun(held, 1, ended=12), 3, after=12)) == picture(held)


def test_a_phase_that_ends_behind_a_frozen_wall_still_runs_on_it():
    held = frozen(begun(room(RULES), 1))
    since = begun(begun(held, 1, ended=12), 3, after=12)
    assert picture(since) == picture(held)
    assert picture(since).footer.clock


def test_a_step_that_a_shorter_deck_has_no_more_is_its_last():
    held = frozen(room(WALL))
    plan = replace(held.deck.plans[0], last=RULES)
    shorter = replace(held.deck, slides=held.deck.slides[:2], plans=(plan,))
    since = replace(held, deck=shorter, place=replace(held.place, step=0))
    assert picture(since) == picture(replace(room(RULES), deck=shorter))


def test_freezing_a_black_wall_keeps_what_is_behind_it():
    black = moved(room(RULES), blacken, True)
    held = moved(frozen(black), blacken, False)
    assert picture(frozen(black)) == BlackPicture()
    assert picture(moved(held, onward)) == picture(room(RULES))
    assert moved(frozen(black), freeze, None) == black


def test_the_neutral_card_goes_before_frozen_and_frozen_comes_back():
    held = moved(frozen(room(RULES)), onward)
    card = moved(held, neutralise, True)
    assert isinstance(picture(card), NeutralPicture)
    assert picture(moved(card, neutralise, False)) == picture(held)
    assert moved(card, onward) == held


def test_clocks_go_on_in_a_frozen_picture():
    held = frozen(begun(room(RULES), 1))
    (welcome, *others) = held.agenda
    paused = replace(welcome.timer, pauses=(Pause(AFTER_THAT),))
    shown = picture(replace(held, agenda=(replace(welcome, timer=paused), *others)))
    assert shown.footer.clock.paused


@pytest.mark.parametrize("step", [RULES, STORIES, FLOOR, WALL])
def test_freezing_changes_nothing_at_that_moment(step):
    live = room(step)
    assert picture(frozen(live)) == picture(live)
