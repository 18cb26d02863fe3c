"""Where the picture is, said in the header, and what to do when it is not there."""

import evening
import pytest
import situations

from presenter.core.situation import Situation

# The offscreen plugin has no layers of windows, and says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def entries(control) -> list[tuple[str, bool]]:
    """The menu at the header's display: what it says, and what is ticked."""
    menu = control.header.display.menu_of_displays
    return [(each.text(), each.isChecked()) for each in menu.actions() if not each.isSeparator()]


@pytest.fixture
def opened(control, clock, click):
    """Control, with the menu of displays open."""

    def show(situation: Situation):
        control.show_room(evening.case_study(clock.now()))
        control.standing.show_situation(situation)
        click(control.header.display)
        return control

    yield show
    control.header.display.menu_of_displays.hide()


def test_the_menu_names_the_displays_as_they_stand_and_ticks_the_audiences(opened):
    assert entries(opened(situations.THERE)) == [
        ("1  Audience on eDP-1\t1600 × 1000", False),
        ("2  Audience on HDMI-1\t1920 × 1080", True),
        ("Swap the displays\tX", False),
        ("Identify the displays\tI", False),
        ("Test card\tCtrl+I", False),
    ]


def test_every_entry_asks_for_what_it_says(opened, heard):
    control = opened(situations.THERE)
    chip = control.header.display
    asked = [
        heard(wish)
        for wish in (chip.display_asked, chip.swap_asked, chip.identify_asked, chip.test_card_asked)
    ]
    for action in chip.menu_of_displays.actions():
        action.trigger()
    assert asked == [[(0,), (1,)], [()], [()], [()]]


def test_a_name_with_an_ampersand_is_no_key(opened):
    odd = Situation((situations.LONG,), situations.ALONE.placement)
    first, _ = entries(opened(odd))[0]
    assert "Projector && Co. 1780W (HDMI-1)" in first


def test_no_display_at_all_leaves_the_rest_of_the_menu(opened):
    assert len(entries(opened(Situation()))) == 3


@pytest.mark.parametrize(
    ("situation", "is_said"),
    [
        (situations.THERE, False),
        (situations.ALONE, False),
        (situations.UNPLUGGED, True),
        (situations.MIRRORED, True),
    ],
)
def test_a_line_below_the_header_says_what_to_do_as_long_as_it_is_so(control, situation, is_said):
    control.standing.show_situation(situation)
    said = [(line.words.text(), line.mend.text()) for line in control.alarms.lines]
    alarm = situation.alarm
    assert said == ([(f"{alarm.words}.", alarm.mend)] if is_said else [])
    assert control.alarms.isVisible() is is_said
    control.standing.show_situation(situations.THERE)
    assert not control.alarms.isVisible()


def test_a_picture_that_nobody_sees_is_not_called_live(control, clock):
    control.show_room(evening.case_study(clock.now()))
    control.standing.show_situation(situations.UNPLUGGED)
    assert control.screens.badge.text() == "▲ NOT SEEN"
    control.standing.show_situation(situations.THERE)
    assert control.screens.badge.text() == "● LIVE"


def test_an_action_or_a_refusal_leaves_the_line_alone(control, clock):
    control.standing.show_situation(situations.UNPLUGGED)
    control.show_refusal("No.")
    control.show_room(evening.case_study(clock.now()))
    assert control.alarms.isVisible()
