from datetime import timedelta

import pytest
from acting import GONE, MINUTE, asked, called, refusal, told

from presenter.core.consent import Consent
from presenter.core.speaking import Asking
from presenter.store.verbs import consents, entries, queueing, speakers

NOT_WAITING = "This turn is no longer waiting."


@pytest.fixture
def ada(logbook) -> int:
    return asked(logbook, "Ada", "The cache")


def names(logbook) -> list[str]:
    return [turn.name for turn in logbook.room().waiting]


def test_somebody_asks_and_waits_at_the_end_of_the_queue(logbook):
    for name in ("Ada", "Bo", ""):
        asked(logbook, name)
    assert names(logbook) == ["Ada", "Bo", ""]


def test_words_are_kept_as_they_were_typed_but_plain(logbook):
    asked(logbook, "  Bo's :x '%s' \"q\" ; --\n", "<b>50 %</b>\x07", Consent.NAMED)
    (turn,) = logbook.room().turns
    assert turn.name == "Bo's :x '%s' \"q\" ; --"
    assert turn.title == "<b>50 %</b>"
    assert turn.consent is Consent.NAMED
    assert turn.timer.planned == timedelta(minutes=5)


@pytest.mark.parametrize("minutes", [0, -5, 121])
def test_a_story_takes_between_one_minute_and_two_hours(logbook, minutes):
    assert refusal(logbook, speakers.add, 1, Asking("Ada", "", minutes)) == (
        "A story takes 1 to 120 minutes."
    )


def test_a_name_and_a_title_have_limits(logbook):
    assert refusal(logbook, speakers.add, 1, Asking("x" * 81, "", 5)).startswith("A name has room")
    assert refusal(logbook, speakers.add, 1, Asking("", "x" * 161, 5)).startswith("A title has")


@pytest.mark.parametrize(
    ("index", "queue"),
    [(0, "CABD"), (1, "ACBD"), (2, "ABCD"), (3, "ABDC"), (99, "ABDC"), (-1, "CABD")],
)
def test_a_turn_is_moved_among_those_who_wait(logbook, index, queue):
    ids = [asked(logbook, name) for name in "ABCD"]
    logbook.do("Maya", queueing.move, ids[2], index)
    assert "".join(names(logbook)) == queue


@pytest.mark.parametrize(
    ("verb", "targets"),
    [(queueing.move, (0,)), (speakers.call, ()), (queueing.skip, ()), (queueing.remove, ())],
)
def test_what_is_meant_for_those_who_wait_is_refused_to_those_who_told(logbook, ada, verb, targets):
    told(logbook, ada)
    assert refusal(logbook, verb, ada, *targets) == NOT_WAITING


@pytest.mark.parametrize(
    ("verb", "targets"),
    [
        (queueing.move, (0,)),
        (speakers.call, ()),
        (speakers.pause, ()),
        (speakers.extend, (2,)),
        (speakers.end, ()),
        (speakers.put_back, ()),
        (queueing.remove, ()),
        (consents.allow, ("named",)),
        (consents.confirm, ("named",)),
    ],
)
def test_a_turn_that_is_gone_cannot_be_meant_any_more(logbook, ada, verb, targets):
    logbook.do("Maya", queueing.remove, ada)
    assert refusal(logbook, verb, ada, *targets) == GONE


def test_who_is_skipped_goes_to_the_end(logbook):
    first, *_others = [asked(logbook, name) for name in "ABC"]
    logbook.do("Maya", queueing.skip, first)
    assert names(logbook) == ["B", "C", "A"]


def test_who_is_put_back_is_the_next_with_a_fresh_clock(logbook, ada, clock):
    asked(logbook, "Bo")
    called(logbook, ada)
    logbook.do("Maya", speakers.extend, ada, 5 * MINUTE)
    logbook.do("Maya", speakers.pause, ada)
    clock.tick(minutes=2)
    logbook.do("Maya", speakers.put_back, ada)
    assert names(logbook) == ["Ada", "Bo"]
    timer = logbook.room().waiting[0].timer
    assert (timer.granted, timer.pauses) == (timedelta(minutes=5), ())


def test_who_has_told_can_be_put_back_before_all_who_wait(logbook, ada):
    bo = asked(logbook, "Bo")
    told(logbook, ada)
    told(logbook, bo)
    asked(logbook, "Cy")
    for turn_id in (ada, bo):
        logbook.do("Maya", speakers.put_back, turn_id)
    assert names(logbook) == ["Bo", "Ada", "Cy"]


def test_who_waits_cannot_be_put_back(logbook, ada):
    assert refusal(logbook, speakers.put_back, ada) == "This turn is waiting already."


def test_a_story_for_the_room_only_cannot_be_put_back(logbook):
    turn = asked(logbook, "Ada", "The cache", Consent.ROOM_ONLY)
    told(logbook, turn)
    assert refusal(logbook, speakers.put_back, turn) == (
        "That story was for the room only and is gone. Add a new turn instead."
    )


def test_while_it_is_told_even_such_a_story_can_be_put_back(logbook):
    turn = asked(logbook, "Ada", "The cache", Consent.ROOM_ONLY)
    called(logbook, turn)
    logbook.do("Maya", speakers.put_back, turn)
    assert logbook.room().waiting[0].title == "The cache"


def test_who_does_not_want_to_tell_any_more_is_removed(logbook, ada):
    logbook.do("Maya", speakers.extend, ada, 5 * MINUTE)
    logbook.do("Maya", queueing.remove, ada)
    assert logbook.room().turns == ()


def learned_from(logbook, turn_id: int, words: str) -> None:
    called(logbook, turn_id)
    logbook.do("Maya", entries.add, 1, "learning", words)
    logbook.do("Maya", speakers.put_back, turn_id)


def test_what_was_learned_outlives_a_turn_that_is_removed(logbook, ada):
    learned_from(logbook, ada, "Caches lie")
    logbook.do("Maya", queueing.remove, ada)
    (entry,) = logbook.room().entries
    assert (entry.text, entry.turn_id, entry.story) == ("Caches lie", None, "")


def test_unless_it_has_become_a_story_for_the_room_only(logbook, ada):
    learned_from(logbook, ada, "Caches lie")
    logbook.do("Maya", consents.allow, ada, "room only")
    logbook.do("Maya", queueing.remove, ada)
    assert logbook.room().entries == ()
