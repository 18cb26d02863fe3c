import evening
import pytest
from PySide6.QtCore import Qt


@pytest.fixture
def queue(control, clock, click):
    control.activateWindow()
    control.show_room(evening.case_study(clock.now()))
    click(control.queue.add)
    return control.queue


def choose(choice, words):
    next(action for action in choice.choices.actions() if action.text() == words).trigger()


def test_it_opens_in_the_panel_with_the_cursor_in_the_name(queue, control):
    assert queue.form.isVisible()
    assert control.focusWidget() is queue.form.name


def test_enter_adds_with_the_lessons_only_by_default(queue, control, qtbot, heard):
    asked = heard(control.turn_add_asked)
    qtbot.keyClicks(queue.form.name, "Nadia")
    qtbot.keyClicks(queue.form.title, "Two clusters, one name")
    qtbot.keyClick(queue.form.title, Qt.Key.Key_Return)
    assert asked == [("Nadia", "Two clusters, one name", 8, "lessons only")]


def test_minutes_and_what_may_be_kept_are_chosen(queue, control, click, heard):
    asked = heard(control.turn_add_asked)
    click(queue.form.more)
    click(queue.form.more)
    click(queue.form.fewer)
    choose(queue.form.kept, "The story, without a name")
    click(queue.form.add)
    assert asked == [("", "", 9, "unnamed summary")]


def test_once_added_it_is_ready_for_the_next(queue, control, qtbot):
    qtbot.keyClicks(queue.form.name, "Nadia")
    choose(queue.form.kept, "The story and the name")
    qtbot.keyClick(queue.form.name, Qt.Key.Key_Return)
    queue.form.clear()
    assert queue.form.isVisible()
    assert queue.form.name.text() == ""
    assert queue.form.kept.text() == "Lessons only, no story"
    assert control.focusWidget() is queue.form.name


def test_a_refusal_leaves_the_words_where_they_are(queue, control, qtbot):
    qtbot.keyClicks(queue.form.name, "N" * 100)
    qtbot.keyClick(queue.form.name, Qt.Key.Key_Return)
    control.show_refusal("A name has room for 80 characters; this one has 100.")
    assert queue.form.name.text() == "N" * 100


@pytest.mark.parametrize("field", ["name", "title", "minutes"])
def test_escape_closes_it_from_every_field(queue, qtbot, field):
    qtbot.keyClick(getattr(queue.form, field), Qt.Key.Key_Escape)
    assert not queue.form.isVisible()
    assert queue.add.text() == "+ Add"


def test_the_button_that_opened_it_closes_it(queue, click):
    assert queue.add.text() == "Close"
    click(queue.add)
    assert not queue.form.isVisible()


def test_tab_goes_through_the_fields_in_their_order(queue, control, qtbot):
    visited = []
    for _ in range(5):
        visited.append(control.focusWidget())
        qtbot.keyClick(control.focusWidget(), Qt.Key.Key_Tab)
    form = queue.form
    assert visited == [form.name, form.title, form.what, form.kept, form.fewer]


@pytest.mark.parametrize("field", ["name", "title", "minutes", "more", "add"])
def test_keys_in_the_form_are_not_for_the_queue_below(queue, qtbot, heard, field):
    held = Qt.KeyboardModifier
    moved, removed = heard(queue.wishes.move_asked), heard(queue.wishes.remove_asked)
    queue.list.select(2)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Delete):
        for modifier in (held.NoModifier, held.AltModifier, held.ShiftModifier):
            qtbot.keyClick(getattr(queue.form, field), key, modifier)
        qtbot.keyClick(getattr(queue.form, field), key, held.ControlModifier | held.ShiftModifier)
    assert (moved, removed, queue.list.selected) == ([], [], 2)
    assert not queue.list.rows[2].deeds.remove.is_asking
