import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from presenter.core.course import Due, due
from presenter.core.spot import Stage
from presenter.core.stages import spot
from presenter.qt import hands

Key = Qt.Key
COUPON = Path(__file__).parents[1] / "case" / "friday-coupon.md"
DECK = """---
title: A case and a story
---

<!--
phase: Case study
kind: case
minutes: 35
case: coupon.md
-->

# The Friday coupon

---

<!-- show: case -->

---

<!--
phase: War stories
kind: stories
minutes: 30
-->

# Your stories
"""


@pytest.fixture
def playing(sit, tmp_path):
    """A room that stands before its case."""
    deck = tmp_path / "with-case.md"
    deck.write_text(DECK, encoding="utf-8")
    shutil.copy(COUPON, tmp_path / "coupon.md")
    sitting = sit()
    sitting.begin(deck)
    sitting.press(Key.Key_Right)
    return sitting


@pytest.fixture
def deciding(playing):
    """The first decision is on the board."""
    hands.click(panel(playing).next.button)
    while stage(playing) is not Stage.BOARD:
        playing.press(Key.Key_Right)
    return playing


def panel(sitting):
    return sitting.control.case


def view(sitting):
    return sitting.room.playing


def stage(sitting) -> Stage:
    return spot(sitting.room.place.spots, view(sitting)).stage


def count_hands(sitting, *counts: int) -> None:
    """Type a number and Enter for each option, as the hands are counted."""
    for count in counts:
        sitting.type(str(count))
        sitting.press(Key.Key_Return)


def hands_of(sitting, number: int) -> dict[str, int]:
    found = view(sitting).vote(view(sitting).now.decision, number)
    return dict(found.hands)


def take(sitting, letter: str) -> None:
    row = next(row for row in panel(sitting).decide.options.rows if row.letter.text() == letter)
    hands.click(row.take)


def test_the_panel_is_there_only_while_the_case_stands_on_the_wall(playing):
    assert panel(playing).isVisible()
    playing.press(Key.Key_Home)
    assert not panel(playing).isVisible()


def test_the_case_begins_by_its_button_and_the_wall_reads_the_first_scene(playing):
    assert due(view(playing)) is Due.BEGIN
    hands.click(panel(playing).next.button)
    assert view(playing).began_at
    assert stage(playing) is Stage.READING


def test_each_option_says_before_it_is_taken_what_it_will_do(deciding):
    first = panel(deciding).decide.options.rows[0]
    assert first.words.text() == "Roll the migration back"
    assert first.effect.text().startswith("9 min → 16:57 · customers −")
    assert "leads to “Rolling back”" in first.effect.text()


def test_hands_are_counted_in_two_keystrokes_an_option(deciding):
    hands.click(panel(deciding).next.button)
    count_hands(deciding, 7, 5, 3)
    assert list(hands_of(deciding, 1).values()) == [7, 5, 3]


def test_typing_hands_moves_no_slide(deciding):
    before = deciding.step
    hands.click(panel(deciding).next.button)
    count_hands(deciding, 12)
    assert deciding.step == before
    assert stage(deciding) is Stage.BOARD


def test_a_decision_goes_from_vote_to_talk_to_vote_to_what_most_chose(deciding):
    button = panel(deciding).next.button

    def press(words: str) -> None:
        assert button.text() == words
        hands.click(button)

    press("First vote")
    count_hands(deciding, 7, 5, 3)
    press("Show the hands")
    press("Talk 3 min")
    assert panel(deciding).talk.isVisible()
    press("Second vote")
    assert not panel(deciding).talk.isVisible()
    count_hands(deciding, 2, 11, 2)
    press("Show the hands")
    assert hands_of(deciding, 1) != hands_of(deciding, 2)
    press("Take B")
    assert view(deciding).now.text == "Fail over to the replica"


def test_where_two_options_have_as_many_hands_nothing_is_taken_for_the_room(deciding):
    button = panel(deciding).next.button
    hands.click(button)
    count_hands(deciding, 5, 5, 0)
    for _press in range(3):
        hands.click(button)
    count_hands(deciding, 4, 4, 0)
    hands.click(button)
    assert not button.isVisible()
    assert panel(deciding).next.hint.text() == "No option leads: take one above"


def test_the_facilitator_takes_an_option_whatever_the_vote(deciding):
    hands.click(panel(deciding).next.button)
    count_hands(deciding, 9, 0, 0)
    take(deciding, "B")
    assert view(deciding).now.text == "Fail over to the replica"
    assert view(deciding).voting is None


def test_a_look_costs_its_minutes_and_comes_back_to_the_decision(deciding):
    before = view(deciding).now
    row = panel(deciding).looks.list.rows[0]
    assert row.more.text().startswith("4 min → 16:52")
    panel(deciding).tabs.choose(1)
    hands.click(row.deed)
    now = view(deciding).now
    assert (now.clock, now.decision) == ("16:52", before.decision)
    assert len(view(deciding).ahead.looks) == 1


