from dataclasses import replace

import evening
import pytest
import situations

from presenter.core.finding import Finding, Light
from presenter.core.vitals import SAVING

WAITS = Finding("Deck", Light.AMBER, "The room keeps the deck as it was", "Line 12: No end.")
BATTERY = Finding("Power", Light.AMBER, "Battery at 12 %", "Plug the laptop in.")
UNSAVED = Finding(SAVING, Light.RED, "NOT SAVED", "The disk is full.")


def said(control) -> list[str]:
    assert all(line.isVisible() for line in control.alarms.lines)
    return [f"{line.words.text()} {line.mend.text()}" for line in control.alarms.lines]


def first_words(control) -> list[str]:
    return [line.words.text() for line in control.alarms.lines]


def test_nothing_is_said_while_all_is_well(control, clock):
    control.show_room(evening.case_study(clock.now()))
    assert said(control) == []
    assert not control.alarms.isVisible()


def test_what_keeps_the_deck_waiting_is_said_until_it_is_over(control, clock):
    control.standing.show_deck_doubt(WAITS)
    control.show_room(evening.case_study(clock.now()))
    assert said(control) == ["The room keeps the deck as it was. Line 12: No end."]
    control.standing.show_deck_doubt(None)
    assert said(control) == []


def test_it_stands_beside_a_refusal(control):
    control.standing.show_deck_doubt(WAITS)
    control.show_refusal("Welcome was started before.")
    assert control.alarms.isVisible()
    assert control.strip.isVisible()


def test_all_that_is_wrong_is_in_one_list_with_the_worst_first(control):
    control.standing.show_deck_doubt(WAITS)
    control.standing.show_situation(situations.MIRRORED)
    control.standing.show_alarms((UNSAVED, BATTERY))
    assert first_words(control) == [
        "NOT SAVED.",
        "The projector shows the same as this screen, your notes too.",
        "Battery at 12 %.",
        "The room keeps the deck as it was.",
    ]
    control.standing.show_alarms(())
    control.standing.show_situation(situations.THERE)
    assert first_words(control) == ["The room keeps the deck as it was."]


def test_each_is_coloured_by_how_bad_it_is(control):
    control.standing.show_alarms((UNSAVED, BATTERY))
    assert [line.property("tone") for line in control.alarms.lines] == ["bad", "warn"]
    control.standing.show_alarms((BATTERY,))
    assert [line.property("tone") for line in control.alarms.lines] == ["warn"]


@pytest.mark.parametrize("width", [1100, 1920])
def test_long_words_make_no_window_wider_and_are_told_when_pointed_at(control, settle, width):
    long = replace(WAITS, words="The room keeps " + "a-very-long-name" * 20, mend="Mend it. " * 12)
    control.resize(width, 720)
    control.standing.show_deck_doubt(long)
    settle()
    (line,) = control.alarms.lines
    assert control.width() == width
    assert long.words in line.words.toolTip()
    assert line.mend.height() >= line.mend.heightForWidth(line.mend.width())
