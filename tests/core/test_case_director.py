"""What the audience sees of a case."""

from dataclasses import replace

from case_views import CASE, FAIL_OVER, LOOK, TO_THE_END, evening, played
from rooms import NOON, minutes

from presenter.core.board import Paths
from presenter.core.case_director import board
from presenter.core.case_picture import (
    BoardPicture,
    DebriefPicture,
    PathsPicture,
    ReadingPicture,
    RolesPicture,
)
from presenter.core.director import picture, step_picture
from presenter.core.incident import AnswerView, CaseView, TalkView, VoteView
from presenter.core.outcomes import Outcome
from presenter.core.spot import START, Spot, Stage
from presenter.core.timing import Timer

ROLL_BACK, TOUCH_NOTHING = (
    "Roll the migration back",
    "Touch nothing, post to the status page, keep looking",
)
FIRST = VoteView(1, START, 1, NOON, NOON, ((ROLL_BACK, 5), (FAIL_OVER, 11)))
SECOND = VoteView(2, START, 2, NOON, NOON, ((FAIL_OVER, 14), (ROLL_BACK, 2)))
TALK = TalkView(1, START, Timer(minutes(3), NOON))
TRUTH = {"truth_opened_at": NOON}


def seen(view: CaseView, stage: Stage, page: int = 0):
    return picture(evening(view, Spot(CASE, view.tip, stage, page)))


def hands(view: CaseView) -> list[tuple[int | None, int | None]]:
    options = seen(view, Stage.BOARD).board.decision.options
    return [(option.first, option.second) for option in options]


def test_before_the_case_begins_the_wall_shows_who_does_what():
    shown = seen(played(began_at=None), Stage.BOARD)
    assert isinstance(shown, RolesPicture)
    assert (shown.title, len(shown.roles)) == ("The Friday coupon", 4)
    assert shown.footer.marks


def test_a_page_is_read_under_the_clock_and_the_scores():
    shown = seen(played(), Stage.READING)
    assert isinstance(shown, ReadingPicture)
    assert (shown.head.clock, shown.page.title) == ("16:48", "The page")


def test_the_board_has_the_options_with_their_letters_and_no_hands_before_a_vote():
    shown = seen(played(), Stage.BOARD)
    assert isinstance(shown, BoardPicture)
    decision = shown.board.decision
    assert (decision.number, decision.question, decision.voting) == (1, "first move", 0)
    assert [(each.letter, each.text) for each in decision.options] == [
        ("A", ROLL_BACK),
        ("B", FAIL_OVER),
        ("C", TOUCH_NOTHING),
    ]
    assert hands(played()) == [(None, None)] * 3


def test_hands_stay_hidden_until_the_vote_is_closed():
    view = played(votes=(replace(FIRST, closed_at=None),))
    assert hands(view) == [(None, None)] * 3
    assert seen(view, Stage.BOARD).board.decision.voting == 1


def test_both_counts_stand_side_by_side_and_no_hand_is_nought():
    assert hands(played(votes=(FIRST,))) == [(5, None), (11, None), (0, None)]
    view = played(votes=(FIRST, replace(SECOND, closed_at=None)))
    assert hands(view) == [(5, None), (11, None), (0, None)]
    assert hands(played(votes=(FIRST, SECOND))) == [(5, 2), (11, 14), (0, 0)]


def test_a_look_takes_nothing_from_the_vote_and_the_talk_of_its_decision():
    view = played(LOOK, votes=(FIRST,), talks=(TALK,))
    assert hands(view) == [(5, None), (11, None), (0, None)]
    assert seen(view, Stage.BOARD).board.decision.timer == TALK.timer


def test_the_next_decision_begins_without_them():
    view = played(FAIL_OVER, votes=(FIRST,), talks=(TALK,))
    decision = seen(view, Stage.BOARD).board.decision
    assert {(option.first, option.second) for option in decision.options} == {(None, None)}
    assert decision.timer is None


def test_the_board_of_a_moment_that_is_past_says_what_was_taken():
    view = played(LOOK, FAIL_OVER, votes=(FIRST,))
    options = board(view, view.moment(1)).decision.options
    assert [(option.text, option.first) for option in options if option.is_taken] == [
        (FAIL_OVER, 11)
    ]
    assert not any(option.is_taken for option in board(view, view.now).decision.options)


def test_after_the_ending_nothing_is_to_be_decided():
    shown = seen(played(*TO_THE_END), Stage.BOARD)
    assert shown.board.decision is None
    came, done = shown.board.feed[:2]
    assert (came.who, done.text) == ("boss", TO_THE_END[-1])


def test_what_really_happened_is_read_under_the_last_clock():
    shown = seen(played(*TO_THE_END, **TRUTH), Stage.TRUTH)
    assert (shown.head.clock, shown.page.title) == ("17:07", "Part C: What really happened")


def test_the_paths_show_two_scores_to_choose():
    view = played(*TO_THE_END, **TRUTH, outcomes=(Outcome("Charged twice", (1, 2, 3), 1.0),))
    first, last = (seen(view, Stage.PATHS, page) for page in (0, 2))
    assert isinstance(first, PathsPicture)
    assert (first.paths.across, first.paths.up) == ("customers", "data")
    assert (last.paths.across, last.paths.up) == ("data", "trust")
    assert (last.paths.dots[0].across, last.paths.dots[0].up) == (2, 3)
    assert last.paths.own == "Charged twice"


def test_the_trail_goes_on_only_where_a_score_has_moved():
    view = played(*TO_THE_END, **TRUTH)
    paths: Paths = seen(view, Stage.PATHS).paths
    assert paths.trail[0] == (70, 100)
    assert paths.trail[-1] == view.now.state.scores[:2]
    assert seen(played(LOOK, **TRUTH), Stage.PATHS).paths.own == ""
    quiet = played(TOUCH_NOTHING, "Kill the blocking session", **TRUTH)
    assert seen(quiet, Stage.PATHS, 2).paths.trail == ((100, 80), (100, 82))


def test_a_question_comes_with_what_was_said_to_it():
    answers = tuple(
        AnswerView(number, question, "What the room says", words, NOON)
        for number, (question, words) in enumerate(((1, "Locks"), (2, "Retries"), (1, "Mail")))
    )
    shown = seen(played(*TO_THE_END, **TRUTH, answers=answers), Stage.DEBRIEF)
    assert isinstance(shown, DebriefPicture)
    assert (shown.number, shown.count) == (1, 3)
    assert shown.question == "What did you expect to see before you looked?"
    assert shown.columns == (("What the room says", ("Locks", "Mail")),)


def test_a_thumbnail_shows_the_case_where_it_stands():
    view = played(LOOK)
    room = evening(view, Spot(CASE, 1, Stage.BOARD), step=0)
    assert isinstance(step_picture(room, 1), BoardPicture)