def test_the_room_can_do_what_nobody_wrote(deciding):
    form = panel(deciding).improvise
    panel(deciding).tabs.choose(4)
    form.sentence.setText("Call the vendor")
    form.minutes.setValue(6)
    form.changes["trust"].setValue(-5)
    hands.click(form.do)
    now = view(deciding).now
    assert (now.text, now.clock) == ("Call the vendor", "16:54")
    assert form.sentence.text() == ""


def test_an_empty_improvisation_is_refused_and_what_was_typed_stays(deciding):
    form = panel(deciding).improvise
    panel(deciding).tabs.choose(4)
    form.minutes.setValue(6)
    hands.click(form.do)
    assert deciding.refusal
    assert form.minutes.value() == 6


def test_a_rewind_goes_another_way_and_keeps_both(deciding):
    take(deciding, "A")
    panel(deciding).tabs.choose(3)
    start = panel(deciding).line.list.rows[-1]
    hands.click(start.deed)
    take(deciding, "B")
    texts = [moment.text for moment in view(deciding).moments]
    assert texts.count("Roll the migration back") == texts.count("Fail over to the replica") == 1
    elsewhere = [row.more.text() for row in panel(deciding).line.list.rows]
    assert "another line" in elsewhere


def finish(sitting) -> None:
    while not view(sitting).now.is_over:
        take(sitting, "A")


def test_after_the_end_the_truth_opens_only_when_asked_then_comes_the_debrief(deciding):
    finish(deciding)
    while stage(deciding) is not Stage.BOARD:
        deciding.press(Key.Key_Right)
    deciding.press(Key.Key_Right)
    assert stage(deciding) is Stage.BOARD
    assert deciding.refusal
    hands.click(panel(deciding).next.button)
    assert stage(deciding) is Stage.TRUTH
    questions = [
        button
        for (at, _page), button in panel(deciding).debrief.chapters.buttons.items()
        if at is Stage.DEBRIEF
    ]
    hands.click(questions[1])
    assert stage(deciding) is Stage.DEBRIEF
    hands.write(panel(deciding).debrief.field, "We saw <b>nothing</b>")
    (answer,) = view(deciding).answers
    assert (answer.question, answer.words) == (2, "We saw <b>nothing</b>")
    assert panel(deciding).debrief.field.text() == ""


def test_an_answer_is_mended_in_its_place_and_removed(deciding):
    finish(deciding)
    hands.click(panel(deciding).next.button)
    page = panel(deciding).debrief
    hands.click(page.chapters.buttons[(Stage.DEBRIEF, 0)])
    hands.write(page.field, "One")
    row = page.answers.rows[0]
    row.words.selectAll()
    hands.write(row.words, "Two")
    assert [answer.words for answer in view(deciding).answers] == ["Two"]
    hands.click(row.remove)
    assert view(deciding).answers == ()


def test_next_says_that_the_room_decides_and_does_not_leave_the_case(deciding):
    steering = deciding.control.steering
    assert steering.next.words == "The room decides"
    assert not steering.next.isEnabled()
    deciding.press(Key.Key_PageDown)
    assert deciding.refusal.startswith("The room has not decided yet.")
    assert stage(deciding) is Stage.BOARD


def test_the_case_can_be_left_and_is_taken_up_where_it_stood(deciding):
    take(deciding, "A")
    before = view(deciding).tip
    deciding.press(Key.Key_End)
    assert view(deciding) is None
    deciding.press(Key.Key_Home, Key.Key_Right)
    assert view(deciding).tip == before


def test_facilitator_cards_stand_in_the_notes(deciding):
    assert "What do you expect to see?" in deciding.control.notes.text.toPlainText()


def test_every_deed_of_the_case_can_be_undone(deciding):
    before = view(deciding).tip
    take(deciding, "A")
    deciding.press(Key.Key_Z, held=Qt.KeyboardModifier.ControlModifier)
    assert view(deciding).tip == before


def test_all_the_ends_are_worked_out_beside_the_show_and_kept(playing, qtbot):
    qtbot.waitUntil(lambda: bool(view(playing).outcomes), timeout=60_000)
    endings = {outcome.ending for outcome in view(playing).outcomes}
    assert "Charged twice" in endings
    assert playing.room.last.label == "Started phase 1"


def test_black_and_back_from_whatever_has_the_keys_in_the_panel(deciding):
    takers = [
        each
        for each in panel(deciding).findChildren(QWidget)
        if each.isVisible() and each.focusPolicy() is not Qt.FocusPolicy.NoFocus
    ]
    assert len(takers) > 5
    before = deciding.room
    for each in takers:
        each.setFocus()
        deciding.press(Key.Key_B, held=Qt.KeyboardModifier.ControlModifier)
        assert deciding.room.place.black
        deciding.press(Key.Key_B, held=Qt.KeyboardModifier.ControlModifier)
        assert deciding.room == before
