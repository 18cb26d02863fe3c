from datetime import timedelta

import pytest
from acting import MINUTE, asked, called, refusal, told

from presenter.core.consent import Consent
from presenter.store.verbs import consents, entries, speakers

NOT_WAITING = "This turn is no longer waiting."
NOT_TELLING = "This turn is not being told."


@pytest.fixture
def ada(logbook) -> int:
    return asked(logbook, "Ada", "The cache")


def test_a_turn_is_called_and_then_told(logbook, ada, clock):
    called(logbook, ada)
    assert logbook.room().telling.name == "Ada"
    clock.tick(minutes=4)
    logbook.do("Maya", speakers.end, ada)
    (turn,) = logbook.room().told
    clock.tick(minutes=30)
    assert turn.timer.used(clock.now()) == timedelta(minutes=4)


def test_those_who_told_stand_in_the_order_of_their_calls(logbook, clock):
    first, second, third = (asked(logbook, name) for name in "ABC")
    for turn_id in (third, first):
        told(logbook, turn_id)
        clock.tick(minutes=1)
    assert [turn.name for turn in logbook.room().turns] == ["C", "A", "B"]
    assert second == logbook.room().waiting[0].id


def test_nobody_is_called_while_somebody_tells(logbook, ada):
    called(logbook, ada)
    bo = asked(logbook, "Bo")
    assert refusal(logbook, speakers.call, bo) == (
        "A story is still being told. End that turn, then call the next."
    )


def test_two_people_call_the_same_turn_once(logbook, ada):
    asked(logbook, "Bo")
    called(logbook, ada)
    assert refusal(logbook, speakers.call, ada) == NOT_WAITING
    assert [turn.name for turn in logbook.room().waiting] == ["Bo"]


@pytest.mark.parametrize("verb", [speakers.pause, speakers.resume, speakers.end])
def test_what_is_meant_for_who_tells_is_refused_before_and_after(logbook, ada, verb):
    assert refusal(logbook, verb, ada) == NOT_TELLING
    told(logbook, ada)
    assert refusal(logbook, verb, ada) == NOT_TELLING


def test_a_pause_holds_the_story(logbook, ada, clock):
    called(logbook, ada)
    clock.tick(minutes=1)
    logbook.do("Maya", speakers.pause, ada)
    clock.tick(minutes=10)
    assert logbook.room().telling.timer.paused
    assert refusal(logbook, speakers.pause, ada) == "This turn is paused already."
    logbook.do("Maya", speakers.resume, ada)
    assert refusal(logbook, speakers.resume, ada) == "This turn is not paused."
    assert logbook.room().telling.timer.left(clock.now()) == timedelta(minutes=4)


def test_the_end_of_a_story_ends_its_pause(logbook, ada, clock):
    called(logbook, ada)
    logbook.do("Maya", speakers.pause, ada)
    clock.tick(minutes=3)
    logbook.do("Maya", speakers.end, ada)
    (pause,) = logbook.room().told[0].timer.pauses
    assert pause.ended_at == clock.now()


def test_minutes_are_given_and_taken(logbook, ada):
    logbook.do("Maya", speakers.extend, ada, 5 * MINUTE)
    logbook.do("Maya", speakers.extend, ada, -2 * MINUTE)
    assert logbook.room().turns[0].timer.granted == timedelta(minutes=8)
    assert logbook.room().last.label == f"-2 min for turn {ada}"
    told(logbook, ada)
    assert refusal(logbook, speakers.extend, ada, 5 * MINUTE) == "This turn is over."


def test_a_teller_changes_what_may_be_kept(logbook, ada):
    logbook.do("Maya", consents.allow, ada, "named")
    assert logbook.room().turns[0].consent is Consent.NAMED


def test_a_told_story_is_kept_as_its_teller_says_when_asked_again(logbook, ada):
    logbook.do("Maya", consents.allow, ada, "named")
    early = refusal(logbook, consents.confirm, ada, "named")
    assert early == "This story is not told yet. Ask its teller again when it is."
    told(logbook, ada)
    (turn,) = logbook.room().told
    assert (turn.is_unanswered, turn.kept) == (True, Consent.LESSONS_ONLY)
    logbook.do("Maya", consents.confirm, ada, "named")
    (turn,) = logbook.room().told
    assert (turn.is_unanswered, turn.kept) == (False, Consent.NAMED)
    logbook.undo("Maya", logbook.room().last.id)
    assert logbook.room().told[0].kept is Consent.LESSONS_ONLY


def test_once_it_is_told_only_lowering_needs_no_word_of_the_teller(logbook, ada):
    told(logbook, ada)
    logbook.do("Maya", consents.confirm, ada, "unnamed summary")
    assert refusal(logbook, consents.allow, ada, "named") == (
        "More than that may be kept only if the teller says so: ask them."
    )
    logbook.do("Maya", consents.allow, ada, "lessons only")
    assert logbook.room().last is None  # and undo cannot raise it again
    assert refusal(logbook, consents.allow, ada, "unnamed summary").startswith("More than that")
    assert logbook.room().told[0].kept is Consent.LESSONS_ONLY


def test_who_tells_again_is_asked_again(logbook, ada):
    told(logbook, ada)
    logbook.do("Maya", consents.confirm, ada, "named")
    logbook.do("Maya", speakers.put_back, ada)
    told(logbook, ada)
    assert logbook.room().told[0].is_unanswered


def test_a_story_can_be_for_the_room_only_by_the_last_word(logbook, ada):
    called(logbook, ada)
    logbook.do("Maya", entries.add, 1, "learning", "Caches lie")
    logbook.do("Maya", speakers.end, ada)
    logbook.do("Maya", consents.confirm, ada, "room only")
    (turn,) = logbook.room().told
    assert (turn.name, turn.title, turn.is_unanswered) == ("", "", False)
    assert logbook.room().entries == ()
    assert refusal(logbook, consents.confirm, ada, "named").endswith("is gone.")


def test_of_a_story_for_the_room_only_the_minutes_remain(logbook, clock):
    turn = asked(logbook, "Ada", "The cache", Consent.ROOM_ONLY)
    called(logbook, turn)
    clock.tick(minutes=6)
    logbook.do("Maya", speakers.end, turn)
    (kept,) = logbook.room().told
    assert (kept.name, kept.title) == ("", "")
    assert kept.timer.used(clock.now()) == timedelta(minutes=6)


def test_a_story_can_become_one_for_the_room_only_after_it_was_told(logbook, ada):
    called(logbook, ada)
    logbook.do("Maya", entries.add, 1, "learning", "Caches lie")
    logbook.do("Maya", speakers.end, ada)
    logbook.do("Maya", consents.allow, ada, "room only")
    (turn,) = logbook.room().told
    assert (turn.name, turn.title) == ("", "")
    assert logbook.room().entries == ()


def test_a_turn_has_between_no_minute_and_two_hours(logbook):
    ada = asked(logbook, "Ada")
    logbook.do("Maya", speakers.extend, ada, -5 * MINUTE)
    assert refusal(logbook, speakers.extend, ada, -MINUTE) == (
        "There is no time left that could be taken away."
    )
    logbook.do("Maya", speakers.extend, ada, 120 * MINUTE)
    assert refusal(logbook, speakers.extend, ada, MINUTE) == (
        "More than 120 minutes in all are not to be had."
    )
