"""A frozen wall keeps the case as it was."""

from dataclasses import replace

from case_views import CASE, FAIL_OVER, LOOK, TO_THE_END, evening, played
from rooms import NOON, minutes

from presenter.core.case_picture import BoardPicture, RolesPicture
from presenter.core.director import live_picture, picture
from presenter.core.incident import AnswerView, CaseView, TalkView, VoteView
from presenter.core.room import Room
from presenter.core.spot import START, Spot, Stage
from presenter.core.steering import freeze, onward, stand
from presenter.core.timing import Timer

LATER = NOON + minutes(30)


def frozen(view: CaseView, stage: Stage = Stage.BOARD, page: int = 0, at=NOON) -> Room:
    room = evening(view, Spot(CASE, view.tip, stage, page))
    return replace(room, place=freeze(room, at).place)


def since(room: Room, view: CaseView) -> Room:
    """The same evening when more has happened in the case."""
    return replace(room, cases=(view,))


def test_the_room_keeps_the_board_while_the_play_goes_on():
    before = frozen(played(LOOK), at=NOON + minutes(1))
    after = since(before, played(*TO_THE_END))
    assert picture(after) == picture(before)
    assert live_picture(after) != picture(after)


def test_the_room_keeps_its_page_while_the_facilitator_reads_on():
    before = frozen(played(LOOK), Stage.READING, at=LATER)
    after = replace(before, place=onward(before).place)
    assert picture(after) == picture(before)
    assert isinstance(live_picture(after), BoardPicture)


def test_a_rewind_since_then_is_not_seen():
    view = played(LOOK, FAIL_OVER)
    before = frozen(view, at=NOON + minutes(2))
    back = replace(view.arrivals[-1], moment=START, at=LATER)
    after = since(before, replace(view, arrivals=(*view.arrivals, back)))
    assert picture(after) == picture(before)


def test_votes_and_talks_stand_as_they_did():
    vote = VoteView(1, START, 1, NOON, LATER, ((FAIL_OVER, 11),))
    talk = TalkView(1, START, Timer(minutes(3), NOON, LATER))
    now = replace(vote, closed_at=None), replace(talk, timer=Timer(minutes(3), NOON))
    before = frozen(played(votes=now[:1], talks=now[1:]))
    later = replace(vote, id=2, round=2, opened_at=LATER)
    more = replace(talk, id=2, timer=Timer(minutes(3), LATER))
    after = since(before, played(votes=(vote, later), talks=(talk, more)))
    assert picture(after) == picture(before)
    assert picture(before).board.decision.voting == 1


def test_a_case_that_has_begun_since_then_still_shows_its_roles():
    before = frozen(played(began_at=None))
    after = since(before, played(began_at=LATER))
    assert isinstance(picture(after), RolesPicture)


def test_what_was_opened_or_said_since_then_is_not_seen():
    opened = played(*TO_THE_END, truth_opened_at=NOON)
    before = frozen(opened, Stage.DEBRIEF, at=NOON + minutes(3))
    answer = AnswerView(1, 1, "What the room says", "Locks", LATER)
    after = since(before, replace(opened, answers=(answer,)))
    assert picture(after) == picture(before)
    board = frozen(played(*TO_THE_END), at=NOON + minutes(3))
    room = since(board, replace(opened, truth_opened_at=LATER))
    read = replace(room, place=stand(room, Stage.TRUTH, 0).place)
    assert picture(read) == picture(board)
