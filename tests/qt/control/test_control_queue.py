from dataclasses import replace

import evening
import pytest
from PySide6.QtCore import QPoint, Qt

from presenter.core.consent import Consent
from presenter.core.timing import time_of_day

LEFT = Qt.MouseButton.LeftButton
ABOVE, BELOW = -4, 4  # pixels from the middle of a row
ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def queue(control, clock, settle):
    control.show_room(evening.case_study(clock.now()))
    settle()
    return control.queue


def choose(choice, words):
    next(action for action in choice.choices.actions() if action.text() == words).trigger()


def order(queue):
    rows = sorted(queue.list.rows.values(), key=lambda row: row.mapTo(queue, QPoint()).y())
    return [row.name.text() for row in rows]


def drag(qtbot, row, onto, beside):
    """Press on a row, move in small steps past the middle of another, let go."""
    start = row.rect().center()
    end = row.mapFromGlobal(onto.mapToGlobal(onto.rect().center())) + QPoint(0, beside)
    qtbot.mousePress(row, LEFT, pos=start)
    for part in range(1, 11):
        qtbot.mouseMove(row, start + (end - start) * part / 10)
    qtbot.mouseRelease(row, LEFT, pos=end)


def test_it_lists_who_waits_in_their_order(queue):
    assert order(queue) == [
        "Priya N.",
        "A colleague",
        "Tomás R.",
        "Mei L.",
        "Sam O.",
        "Jonas K.",
        "Ada <b>L.</b>",
    ]
    assert queue.list.rows[4].title.text() == "Leap day"
    assert queue.list.rows[4].kept.text() == "room only"
    assert queue.list.rows[4].minutes.text() == "5 min"
    assert queue.list.rows[3].kept.text() == ""


def test_the_next_one_is_told_when(queue, clock):
    assert queue.list.rows[1].when.text() == f"UP NEXT AT {_in(clock, 22, 40)}"
    assert not queue.list.rows[2].when.isVisible()


def test_after_a_story_comes_the_next(control, clock):
    control.show_room(evening.story(clock.now()))
    assert control.queue.list.rows[2].when.text() == f"UP NEXT AT {_in(clock, 5, 0)}"


def test_between_two_stories_nobody_knows_when(control, clock):
    room = evening.story(clock.now())
    control.show_room(replace(room, turns=room.turns[2:]))
    assert control.queue.list.rows[2].when.text() == "UP NEXT"


def test_the_next_one_is_called_and_skipped_at_once(queue, control, click, heard):
    called, skipped = heard(control.turns.call_asked), heard(control.turns.skip_asked)
    click(queue.list.rows[1].deeds.call)
    click(queue.list.rows[1].deeds.skip)
    assert (called, skipped) == ([(1,)], [(1,)])


def test_any_other_is_called_once_selected(queue, control, click, heard):
    called = heard(control.turns.call_asked)
    click(queue.list.rows[4])
    click(queue.list.rows[4].deeds.call)
    assert called == [(4,)]


def test_only_the_selected_and_the_next_show_their_buttons(queue, click):
    click(queue.list.rows[4])
    click(queue.list.rows[5])
    shown = [number for number, row in queue.list.rows.items() if row.deeds.isVisible()]
    assert shown == [1, 5]


def test_removing_takes_two_clicks(queue, control, click, heard):
    removed = heard(control.turns.remove_asked)
    click(queue.list.rows[4])
    remove = queue.list.rows[4].deeds.remove
    click(remove.button)
    assert removed == []
    assert remove.question.isVisible()
    click(remove.yes)
    assert removed == [(4,)]


def test_the_question_is_forgotten_when_another_is_selected(queue, control, click, heard):
    removed = heard(control.turns.remove_asked)
    click(queue.list.rows[4])
    click(queue.list.rows[4].deeds.remove.button)
    click(queue.list.rows[5])
    click(queue.list.rows[4])
    assert not queue.list.rows[4].deeds.remove.yes.isVisible()
    assert queue.list.rows[4].deeds.call.isVisible()
    assert removed == []


