from dataclasses import replace

import evening
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel


def test_all_words_are_plain_text(control, clock, click):
    control.show_room(evening.story(clock.now()))
    control.show_refusal("<b>No</b>")
    click(control.queue.add)
    for number in (3, 90):
        control.queue.list.select(number)
    labels = control.findChildren(QLabel)
    assert len(labels) > 60
    rich = [each.text() for each in labels if each.textFormat() is not Qt.TextFormat.PlainText]
    assert rich == []


def test_a_tooltip_takes_no_markup_from_people(control, clock, settle):
    room = evening.case_study(clock.now())
    name = "<b>Ada</b> " * 9
    control.show_room(replace(room, turns=(replace(room.turns[0], name=name),)))
    settle()
    assert "&lt;b&gt;Ada&lt;/b&gt;" in control.queue.list.rows[1].name.toolTip()


def test_a_refusal_stays_until_the_next_success(control, clock):
    room = evening.case_study(clock.now())
    control.show_room(room)
    control.show_refusal("This turn is over.")
    control.show_time()
    assert control.strip.isVisible()
    assert control.strip.words.text() == "This turn is over."
    control.show_room(replace(room, entries=()))
    assert not control.strip.isVisible()


def test_a_click_puts_a_refusal_away(control, click):
    control.show_refusal("This turn is over.")
    click(control.strip)
    assert not control.strip.isVisible()


def test_a_word_about_what_was_done_has_another_sign(control):
    control.show_refusal("This turn is over.")
    assert control.strip.sign.text() == "!"
    control.show_word("The report is saved.")
    assert control.strip.sign.text() == "✓"


def test_no_button_has_the_focus_at_first(control, clock):
    control.show_room(evening.case_study(clock.now()))
    control.activateWindow()
    assert control.focusWidget() is control


def test_it_is_named(control):
    assert control.windowTitle() == "War Stories — Control"


@pytest.mark.parametrize("moment", [evening.opening, evening.empty, evening.case_study])
def test_every_moment_can_follow_every_other(control, clock, moment):
    for room in (evening.story(clock.now()), moment(clock.now()), evening.wrap_up(clock.now())):
        control.show_room(room)
        assert len(control.agenda.phases.rows) == 5
        assert len(control.queue.list.rows) == len(room.waiting) + len(room.told)
