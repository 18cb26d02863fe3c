from dataclasses import replace

import pytest
from rooms import FLOOR, NOON, room, telling, turn

from presenter.core.cues import CANNED, CUE_LIMIT, CueView, To, foremost, newest, said
from presenter.core.director import live_picture, picture
from presenter.core.picture import BlackPicture, NeutralPicture
from presenter.core.room import Held, Place

WORDS = "Back at nine"


def sent(*cues: CueView, place: Place | None = None):
    live = replace(room(FLOOR), turns=(telling(turn(1, "Ada")),), cues=cues)
    return replace(live, place=place or live.place)


def cue(number: int, to: To, words: str = WORDS) -> CueView:
    return CueView(number, to, words, NOON)


@pytest.mark.parametrize("to", To)
def test_there_are_as_many_canned_words_for_everybody_and_all_of_them_can_be_sent(to):
    assert len(CANNED[to]) == 6
    assert all(0 < len(words) <= CUE_LIMIT for words in CANNED[to])


def test_a_number_means_its_canned_words_and_everything_else_itself():
    assert said(" 2 ", To.TELLER) == CANNED[To.TELLER][1]
    assert said("2", To.ROOM) == CANNED[To.ROOM][1]
    for words in ("0", "7", "2 minutes", "²", "٢", "-1", "Slow down"):
        assert said(words, To.TELLER) == words
    assert said("   ", To.TELLER) == ""


def test_everybody_has_their_own_newest_cue():
    cues = (cue(1, To.TELLER), cue(2, To.TELLER, "Louder"), cue(3, To.ROOM))
    assert newest(cues, To.TELLER) == cues[1]
    assert newest(cues, To.FACILITATOR) is None


def test_what_is_for_the_facilitator_is_seen_first_and_what_is_newest():
    cues = (cue(1, To.FACILITATOR), cue(2, To.FACILITATOR), cue(3, To.ROOM), cue(4, To.TELLER))
    assert foremost(cues) == cues[1]
    assert foremost(cues[2:]) == cues[2]
    assert foremost(()) is None


def test_only_what_is_sent_to_the_room_is_on_the_wall():
    quiet = sent(cue(1, To.TELLER), cue(2, To.FACILITATOR))
    assert picture(quiet) == live_picture(quiet) == picture(sent())
    assert picture(sent(cue(3, To.ROOM))) == NeutralPicture(WORDS, "")


def test_black_and_the_card_are_before_it_and_it_is_before_what_is_frozen():
    on_the_wall = cue(1, To.ROOM)
    title = NeutralPicture("A small evening", "Acme Platform")
    assert picture(sent(on_the_wall, place=Place(FLOOR, black=True))) == BlackPicture()
    assert picture(sent(on_the_wall, place=Place(FLOOR, neutral=True))) == title
    frozen = Place(FLOOR, held=Held(FLOOR, NOON))
    assert picture(sent(on_the_wall, place=frozen)) == NeutralPicture(WORDS, "")