def test_delete_asks_and_enter_means_it(queue, control, qtbot, heard):
    removed = heard(control.turns.remove_asked)
    queue.list.select(3)
    queue.list.setFocus()
    qtbot.keyClick(queue.list, Qt.Key.Key_Delete)
    assert removed == []
    qtbot.keyClick(control.focusWidget(), Qt.Key.Key_Return)
    assert removed == [(3,)]


def test_shift_delete_removes_at_once(queue, control, qtbot, heard):
    removed = heard(control.turns.remove_asked)
    queue.list.select(3)
    qtbot.keyClick(queue.list, Qt.Key.Key_Delete, SHIFT)
    assert removed == [(3,)]


def test_arrows_select_and_stop_at_the_ends(queue, qtbot):
    for _ in range(3):
        qtbot.keyClick(queue.list, Qt.Key.Key_Down)
    assert queue.list.selected == 3
    for _ in range(5):
        qtbot.keyClick(queue.list, Qt.Key.Key_Up)
    assert queue.list.selected == 1


def test_alt_and_arrows_ask_to_move(queue, control, qtbot, heard):
    moved = heard(control.turns.move_asked)
    queue.list.select(3)
    qtbot.keyClick(queue.list, Qt.Key.Key_Up, ALT)
    qtbot.keyClick(queue.list, Qt.Key.Key_Down, ALT)
    assert moved == [(3, 1), (3, 3)]


def test_nobody_is_moved_beyond_the_ends(queue, control, qtbot, heard):
    moved = heard(control.turns.move_asked)
    queue.list.select(1)
    qtbot.keyClick(queue.list, Qt.Key.Key_Up, ALT)
    queue.list.select(7)
    qtbot.keyClick(queue.list, Qt.Key.Key_Down, ALT)
    assert moved == []


@pytest.mark.parametrize(
    ("dragged", "onto", "wish"),
    [
        (5, (2, ABOVE), (5, 1)),
        (2, (5, BELOW), (2, 4)),
        (6, (1, ABOVE), (6, 0)),
        (1, (7, BELOW), (1, 6)),
    ],
)
def test_a_row_is_dragged_to_its_new_place(queue, qtbot, dragged, onto, wish):
    rows, (other, beside) = queue.list.rows, onto
    with qtbot.waitSignal(queue.wishes.move_asked) as asked:
        drag(qtbot, rows[dragged], rows[other], beside)
    assert tuple(asked.args) == wish
    assert not queue.list.line.isVisible()


def test_a_row_dropped_where_it_was_asks_nothing(queue, control, qtbot, heard):
    moved = heard(control.turns.move_asked)
    drag(qtbot, queue.list.rows[3], queue.list.rows[4], ABOVE)
    assert moved == []


def test_while_dragged_a_line_shows_where_it_would_land(queue, qtbot):
    row, above = queue.list.rows[5], queue.list.rows[2]
    qtbot.mousePress(row, LEFT, pos=row.rect().center())
    qtbot.mouseMove(row, row.mapFromGlobal(above.mapToGlobal(QPoint(20, 4))))
    assert queue.list.line.isVisible()
    assert abs(queue.list.line.geometry().center().y() - above.y()) <= 2
    qtbot.mouseRelease(row, LEFT)


def test_the_order_on_the_screen_follows_the_room_and_not_the_drop(queue, control, clock, qtbot):
    before = order(queue)
    drag(qtbot, queue.list.rows[5], queue.list.rows[2], ABOVE)
    assert order(queue) == before
    room = evening.case_study(clock.now())
    turns = (room.turns[0], room.turns[4], *room.turns[1:4], *room.turns[5:])
    control.show_room(replace(room, turns=turns))
    qtbot.waitUntil(lambda: order(queue)[1] == "Sam O.")


