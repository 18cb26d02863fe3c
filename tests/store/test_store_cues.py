"""Silent cues come and go, and leave nothing behind."""

import pytest
from look import ask, holds

from presenter.core.cues import CUE_LIMIT, To
from presenter.core.errors import Refused
from presenter.core.speaking import Asking
from presenter.store.verbs import cues, sessions, speakers

SECRET = "Quackenbush waits outside"


@pytest.fixture
def send(logbook):
    def send(to: To, words: str) -> int:
        logbook.do("Maya", cues.send, 1, to.value, words)
        return max(cue.id for cue in logbook.room().cues)

    return send


def waiting(logbook) -> list[tuple[str, str]]:
    return [(cue.to.value, cue.words) for cue in logbook.room().cues]


def refusal(logbook, verb, *target) -> str:
    with pytest.raises(Refused) as refused:
        logbook.do("Maya", verb, *target)
    return str(refused.value)


def test_a_cue_is_there_until_it_is_taken_off(logbook, send):
    number = send(To.FACILITATOR, "Somebody\n wants\tto speak")
    assert waiting(logbook) == [("facilitator", "Somebody wants to speak")]
    logbook.do("Maya", cues.take_off, number)
    assert waiting(logbook) == []
    assert refusal(logbook, cues.take_off, number) == "That cue is gone already."
    assert refusal(logbook, cues.take_off, 999) == "That cue is gone already."


def test_for_teller_and_room_the_next_takes_the_place_of_the_one_before(logbook, send):
    for to in To:
        for words in ("First", "Second"):
            send(to, words)
    assert waiting(logbook) == [
        ("teller", "Second"),
        ("facilitator", "First"),
        ("facilitator", "Second"),
        ("room", "Second"),
    ]


def test_a_cue_is_short_and_says_something(logbook):
    assert refusal(logbook, cues.send, 1, "room", " \u202e ").startswith("There is nothing to send")
    long = refusal(logbook, cues.send, 1, "room", "x" * (CUE_LIMIT + 1))
    assert long == "A cue has room for 80 characters; this one has 81."


@pytest.mark.parametrize("verb", [speakers.end, speakers.put_back])
def test_what_was_for_a_teller_goes_with_their_turn(logbook, send, verb):
    logbook.do("Maya", speakers.add, 1, Asking("Ada", "The cache", 5))
    logbook.do("Maya", speakers.call, 1)
    send(To.TELLER, "Two minutes left")
    send(To.FACILITATOR, "Break soon?")
    logbook.do("Maya", verb, 1)
    assert waiting(logbook) == [("facilitator", "Break soon?")]
    logbook.undo("Maya", logbook.room().last.id)
    assert len(waiting(logbook)) == 2


def test_the_end_of_the_session_leaves_no_word_of_any(logbook, send, path):
    logbook.do("Maya", cues.take_off, send(To.FACILITATOR, SECRET))
    send(To.ROOM, SECRET)
    logbook.do("Maya", sessions.end, 1)
    assert ask(path, "SELECT * FROM cue") == []
    assert not holds(path, SECRET)
    assert refusal(logbook, cues.send, 1, "room", "Too late").startswith("This session has ended")
