from dataclasses import replace

import pytest
from acting import refusal
from evening_text import WELCOME
from look import ask, holds

from presenter.core.consent import Consent
from presenter.core.errors import Refused
from presenter.core.speaking import Asking
from presenter.store import guards
from presenter.store.verbs import consents, entries, phases, queueing, sessions, speakers


def tell(logbook, name: str, level: Consent, words: str = "") -> int:
    logbook.do("Maya", speakers.add, 1, Asking(name, f"{name}’s story", 5, level))
    turn_id = max(turn.id for turn in logbook.room().turns)
    logbook.do("Maya", speakers.call, turn_id)
    if words:
        logbook.do("Maya", entries.add, 1, "learning", words)
    logbook.do("Maya", speakers.end, turn_id)
    if level is not Consent.ROOM_ONLY:
        logbook.do("Maya", consents.confirm, turn_id, level)
    return turn_id


def end(logbook) -> None:
    logbook.do("Maya", sessions.end, 1)


def kept(logbook) -> list[tuple[str, str]]:
    return [(turn.name, turn.title) for turn in logbook.room().turns]


def test_a_session_is_its_deck_with_nothing_done_yet(logbook, opening, clock):
    room = logbook.room()
    assert (room.session.title, room.session.event) == ("A small evening", "Acme Platform")
    assert room.session.opened_at == clock.now()
    assert room.deck == opening.deck
    assert [phase.title for phase in room.agenda] == ["Welcome", "War stories", "Wrap-up"]
    assert [(phase.first, phase.last) for phase in room.agenda] == [(0, 1), (2, 3), (4, 5)]
    assert (room.turns, room.entries, room.last) == ((), (), None)


def test_the_name_of_a_place_has_its_limit(logbook, opening):
    with pytest.raises(Refused, match=r"^The place has room for 160 characters"):
        logbook.begin("Maya", replace(opening, event="x" * 161))


def test_the_end_stops_every_clock(logbook, clock):
    logbook.do("Maya", phases.start, WELCOME, 0)
    logbook.do("Maya", phases.pause, WELCOME)
    logbook.do("Maya", speakers.add, 1, Asking("Ada", "", 5))
    logbook.do("Maya", speakers.call, 1)
    logbook.do("Maya", speakers.pause, 1)
    clock.tick(minutes=5)
    end(logbook)
    room = logbook.room()
    assert room.running is room.telling is None
    ends = {room.session.ended_at, room.agenda[0].timer.ended_at, room.turns[0].timer.ended_at}
    assert ends == {clock.now()}
    assert not room.agenda[0].timer.paused


def test_the_end_keeps_what_was_agreed_and_no_more(logbook):
    for name, level in zip(("Ada", "Bo", "Cy", "Di"), Consent, strict=True):
        tell(logbook, name, level)
    end(logbook)
    assert kept(logbook) == [("", ""), ("", ""), ("", "Cy’s story"), ("Di", "Di’s story")]


def test_lessons_stay_without_the_story_they_came_from(logbook):
    tell(logbook, "Ada", Consent.LESSONS_ONLY, "Caches lie")
    tell(logbook, "Bo", Consent.NAMED, "Ask early")
    end(logbook)
    from_ada, from_bo = logbook.room().entries
    assert (from_ada.text, from_ada.turn_id, from_ada.story) == ("Caches lie", None, "")
    assert (from_bo.text, from_bo.story) == ("Ask early", "Bo’s story")


