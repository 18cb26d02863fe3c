"""The assistant's own window: what is typed there is done, and none of it moves the show."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from sitting import QUEUE

from presenter.core.aside import What
from presenter.core.consent import Consent
from presenter.core.director import picture
from presenter.core.errors import Unsaved
from presenter.core.marks import Marks, Opener, Stand, Weight
from presenter.qt import hands
from presenter.qt.control.turn_menu import LET_GO, REWORD, STANDS
from presenter.store.verbs import queueing

POPS_UP = pytest.mark.qt_log_ignore("does not support (raise|grabbing)")
Key, Modifier = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def stories(evening):
    evening.press(Key.Key_Right, Key.Key_Right, Key.Key_Right)
    for name in ("Ada", "Bo", "Cy"):
        evening.control.turn_add_asked.emit(name, f"{name}’s story", 5, Consent.LESSONS_ONLY)
    hands.settle()
    assert evening.step == QUEUE
    return evening


@pytest.fixture
def desk(stories):
    stories.press(Key.Key_D)
    return stories.program.desk.queueing.desk


def press(desk, *keys, held=Modifier.NoModifier) -> None:
    for key in keys:
        QTest.keyClick(desk.windowHandle(), key, held)
    hands.settle()


def type_in(desk, words: str) -> None:
    for letter in words:
        QTest.keyClick(desk.windowHandle(), letter)
    hands.settle()


def names(evening) -> list[str]:
    return [turn.name for turn in evening.room.waiting]


def choose(menu, words: str) -> None:
    next(action for action in menu.actions() if action.text() == words).trigger()
    menu.close()
    hands.settle()


def test_a_key_and_enter_put_somebody_in_the_queue(stories, desk):
    press(desk, Key.Key_A)
    type_in(desk, "Mei")
    press(desk, Key.Key_Return)
    assert names(stories) == ["Ada", "Bo", "Cy", "Mei"]
    assert desk.queue.form.name.text() == ""


def test_in_control_a_key_and_enter_do_the_same(stories):
    stories.press(Key.Key_A)
    stories.type("Mei")
    stories.press(Key.Key_Return)
    assert names(stories)[-1] == "Mei"


def test_a_question_goes_first_and_is_asked_without_a_word_on_what_is_kept(stories, desk):
    press(desk, Key.Key_Q)
    assert not desk.queue.form.kept.isVisible()
    type_in(desk, "Ben")
    press(desk, Key.Key_Return)
    assert names(stories) == ["Ben", "Ada", "Bo", "Cy"]
    assert stories.room.waiting[0].is_question


def test_its_letters_leave_the_show_alone(stories, desk):
    before = picture(stories.room)
    press(desk, Key.Key_B, Key.Key_Right, Key.Key_Space, Key.Key_PageDown, Key.Key_N, Key.Key_F)
    assert (stories.step, picture(stories.room)) == (QUEUE, before)


def test_what_is_written_there_is_kept_and_listed(stories, desk):
    press(desk, Key.Key_Slash)
    type_in(desk, "? Who owns it")
    press(desk, Key.Key_Return)
    assert [entry.text for entry in stories.room.entries] == ["Who owns it"]
    assert desk.latest.lines[0].words.text() == "Who owns it"
    assert desk.capture.field.text() == ""


def test_undo_takes_back_what_was_done_last(stories, desk):
    press(desk, Key.Key_Z, held=Modifier.ControlModifier)
    assert names(stories) == ["Ada", "Bo"]


def test_marks_are_kept_as_they_are_made(stories, desk):
    turn = stories.room.waiting[1].id
    desk.queue.list.select(turn)
    desk.marks.weight.picked.emit(Weight.HEAVY)
    desk.marks.opener.picked.emit(Opener.LEADER)
    hands.settle()
    hands.click(desk.marks.first_time)
    hands.click(desk.marks.names_absent)
    QTest.mouseClick(desk.marks.buddy, Qt.MouseButton.LeftButton)
    type_in(desk, "Ola")
    press(desk, Key.Key_Return)
    kept = Marks(Weight.HEAVY, Opener.LEADER, "Ola", is_first_time=True, names_absent=True)
    assert stories.room.waiting[1].marks == kept
    row = desk.queue.list.rows[turn]
    assert row.noted.text() == (
        "opens next · first time · heavy · beside Ola · names somebody absent: held"
    )


def test_a_name_that_is_typed_for_one_teller_is_not_kept_of_another(stories, desk):
    first, second = (turn.id for turn in stories.room.waiting[:2])
    desk.queue.list.select(first)
    QTest.mouseClick(desk.marks.buddy, Qt.MouseButton.LeftButton)
    type_in(desk, "Ola")
    desk.queue.list.select(second)
    hands.settle()
    buddies = [turn.marks.buddy for turn in stories.room.waiting]
    assert buddies == ["Ola", "", ""]
    assert desk.marks.buddy.text() == ""


@POPS_UP
@pytest.mark.parametrize("stand", [Stand.LATER, Stand.RESERVE])
def test_somebody_is_set_aside_and_brought_back(stories, desk, stand):
    turn = stories.room.waiting[0].id
    desk.queue.list.select(turn)
    deeds = desk.queue.list.rows[turn].deeds
    hands.click(deeds.more)
    choose(deeds.menu, STANDS[stand])
    assert names(stories) == ["Bo", "Cy"]
    assert desk.queue.list.pool_heading.isVisible()
    assert desk.queue.list.rows[turn].noted.text().endswith(stand)
    hands.click(deeds.more)
    choose(deeds.menu, STANDS[Stand.LINE])
    assert names(stories) == ["Bo", "Cy", "Ada"]


@POPS_UP
def test_two_change_places(stories, desk):
    turn = stories.room.waiting[0].id
    desk.queue.list.select(turn)
    deeds = desk.queue.list.rows[turn].deeds
    hands.click(deeds.more)
    choose(deeds.menu, "Swap with Cy")
    assert names(stories) == ["Cy", "Bo", "Ada"]


@POPS_UP
def test_who_does_not_tell_after_all_is_gone_from_both_windows(stories, desk):
    turn = stories.room.waiting[0].id
    desk.queue.list.select(turn)
    deeds = desk.queue.list.rows[turn].deeds
    hands.click(deeds.more)
    choose(deeds.menu, LET_GO)
    assert names(stories) == ["Bo", "Cy"]
    for panel in (desk.queue, stories.control.queue):
        assert turn not in panel.list.rows


def test_the_list_is_closed_and_opened_again(stories, desk):
    choose(desk.queue.menu, desk.queue.menu.list.text())
    assert desk.queue.count.text() == "3 · closed"
    stories.add_teller("Mei")
    assert stories.refusal.startswith("The list is closed.")
    choose(desk.queue.menu, desk.queue.menu.list.text())
    hands.click(desk.queue.add)
    type_in(desk, "Noor")
    press(desk, Key.Key_Return)
    assert names(stories)[-1] == "Noor"


def test_a_kinder_order_is_one_step_and_one_undo(stories, desk):
    heavy = stories.room.waiting[2].id
    stories.program.desk.do(queueing.mark, heavy, Marks(Weight.HEAVY))
    hands.settle()
    choose(desk.queue.menu, desk.queue.menu.arrange.text())
    assert names(stories) == ["Ada", "Cy", "Bo"]
    assert not desk.queue.menu.arrange.isEnabled()
    press(desk, Key.Key_Z, held=Modifier.ControlModifier)
    assert names(stories) == ["Ada", "Bo", "Cy"]


def test_a_story_ends_with_applause_that_the_next_call_ends(stories, desk):
    first, second = (turn.id for turn in stories.room.waiting[:2])
    stories.control.turns.call_asked.emit(first)
    stories.control.turns.end_asked.emit(first)
    hands.settle()
    shown = picture(stories.room)
    assert (shown.kicker, shown.text) == ("Applause", "Thank you for telling us.")
    stories.control.turns.call_asked.emit(second)
    hands.settle()
    assert stories.room.place.aside is None


def test_what_is_said_until_next_belongs_to_the_story_that_has_applause(stories, desk):
    first = stories.room.waiting[0].id
    stories.control.turns.call_asked.emit(first)
    stories.control.turns.end_asked.emit(first)
    hands.settle()
    stories.write_down("Test your restores")
    stories.press(Key.Key_PageDown)
    stories.write_down("Something else")
    assert [entry.turn_id for entry in stories.room.entries] == [first, None]


def test_nor_is_anything_written_down_while_a_story_for_the_room_only_has_applause(stories, desk):
    first = stories.room.waiting[0].id
    stories.control.turns.consent_asked.emit(first, Consent.ROOM_ONLY)
    stories.control.turns.call_asked.emit(first)
    stories.control.turns.end_asked.emit(first)
    hands.settle()
    assert not stories.control.capture.field.isEnabled()
    assert not desk.capture.field.isEnabled()
    stories.control.entry_asked.emit("learning", "Test your restores")
    hands.settle()
    assert stories.refusal.startswith("This story is for the room only")
    stories.press(Key.Key_Right)
    assert stories.control.capture.field.isEnabled()


def test_a_question_ends_without_applause(stories, desk):
    press(desk, Key.Key_Q)
    press(desk, Key.Key_Return)
    number = stories.room.waiting[0].id
    stories.control.turns.call_asked.emit(number)
    hands.settle()
    assert (picture(stories.room).number, picture(stories.room).listen) == (0, "")
    stories.control.turns.end_asked.emit(number)
    hands.settle()
    assert stories.room.place.aside is None


def test_how_we_listen_lies_on_the_wall_until_asked_again(stories, desk):
    words = "On the wall: how we listen"
    choose(desk.queue.menu, words)
    assert stories.room.place.aside.what is What.LISTEN
    assert "Listen to understand" in picture(stories.room).text
    choose(desk.queue.menu, words)
    assert stories.room.place.aside is None


def test_entries_are_mended_there(stories, desk):
    stories.write_down("Caches lie")
    press(desk, Key.Key_E)
    assert desk.entries.isVisible()
    press(desk, Key.Key_Plus)
    assert stories.room.entries[0].votes == 1
    press(desk, Key.Key_Escape)
    assert not desk.entries.isVisible()


def test_what_is_refused_to_the_desk_is_said_at_the_desk(stories, desk):
    desk.activateWindow()
    hands.settle()
    desk.queue.add_asked.emit("x" * 81, "", 5, Consent.LESSONS_ONLY)
    hands.settle()
    assert desk.strip.words.text().startswith("A name has room for")


def test_it_may_be_closed_and_opens_again_as_things_are_then(stories, desk):
    desk.close()
    stories.add_teller("Mei")
    stories.press(Key.Key_D)
    assert desk.isVisible()
    assert len(desk.queue.list.rows) == 4


@POPS_UP
def test_a_name_and_a_title_are_mended_where_somebody_works(stories, desk):
    turn = stories.room.waiting[0].id
    desk.queue.list.select(turn)
    deeds = desk.queue.list.rows[turn].deeds
    hands.click(deeds.more)
    choose(deeds.menu, REWORD)
    assert not stories.control.queue.form.isVisible()
    assert desk.queue.form.name.text() == "Ada"
    type_in(desk, "A disguise")
    press(desk, Key.Key_Return)
    assert stories.room.waiting[0].title == "A disguise"
    assert not desk.queue.form.isVisible()


@POPS_UP
def test_after_mending_the_form_is_for_the_next_teller_again(stories, desk):
    turn = stories.room.waiting[0].id
    desk.queue.list.select(turn)
    desk.queue.list.reword_asked.emit(turn)
    press(desk, Key.Key_Escape)
    press(desk, Key.Key_A)
    assert desk.queue.form.name.text() == ""
    assert desk.queue.form.add.text() == "Add"
    assert desk.queue.form.kept.isVisible()


def test_what_was_not_saved_is_said_at_the_desk_and_stays_in_its_line(stories, desk, monkeypatch):
    def full(*_act):
        raise Unsaved("The disk is full, so this was not saved.")

    desk.activateWindow()
    press(desk, Key.Key_Slash)
    type_in(desk, "Test your restores")
    with monkeypatch.context() as patch:
        patch.setattr(stories.program.desk.logbook, "do", full)
        press(desk, Key.Key_Return)
    assert desk.strip.words.text() == "The disk is full, so this was not saved."
    assert desk.capture.field.text() == "Test your restores"


def test_a_desk_that_is_closed_is_not_kept_up_to_date_and_is_when_it_opens(stories, desk, clock):
    shown = desk.left.text()
    desk.close()
    clock.tick(seconds=30)
    stories.program.show.news.ticked.emit()
    assert desk.left.text() == shown
    stories.press(Key.Key_D)
    assert desk.left.text() != shown


def test_at_its_least_size_no_button_is_squeezed_and_no_words_are_cut(stories, desk):
    desk.queue.list.select(stories.room.waiting[0].id)
    for number in range(20):
        stories.control.entry_asked.emit("learning", f"Line {number}")
    desk.resize(desk.minimumSize())
    hands.settle()
    shown = [each for each in desk.findChildren(QPushButton) if each.isVisible()]
    assert shown
    assert [each.text() for each in shown if each.height() < each.sizeHint().height()] == []
    assert desk.marks.buddy.height() >= desk.marks.buddy.sizeHint().height()
    lines = [line for line in desk.latest.lines if line.isVisible()]
    assert lines
    assert all(line.height() >= line.sizeHint().height() for line in lines)
