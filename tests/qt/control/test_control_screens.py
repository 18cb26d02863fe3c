from dataclasses import replace

import evening
from PySide6.QtCore import QSize

from presenter.core.director import next_picture, picture
from presenter.core.picture import BlackPicture
from presenter.core.room import Place


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
    assert control.screens.black.words == "Show again"


def test_black_asks_for_the_other_state_by_name(control, clock, click, heard):
    asked = heard(control.black_asked)
    room = evening.case_study(clock.now())
    control.show_room(room)
    click(control.screens.black)
    control.show_room(black(room))
    click(control.screens.black)
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


def test_the_previews_take_the_shape_of_the_projector(control, clock, now_view, next_view):
    control.show_room(evening.case_study(clock.now()))
    control.set_aspect(4 / 3)
    assert now_view.aspect == next_view.aspect == 4 / 3
    size: QSize = control.screens.now.size()
    assert abs(size.width() / size.height() - 4 / 3) < 0.01