def test_what_may_be_kept_is_asked_and_shown_only_once_it_is_so(queue, control, click, heard):
    asked = heard(control.turns.consent_asked)
    click(queue.list.rows[3])
    kept = queue.list.rows[3].deeds.kept
    assert kept.text() == "Lessons only, no story"
    choose(kept, "Nothing, it stays in the room")
    assert asked == [(3, "room only")]
    assert kept.text() == "Lessons only, no story"


def test_the_teller_has_a_clock_of_their_own(control, clock):
    control.show_room(evening.story(clock.now()))
    card = control.queue.teller
    assert (card.name.text(), card.left.text()) == ("Priya N.", "5:00")
    assert (card.foot.used.text(), card.foot.ends.text()) == ("3 of 8 min", "ends 13:05")
    assert card.kept.text() == "Kept: the story and the name"
    clock.tick(minutes=5, seconds=30)
    control.show_time()
    assert card.left.text() == "+0:30"
    assert card.left.property("tone") == "bad"
    assert (card.heading.text(), card.foot.ends.text()) == ("STORY · OVER TIME", "over since 13:05")
    assert control.phase_clock.state.text() == ""


def test_the_card_asks_for_this_turn(control, clock, click, heard):
    control.show_room(evening.story(clock.now()))
    card = control.queue.teller
    more, paused = heard(control.turns.extend_asked), heard(control.turns.pause_asked)
    ended, back = heard(control.turns.end_asked), heard(control.turns.put_back_asked)
    steps = card.foot.steps.buttons
    for button in (steps[-300], steps[30], card.pause, card.end, card.put_back):
        click(button)
    assert more == [(1, -300), (1, 30)]
    assert (paused, ended, back) == ([(1,)], [(1,)], [(1,)])


def test_a_paused_story_is_resumed(control, clock, click, heard):
    resumed = heard(control.turns.resume_asked)
    room = evening.story(clock.now())
    past, telling, *others = room.turns
    pausing = replace(telling, timer=evening.paused(telling.timer, clock.now()))
    control.show_room(replace(room, turns=(past, pausing, *others)))
    assert control.queue.teller.heading.text() == "STORY · PAUSED"
    assert control.queue.teller.pause.text() == "Resume"
    click(control.queue.teller.pause)
    assert resumed == [(1,)]


def test_without_a_teller_there_is_no_card(control, clock):
    control.show_room(evening.story(clock.now()))
    control.show_room(evening.case_study(clock.now()))
    assert not control.queue.teller.isVisible()


def test_who_has_told_can_be_put_back(control, clock, click, heard):
    back = heard(control.turns.put_back_asked)
    control.show_room(evening.story(clock.now()))
    row = control.queue.list.rows[90]
    assert control.queue.list.told_heading.isVisible()
    assert (row.name.text(), row.minutes.text()) == ("Olu A.", "9 / 8 min")
    click(row)
    click(row.deeds.put_back)
    assert back == [(90,)]


def test_a_told_story_that_stayed_in_the_room_has_nothing_left_to_act_on(control, clock, click):
    room = evening.story(clock.now())
    gone = replace(room.turns[0], name="", title="", consent=Consent.ROOM_ONLY)
    control.show_room(replace(room, turns=(gone, *room.turns[1:])))
    row = control.queue.list.rows[90]
    click(row)
    assert row.name.text() == "A colleague"
    assert not row.deeds.put_back.isVisible()
    assert not row.deeds.kept.isVisible()


def test_an_empty_queue_says_how_to_fill_it(control, clock):
    control.show_room(evening.empty(clock.now()))
    assert control.queue.list.empty.isVisible()
    assert "+ Add" in control.queue.list.empty.text()
    assert not control.queue.list.told_heading.isVisible()


def test_rows_are_kept_when_others_come_and_go(queue, control, clock):
    rows = dict(queue.list.rows)
    room = evening.case_study(clock.now())
    control.show_room(replace(room, turns=room.turns[1:]))
    assert queue.list.rows == {number: rows[number] for number in range(2, 8)}


def _in(clock, minutes, seconds):
    return time_of_day(clock.now() + evening.minutes(minutes + seconds / 60))
