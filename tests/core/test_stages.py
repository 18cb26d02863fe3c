"""How Next and Back go through a case."""

from dataclasses import replace

import pytest
from case_views import (
    AFTER,
    CASE,
    FAIL_OVER,
    LOOK,
    OPENER,
    STEP,
    TO_THE_END,
    case,
    evening,
    played,
)
from rooms import NOON

from presenter.core import stages
from presenter.core.case_picture import BoardPicture, ReadingPicture
from presenter.core.director import next_picture, picture
from presenter.core.errors import Refused
from presenter.core.incident import CaseView
from presenter.core.picture import OpenerPicture, SlidePicture
from presenter.core.room import Room
from presenter.core.spot import START, Spot, Stage
from presenter.core.steering import (
    Move,
    backward,
    blacken,
    enter,
    jump,
    onward,
    stand,
    step_on,
    to_slide,
)

TRUTH = {"truth_opened_at": NOON}


def at(stage: Stage, page: int = 0, moment: int = START) -> Spot:
    return Spot(CASE, moment, stage, page)


def walked(room: Room, rule, times: int = 1) -> list[tuple[Stage, int] | int]:
    """Where the wall comes to: a stage and its page, or a step of the deck."""
    found: list[tuple[Stage, int] | int] = []
    for _time in range(times):
        room = replace(room, place=rule(room).place)
        here = room.playing and stages.spot(room.place.spots, room.playing)
        found.append((here.stage, here.page) if here else room.place.step)
    return found


def test_before_it_begins_a_case_shows_its_roles_and_next_begins_it():
    room = evening(played(began_at=None), at(Stage.BOARD))
    assert stages.spot(room.place.spots, room.playing) == Spot(CASE)
    move = onward(room)
    assert (move.begins, move.place.spots) == (CASE, (at(Stage.READING),))
    assert backward(room) == Move(replace(room.place, step=OPENER))


def test_next_goes_through_what_is_to_be_read_to_the_board_and_stays():
    room = evening(played(FAIL_OVER), at(Stage.READING, 0, 1))
    assert walked(room, onward) == [(Stage.BOARD, 0)]
    board = evening(played(FAIL_OVER), at(Stage.BOARD, 0, 1))
    with pytest.raises(Refused, match=stages.UNDECIDED):
        onward(board)


def test_several_pages_are_read_one_by_one():
    many = long_case()
    room = evening(many, at(Stage.READING))
    assert walked(room, onward, 3) == [(Stage.READING, 1), (Stage.READING, 2), (Stage.BOARD, 0)]
    board = evening(many, at(Stage.BOARD))
    assert walked(board, backward, 3) == [
        (Stage.READING, 2),
        (Stage.READING, 1),
        (Stage.READING, 0),
    ]


def long_case() -> CaseView:
    """The first scene three pages long."""
    sample = case()
    scene = sample.first_scene
    words = (replace(scene.body[0], markdown="word " * 90),) * 3
    longer = replace(scene, body=words)
    return played(of=replace(sample, sections={**sample.sections, scene.anchor: longer}))


def test_back_stays_in_a_case_that_is_being_played():
    with pytest.raises(Refused, match=stages.FIRST):
        backward(evening(played(LOOK), at(Stage.READING, 0, 1)))


@pytest.mark.parametrize("stage", [Stage.READING, Stage.BOARD])
def test_jumps_leave_a_case_and_it_stands_where_it_was_when_one_comes_back(stage):
    room = evening(played(LOOK), at(stage, 0, 1))
    for rule, *target in ((jump, AFTER), (to_slide, 3), (enter, 3), (step_on,)):
        left = rule(room, *target).place
        assert (left.step, left.spots) == (AFTER, room.place.spots)
        back = jump(replace(room, place=left), STEP).place
        assert back == room.place


def test_at_the_end_nothing_leads_on_until_the_truth_is_opened():
    room = evening(played(*TO_THE_END), at(Stage.READING, 0, 3))
    assert walked(room, onward, 2) == [(Stage.READING, 1), (Stage.BOARD, 0)]
    with pytest.raises(Refused, match=stages.LOCKED):
        onward(evening(played(*TO_THE_END), at(Stage.BOARD, 0, 3)))


def test_with_the_truth_come_the_paths_the_debrief_and_the_next_step():
    room = evening(played(*TO_THE_END, **TRUTH), at(Stage.TRUTH, 0, 3))
    way = [(Stage.PATHS, 0), *((Stage.DEBRIEF, page) for page in range(3))]
    assert walked(room, onward, 5) == [*way, AFTER]
    last = evening(played(*TO_THE_END, **TRUTH), at(Stage.DEBRIEF, 2, 3))
    back = [(Stage.DEBRIEF, 1), (Stage.DEBRIEF, 0), (Stage.PATHS, 0), (Stage.TRUTH, 0)]
    pages = [(Stage.READING, 1), (Stage.READING, 0)]
    assert walked(last, backward, 8) == [*back, (Stage.BOARD, 0), *pages, OPENER]


def test_whichever_scores_the_paths_show_next_leads_to_the_debrief():
    room = evening(played(*TO_THE_END, **TRUTH), at(Stage.PATHS, 2, 3))
    assert walked(room, onward) == [(Stage.DEBRIEF, 0)]


def test_the_truth_may_be_opened_before_the_play_is_over():
    room = evening(played(LOOK, **TRUTH), at(Stage.BOARD, 0, 1))
    assert walked(room, onward) == [(Stage.TRUTH, 0)]


