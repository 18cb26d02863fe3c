import pytest
from sitting import Key, Modifier

from presenter import settings
from presenter.folders import data_folder
from presenter.qt import hands

# The offscreen plugin has no layers of windows, and says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def chip(evening):
    return evening.control.header.display


def cards(evening):
    return evening.program.desk.projecting.identify.cards


def remembered():
    return [
        (each.audience.name, each.control.name) for each in settings.load(data_folder()).displays
    ]


def test_the_header_says_where_the_picture_is(evening):
    assert chip(evening).label.text() == "Audience on Projector · 1920 × 1080"
    assert not evening.control.alarms.isVisible()


def test_where_the_windows_were_is_remembered_without_a_word(evening):
    assert remembered() == [("Projector", "Laptop")]


def test_x_swaps_and_the_laptop_remembers_it(evening):
    evening.press(Key.Key_X)
    assert chip(evening).label.text() == "Audience on Laptop · 1600 × 1000"
    assert remembered() == [("Laptop", "Projector")]
    evening.press(Key.Key_X)
    assert remembered() == [("Projector", "Laptop")]


def test_a_size_of_the_notes_and_a_swap_are_kept_beside_each_other(evening):
    evening.press(Key.Key_X)
    evening.control.notes.size_changed.emit(24)
    evening.press(Key.Key_X)
    kept = settings.load(data_folder())
    assert (kept.notes_size, remembered()) == (24, [("Projector", "Laptop")])


def test_a_display_is_picked_with_the_mouse(evening):
    chip(evening).display_asked.emit(1)
    assert chip(evening).label.text() == "Audience on Laptop · 1600 × 1000"
    chip(evening).swap_asked.emit()
    assert chip(evening).label.text() == "Audience on Projector · 1920 × 1080"


def test_what_cannot_be_swapped_is_said_on_the_strip(evening, monkeypatch):
    monkeypatch.setattr(hands, "DISPLAYS", (hands.OWN,))
    evening.press(Key.Key_X)
    assert evening.refusal.startswith("There is no other display.")


def test_i_puts_a_card_on_each_display_and_takes_it_away(evening):
    evening.press(Key.Key_I)
    said = [(each.number.text(), each.title.text(), each.use.text()) for each in cards(evening)]
    assert said == [("1", "Projector", "What the room sees"), ("2", "Laptop", "Control")]
    assert all(each.isVisible() for each in cards(evening))
    evening.press(Key.Key_I)
    assert cards(evening) == []
    chip(evening).identify_asked.emit()
    assert len(cards(evening)) == 2


def test_the_cards_leave_by_themselves(evening):
    evening.press(Key.Key_I)
    evening.program.desk.projecting.identify._over.timeout.emit()
    assert cards(evening) == []


def test_the_cards_leave_before_they_are_wrong(evening):
    evening.press(Key.Key_I, Key.Key_X)
    assert cards(evening) == []


@pytest.mark.parametrize("wish", ["identify", "test card"])
def test_nothing_lights_a_black_wall_up(evening, wish):
    evening.press(Key.Key_B)
    if wish == "identify":
        evening.press(Key.Key_I)
    else:
        evening.press(Key.Key_I, held=Modifier.ControlModifier)
    assert evening.refusal == "The wall is black: show it again (B) before you light it up."
    assert cards(evening) == []
    assert evening.program.show.trial is None


def test_black_takes_the_cards_away(evening):
    evening.press(Key.Key_I, Key.Key_B)
    assert cards(evening) == []


def test_keys_reach_the_show_while_the_cards_are_up(evening):
    evening.press(Key.Key_I, Key.Key_PageDown)
    assert evening.step == 1
    assert len(cards(evening)) == 2


def test_the_cards_leave_with_the_program(evening):
    evening.press(Key.Key_I)
    evening.leave()
    assert cards(evening) == []
