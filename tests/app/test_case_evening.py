"""A case is played with the keys and the verbs, and the audience sees it."""

from pathlib import Path

import pytest
from sitting import DECK, QUEUE, WALL, Key, Modifier
from test_live_cases import COUPON, PHASE

from presenter.core.case_picture import BoardPicture, ReadingPicture, RolesPicture
from presenter.core.picture import OpenerPicture
from presenter.core.stages import UNDECIDED
from presenter.qt import hands
from presenter.store.verbs import plays

OPENER, CASE = WALL + 1, WALL + 2
FAIL_OVER = "Fail over to the replica"


@pytest.fixture
def deck(tmp_path) -> Path:
    path = tmp_path / "small.md"
    path.write_text(DECK + PHASE, encoding="utf-8")
    path.with_name("coupon.md").write_text(COUPON, encoding="utf-8")
    return path


def took(evening, text: str) -> None:
    evening.program.desk.do(plays.take, 1, evening.room.case.tip, text)
    hands.settle()


@pytest.fixture
def playing(evening):
    """On the case's step, before it begins."""
    evening.press(*[Key.Key_PageDown] * CASE)
    return evening


def wall(evening) -> object:
    return evening.program.show.audience.view._shown


def test_next_begins_the_case_reads_its_pages_and_stays_with_the_decision(playing):
    assert (playing.step, type(wall(playing))) == (CASE, RolesPicture)
    assert playing.control.steering.next.words == "Begin the case ▶"
    playing.press(Key.Key_PageDown)
    assert isinstance(wall(playing), ReadingPicture)
    assert playing.room.case.began_at
    playing.press(Key.Key_PageDown)
    assert isinstance(wall(playing), BoardPicture)
    playing.press(Key.Key_PageDown)
    assert isinstance(wall(playing), BoardPicture)
    assert (playing.step, playing.refusal) == (CASE, UNDECIDED)
    assert playing.control.steering.next.words == "The room decides"
    assert playing.control.screens.next_title.text() == "The room decides"


def test_the_buttons_turn_pages_too(playing):
    hands.click(playing.control.steering.next)
    hands.click(playing.control.steering.next)
    assert isinstance(wall(playing), BoardPicture)
    hands.click(playing.control.steering.back)
    assert isinstance(wall(playing), ReadingPicture)
    assert playing.step == CASE


def test_a_choice_is_read_on_the_wall_and_taken_back_by_undo(playing):
    playing.press(*[Key.Key_PageDown] * 2)
    took(playing, FAIL_OVER)
    assert wall(playing).page.title == "New primary"
    assert playing.control.screens.next_title.text() == "The board"
    playing.press(Key.Key_Z, held=Modifier.ControlModifier)
    assert isinstance(wall(playing), BoardPicture)
    assert wall(playing).head.clock == "16:48"


def test_the_case_is_left_and_stands_where_it_was(playing):
    playing.press(*[Key.Key_PageDown] * 2)
    board = wall(playing)
    playing.type("4")
    playing.press(Key.Key_Return)
    assert playing.step == QUEUE
    playing.type(str(CASE + 1))
    playing.press(Key.Key_Return)
    assert wall(playing) == board


def test_a_case_that_cannot_be_played_leaves_the_show_as_it_is(evening, deck, sit):
    evening.leave()
    deck.with_name("coupon.md").write_text("# Nothing", encoding="utf-8")
    again = sit()
    again.begin(deck)
    again.press(*[Key.Key_PageDown] * CASE)
    assert isinstance(wall(again), OpenerPicture)
    assert again.room.no_case.why.startswith("The case coupon.md has ")


def test_another_start_goes_on_with_the_same_page(playing, sit):
    playing.press(*[Key.Key_PageDown] * 2)
    took(playing, FAIL_OVER)
    before, room = wall(playing), playing.room
    playing.leave()
    again = sit()
    again.program.open()
    hands.click(again.program.lobby.window.unfinished.button)
    assert (wall(again), again.room) == (before, room)