def test_a_case_of_nothing_but_scenes_and_endings_lets_go_at_its_end():
    sample = case()
    plain = {a: s for a, s in sample.sections.items() if s.kind != "Debrief"}
    bare = replace(sample, sections=plain, parts=sample.parts[:2], scores=sample.scores[:1])
    sections = {
        anchor: replace(section, part=1, choices=tuple(map(blameless, section.choices)))
        for anchor, section in plain.items()
    }
    view = played(*TO_THE_END, of=replace(bare, sections=sections, parts=bare.parts[:1], drains=()))
    assert walked(evening(view, at(Stage.BOARD, 0, 3)), onward) == [AFTER]


def blameless(choice):
    return replace(choice, effects=replace(choice.effects, changes=()))


def test_once_the_play_stands_elsewhere_the_wall_shows_its_board():
    view = played(LOOK)
    for stage in (Stage.READING, Stage.BOARD, Stage.ROLES):
        assert stages.spot((at(stage, 0, 99),), view) == at(Stage.BOARD, 0, 1)
    assert stages.spot((), view) == at(Stage.READING, 0, 1)


def test_what_was_opened_stays_on_the_wall_until_it_is_locked_again():
    view = played(LOOK, **TRUTH)
    assert stages.spot((at(Stage.DEBRIEF, 1, 99),), view) == at(Stage.DEBRIEF, 1, 1)
    locked = replace(view, truth_opened_at=None)
    assert stages.spot((at(Stage.DEBRIEF, 1, 1),), locked) == at(Stage.BOARD, 0, 1)


def test_a_page_that_is_not_there_is_the_last_one():
    assert stages.spot((at(Stage.READING, 9, 1),), played(LOOK)) == at(Stage.READING, 0, 1)


def test_the_wall_can_be_put_at_any_stage_that_is_open():
    room = evening(played(*TO_THE_END, **TRUTH), at(Stage.BOARD, 0, 3))
    for stage, page in ((Stage.READING, 0), (Stage.PATHS, 2), (Stage.DEBRIEF, 1)):
        assert stand(room, stage, page).place.spots == (at(stage, page, 3),)


@pytest.mark.parametrize(
    ("view", "stage", "page", "why"),
    [
        (played(LOOK), Stage.TRUTH, 0, stages.NOT_OPEN),
        (played(LOOK), Stage.PATHS, 0, stages.NOT_OPEN),
        (played(LOOK, **TRUTH), Stage.DEBRIEF, 3, stages.NOTHING),
        (played(LOOK, **TRUTH), Stage.PATHS, -1, stages.NOTHING),
        (played(LOOK), Stage.ROLES, 0, stages.NOTHING),
        (played(began_at=None), Stage.BOARD, 0, stages.NOT_BEGUN),
        (None, Stage.BOARD, 0, "The wall shows no case now."),
    ],
)
def test_the_wall_is_put_nowhere_else(view, stage, page, why):
    with pytest.raises(Refused, match=why):
        stand(evening(view), stage, page)


def test_on_a_black_wall_every_key_only_brings_back_what_was_there():
    room = evening(played(LOOK), at(Stage.READING, 0, 1))
    black = replace(room, place=blacken(room, black=True).place)
    for rule in (onward, backward, step_on):
        assert rule(black) == Move(room.place)


def test_after_the_session_next_leads_past_the_case():
    room = evening(played(LOOK), at(Stage.BOARD, 0, 1))
    over = replace(room, session=replace(room.session, ended_at=NOON))
    assert walked(over, onward) == [AFTER]


def test_what_next_would_bring_up_is_known_and_where_it_is_refused_nothing_is():
    reading = evening(played(LOOK), at(Stage.READING, 0, 1))
    assert isinstance(next_picture(reading), BoardPicture)
    assert next_picture(evening(played(LOOK), at(Stage.BOARD, 0, 1))) is None
    assert isinstance(next_picture(evening(played(began_at=None))), ReadingPicture)
    last = evening(played(*TO_THE_END, **TRUTH), at(Stage.DEBRIEF, 2, 3))
    assert next_picture(last) == picture(replace(last, place=replace(last.place, step=AFTER)))


@pytest.mark.parametrize(
    ("view", "spot", "words"),
    [
        (played(began_at=None), None, "The page"),
        (played(LOOK), at(Stage.READING, 0, 1), "The board"),
        (played(LOOK), at(Stage.BOARD, 0, 1), "The room decides"),
        (played(*TO_THE_END), at(Stage.READING, 0, 3), "Charged twice"),
        (played(*TO_THE_END), at(Stage.BOARD, 0, 3), "The play is over"),
        (played(*TO_THE_END, **TRUTH), at(Stage.BOARD, 0, 3), "What really happened"),
        (played(*TO_THE_END, **TRUTH), at(Stage.TRUTH, 0, 3), "Every way it could have gone"),
        (played(*TO_THE_END, **TRUTH), at(Stage.PATHS, 1, 3), "Debrief"),
        (played(*TO_THE_END, **TRUTH), at(Stage.DEBRIEF, 2, 3), ""),
    ],
)
def test_what_next_leads_to_is_said_in_a_few_words(view, spot, words):
    assert stages.ahead((spot,) if spot else (), view) == words


def test_without_a_case_its_step_is_a_slide_like_any_other():
    room = evening(None)
    assert isinstance(picture(room), OpenerPicture)
    slides = list(room.deck.slides)
    slides[STEP] = replace(slides[STEP], markdown="# The system")
    written = replace(room, deck=replace(room.deck, slides=tuple(slides)))
    assert isinstance(picture(written), SlidePicture)
    assert walked(written, onward) == [AFTER]
