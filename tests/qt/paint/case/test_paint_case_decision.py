from dataclasses import replace

import pytest
from case_pictures import ASKED, OPTIONS, TALKED, TIMED, VOTED, board, options
from evening_pictures import timer
from PySide6.QtCore import QRectF

from presenter.core.board import Decision, Option
from presenter.core.timing import Pause
from presenter.qt.paint.case import decision as panel
from presenter.qt.paint.case.discussion import Discussion
from presenter.qt.paint.case.option import Ballot, tints
from presenter.qt.paint.case.plate import PADDING
from presenter.qt.theme import DAY, NIGHT

BOX = QRectF(850, 520, 1010, 470)


def ballots(shown: Decision, box: QRectF = BOX) -> list[tuple[Ballot, QRectF]]:
    return [
        (each.piece, QRectF(each.x, each.y, each.piece.width, each.piece.height))
        for each in panel.decision(shown, box, NIGHT).placed
        if isinstance(each.piece, Ballot)
    ]


def said(words) -> list[str]:
    return [text for text, _, _ in words]


def test_it_asks_and_offers_each_option_with_its_letter(painted, words):
    painted(board(decision=ASKED))
    assert "Decision 2 — what do you do first?" in said(words)
    for letter, text in zip("ABCD", OPTIONS, strict=True):
        assert {letter, text} <= set(said(words))


def test_a_decision_without_a_question_has_its_number(painted, words):
    painted(board(decision=replace(ASKED, question="")))
    assert "Decision 2" in said(words)


def test_hands_are_hidden_until_they_are_given(fonts):
    assert all(made.figures == () == made.shares for made, _ in ballots(ASKED))


def test_one_vote_is_a_bar_behind_the_words_and_a_figure(fonts):
    found = [made for made, _ in ballots(TALKED)]
    assert [made.figures[0].words for made in found] == ["11", "5", "2", "3"]
    assert [round(made.shares[0], 2) for made in found] == [0.52, 0.24, 0.1, 0.14]
    assert found[0].strips == 0


def test_both_votes_stand_beside_each_other(painted, words, fonts):
    found = [made for made, _ in ballots(VOTED)]
    assert [figure.words for figure in found[1].figures] == ["5", "14"]
    assert [round(share, 2) for share in found[1].shares] == [0.24, 0.67]
    assert found[0].strips > 0
    painted(board(decision=VOTED))
    assert {"1st", "2nd"} <= set(said(words))


def test_a_vote_in_which_nobody_raised_a_hand_has_bars_of_nothing(fonts):
    nobody = replace(ASKED, options=options((0, None), (0, None), (0, None), (0, None)))
    assert [made.shares for made, _ in ballots(nobody)] == [(0.0,)] * 4


def test_hands_that_one_option_lacks_count_as_none(fonts):
    half = replace(ASKED, options=options((3, None), (None, None)))
    assert [made.figures[0].words for made, _ in ballots(half)] == ["3", "0", "0", "0"]


def test_the_bars_are_as_long_as_the_shares(painted):
    image = painted(board(decision=TALKED))
    (tint,) = tints(NIGHT, 1)
    rows = [
        sum(image.pixelColor(x, y).name() == tint.lower() for x in range(90, 1840, 5)) * 5
        for y in range(122, 992)
    ]
    width = 1808 - 2 * PADDING
    assert max(rows) == pytest.approx(width * 11 / 21, abs=20)
    assert any(length == pytest.approx(width * 2 / 21, abs=20) for length in rows if length > 20)


def test_the_option_that_was_taken_is_marked(fonts):
    found = [made for made, _ in ballots(VOTED)]
    assert [made.is_taken for made in found] == [False, True, False, False]
    assert found[1].words.style.weight > found[0].words.style.weight


@pytest.mark.parametrize("count", range(1, 6))
@pytest.mark.parametrize("shown", [ASKED, VOTED, TIMED], ids=["asked", "voted", "timed"])
def test_options_stand_in_their_panel_and_never_on_each_other(fonts, count, shown):
    many = (shown.options * 2)[:count]
    boxes = [where for _, where in ballots(replace(shown, options=many))]
    assert len(boxes) == count
    for at, one in enumerate(boxes):
        assert BOX.contains(one)
        assert not any(one.intersects(other) for other in boxes[:at])


def test_options_without_any_room_are_counted(painted, words, fonts):
    crowd = replace(ASKED, options=ASKED.options * 9)
    shown = ballots(crowd)
    assert all(BOX.contains(where) for _, where in shown)
    texts = [each.piece for each in panel.decision(crowd, BOX, NIGHT).placed]
    assert f"+ {36 - len(shown)} more" in [getattr(each, "words", "") for each in texts]


def test_few_words_are_set_larger_than_many(fonts):
    long = tuple(replace(each, text=each.text * 3) for each in ASKED.options)
    few, many = ballots(ASKED), ballots(replace(ASKED, options=long))
    assert few[0][0].size > many[0][0].size
    assert many[0][0].size >= 22


def test_a_decision_without_options_is_a_question(fonts):
    assert ballots(Decision(1, "what now?", ())) == []


def test_the_time_to_talk_is_a_face_that_repaints_alone(scenes, clock):
    timed = replace(ASKED, timer=timer(6))
    faces = scenes.scene(board(decision=timed), 1920).faces
    (face,) = (each for each in faces if isinstance(each, Discussion))
    now = face.reading(clock.now())
    clock.tick(seconds=1)
    assert face.reading(clock.now()) != now
    assert face.rect.width() < 250


def test_no_time_runs_without_a_timer(scenes):
    faces = scenes.scene(board(decision=ASKED), 1920).faces
    assert not [each for each in faces if isinstance(each, Discussion)]


@pytest.mark.parametrize("theme", [NIGHT, DAY])
def test_the_time_turns_quiet_when_it_is_over_or_stands_still(clock, theme):
    running = Discussion(timer(6), 1800, 600, theme)
    assert not running._is_quiet(clock.now())
    paused = replace(timer(6), pauses=(Pause(clock.now()),))
    assert Discussion(paused, 1800, 600, theme)._is_quiet(clock.now())
    clock.tick(minutes=7)
    assert running._is_quiet(clock.now())
    assert running.reading(clock.now())[0] == "+1:00"


@pytest.mark.parametrize(("voting", "which"), [(1, "first"), (2, "second"), (3, "second")])
def test_while_hands_are_counted_it_says_so_instead_of_the_time(painted, words, voting, which):
    painted(board(decision=replace(TIMED, voting=voting)))
    assert f"Hands up: {which} vote" in said(words)
    assert "6:00" not in said(words)


def test_endless_options_end_in_a_sign(fonts):
    endless = Decision(1, "x", (Option("A", "word " * 2_000),) * 4)
    assert all(made.words.shortened for made, _ in ballots(endless))