@pytest.mark.parametrize("level", Consent)
def test_who_did_not_tell_in_the_end_leaves_no_trace(logbook, path, level):
    """Whether they were removed, or were never called, or were put back."""
    tell(logbook, "Ada", Consent.NAMED)
    for name in ("Quackenbush", "Quimby", "Quigley"):
        logbook.do("Maya", speakers.add, 1, Asking(name, f"{name}’s cache", 5, level))
    logbook.do("Maya", queueing.move, 3, 0)
    logbook.do("Maya", speakers.extend, 2, 60)
    logbook.do("Maya", queueing.remove, 2)
    logbook.undo("Maya", logbook.room().last.id)
    logbook.redo("Maya", logbook.room().undone.id)
    logbook.do("Maya", speakers.call, 4)
    logbook.do("Maya", speakers.put_back, 4)
    end(logbook)
    assert kept(logbook) == [("Ada", "Ada’s story")]
    labels = [label for (label,) in ask(path, "SELECT label FROM act")]
    assert {label for label in labels if "turn" in label} == {
        *("Added turn 1", "Called turn 1", "Ended turn 1", "Confirmed what is kept of turn 1")
    }
    assert labels[-1] == "Ended session 1"
    for table in ("turn", "extension", "pause", "inverse"):
        assert not [row for row in ask(path, f"SELECT * FROM {table}") if "Qu" in str(row)]
    assert ask(path, "PRAGMA foreign_key_check") == []
    assert not any(holds(path, name) for name in ("Quackenbush", "Quimby", "Quigley"))


def test_lessons_of_a_story_that_became_room_only_and_was_never_told_again_go(logbook):
    turn_id = tell(logbook, "Ada", Consent.LESSONS_ONLY, "Caches lie")
    logbook.do("Maya", speakers.put_back, turn_id)
    logbook.do("Maya", consents.allow, turn_id, "room only")
    end(logbook)
    assert logbook.room().entries == ()


def test_a_session_ends_once(logbook):
    end(logbook)
    with pytest.raises(Refused, match=r"^This session has ended already\.$"):
        end(logbook)


@pytest.mark.parametrize(
    ("level", "left"),
    [
        ("unnamed summary", ("", "Ada’s story")),
        ("lessons only", ("", "")),
        ("room only", ("", "")),
    ],
)
def test_who_thinks_better_of_it_after_the_end_is_forgotten_as_well(logbook, level, left):
    turn_id = tell(logbook, "Ada", Consent.NAMED, "Caches lie")
    end(logbook)
    logbook.do("Maya", consents.allow, turn_id, level)
    assert kept(logbook) == [left]
    assert bool(logbook.room().entries) is (level != "room only")


def test_what_is_gone_does_not_come_back_by_allowing_more(logbook):
    turn_id = tell(logbook, "Ada", Consent.LESSONS_ONLY)
    end(logbook)
    assert refusal(logbook, consents.allow, turn_id, "named").startswith("More than that")
    assert refusal(logbook, consents.confirm, turn_id, "named") == guards.ENDED
    assert kept(logbook) == [("", "")]


def test_without_an_answer_after_the_story_no_more_than_its_lessons_stay(logbook):
    for name, level in (("Ada", Consent.NAMED), ("Bo", Consent.UNNAMED_SUMMARY)):
        logbook.do("Maya", speakers.add, 1, Asking(name, f"{name}’s story", 5, level))
        turn_id = max(turn.id for turn in logbook.room().turns)
        logbook.do("Maya", speakers.call, turn_id)
        if name == "Ada":  # Bo still tells when the evening ends
            logbook.do("Maya", speakers.end, turn_id)
    end(logbook)
    assert kept(logbook) == [("", ""), ("", "")]
    assert {turn.kept for turn in logbook.room().told} == {Consent.LESSONS_ONLY}


@pytest.mark.parametrize(
    ("verb", "targets"),
    [
        (phases.start, (WELCOME, 0)),
        (phases.extend, (WELCOME, 300)),
        (speakers.add, (1, Asking("Ada", "", 5))),
        (speakers.extend, (1, 300)),
        (speakers.put_back, (1,)),
        (entries.add, (1, "learning", "Too late.")),
    ],
)
def test_nothing_is_added_once_it_has_ended(logbook, verb, targets):
    tell(logbook, "Ada", Consent.NAMED)
    logbook.do("Maya", speakers.add, 1, Asking("Grace", "", 5))
    end(logbook)
    before = logbook.room()
    assert refusal(logbook, verb, *targets) == guards.ENDED
    assert logbook.room() == before
