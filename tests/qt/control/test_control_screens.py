from dataclasses import replace
from datetime import timedelta

import evening
from PySide6.QtCore import QSize

from presenter.core.director import next_picture, picture
from presenter.core.picture import BlackPicture, NeutralPicture
from presenter.core.room import Held, Place
from presenter.qt.paint.pointer import Pointer, Tool


def black(room, is_black=True):
    return replace(room, place=Place(room.place.step, is_black))


def test_the_previews_show_what_the_room_sees_and_what_it_will_see(
    control, clock, now_view, next_view
):
    room = evening.case_study(clock.now())
    control.show_room(room)
    assert now_view.shown == [picture(room)]
    assert next_view.shown == [next_picture(room)]
    assert control.screens.badge.text() == "● LIVE"
    assert control.screens.next_title.text() == "What really happened"
    assert control.screens.place.text() == "slide 6 of 13"


def test_a_picture_that_did_not_change_is_not_shown_again(control, clock, now_view):
    room = evening.case_study(clock.now())
    control.show_room(room)
    control.show_room(replace(room, turns=()))
    assert len(now_view.shown) == 1


def test_black_is_said_in_words(control, clock, now_view):
    control.show_room(black(evening.case_study(clock.now())))
    assert now_view.shown == [BlackPicture()]
    assert control.screens.badge.text() == "■ BLACK"
    assert control.screens.keys.black.words == "Show"


def test_black_asks_for_the_other_state_by_name(control, clock, click, heard):
    asked = heard(control.black_asked)
    room = evening.case_study(clock.now())
    control.show_room(room)
    click(control.screens.keys.black)
    control.show_room(black(room))
    click(control.screens.keys.black)
    assert asked == [(True,), (False,)]


def neutral(room):
    return replace(room, place=Place(room.place.step, neutral=True))


def test_the_neutral_card_is_said_in_words_and_its_button_lights_up(control, clock, now_view):
    room = neutral(evening.case_study(clock.now()))
    control.show_room(room)
    assert now_view.shown == [NeutralPicture(room.session.title, room.session.event)]
    assert control.screens.badge.text() == "■ CARD"
    assert control.screens.keys.neutral.property("on") == "true"
    assert control.steering.next.words == "Show again ▶"
    assert not control.screens.keys.spotlight.isEnabled()


def test_black_over_the_neutral_card_is_called_black(control, clock):
    room = neutral(evening.case_study(clock.now()))
    control.show_room(replace(room, place=replace(room.place, black=True)))
    assert control.screens.badge.text() == "■ BLACK"


def test_the_neutral_card_asks_for_the_other_state_by_name(control, clock, click, heard):
    asked = heard(control.neutral_asked)
    room = evening.case_study(clock.now())
    control.show_room(room)
    click(control.screens.keys.neutral)
    control.show_room(neutral(room))
    click(control.screens.keys.neutral)
    assert asked == [(True,), (False,)]


def test_after_the_last_slide_comes_nothing(control, clock, next_view):
    control.show_room(evening.wrap_up(clock.now()))
    assert next_view.shown == []
    assert not next_view.isVisible()
    assert control.screens.next.words.isVisible()
    assert control.screens.next.words.text() == "Nothing after this"


def test_time_goes_on_to_both_views(control, clock, now_view, next_view):
    control.show_room(evening.case_study(clock.now()))
    before = now_view.ticks, next_view.ticks
    control.show_time()
    assert (now_view.ticks, next_view.ticks) == (before[0] + 1, before[1] + 1)


def test_the_small_clock_of_what_comes_next_is_painted_seldom_but_not_while_frozen(
    control, clock, now_view, next_view
):
    room = evening.case_study(clock.now())
    control.show_room(room)
    assert (now_view.pace, next_view.pace) == (timedelta(0), timedelta(seconds=10))
    held = Held(room.place.step, clock.now())
    control.show_room(replace(room, place=replace(room.place, held=held)))
    assert next_view.pace == timedelta(0)


def test_the_previews_take_the_shape_of_the_projector(control, clock, now_view, next_view):
    control.show_room(evening.case_study(clock.now()))
    control.set_aspect(4 / 3)
    assert now_view.aspect == next_view.aspect == 4 / 3
    size: QSize = control.screens.now.size()
    assert abs(size.width() / size.height() - 4 / 3) < 0.01


def frozen(room, now, step):
    return replace(room, place=Place(step, held=Held(room.place.step, now)))


def test_frozen_is_said_in_words_and_the_facilitator_sees_where_they_are(
    control, clock, now_view, next_view
):
    room = evening.case_study(clock.now())
    control.show_room(frozen(room, clock.now(), room.place.step + 1))
    assert now_view.shown == [picture(room)]
    assert next_view.shown == [next_picture(room)]
    screens = control.screens
    assert (screens.badge.text(), screens.keys.freeze.words) == ("◆ FROZEN", "Thaw")
    assert (screens.next_head.text(), screens.place.text()) == ("YOU ARE HERE", "slide 6 of 13")
    assert screens.next_title.text() == "Not shown"
    control.show_room(room)
    assert (screens.badge.text(), screens.next_head.text()) == ("● LIVE", "NEXT")


def test_freeze_asks_for_the_other_state_by_name(control, clock, click, heard):
    asked = heard(control.freeze_asked)
    room = evening.case_study(clock.now())
    control.show_room(room)
    click(control.screens.keys.freeze)
    control.show_room(frozen(room, clock.now(), room.place.step))
    click(control.screens.keys.freeze)
    assert asked == [(True,), (False,)]


def test_the_tools_are_asked_for_by_name_and_light_up(control, clock, click, heard, now_view):
    asked = heard(control.tool_asked)
    control.show_room(evening.case_study(clock.now()))
    keys = control.screens.keys
    click(keys.spotlight)
    click(keys.magnifier)
    assert asked == [("spotlight",), ("magnifier",)]
    pointer = Pointer(Tool.MAGNIFIER, 0.2, 0.4)
    control.show_pointer(pointer)
    assert now_view.pointer == pointer
    assert (keys.spotlight.property("on"), keys.magnifier.property("on")) == ("", "true")
    control.show_pointer(None)
    assert keys.magnifier.property("on") == ""


def test_on_black_nothing_can_be_pointed_at(control, clock):
    control.show_room(black(evening.case_study(clock.now())))
    assert not control.screens.keys.spotlight.isEnabled()
    assert not control.screens.keys.magnifier.isEnabled()


def test_where_the_mouse_is_on_the_preview_is_passed_on(control, now_view, heard):
    pointed = heard(control.pointed)
    now_view.pointed.emit(0.25, 0.75)
    assert pointed == [(0.25, 0.75)]
    assert now_view.hasMouseTracking()
