"""Who gets which display, over everything that cables and systems do in an evening."""

from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given as over
from hypothesis import settings
from hypothesis import strategies as st

from presenter.core.arranging import (
    MOST,
    Arrangement,
    Placement,
    choose,
    given,
    missed,
    remembered,
    settled,
    swapped,
)
from presenter.core.desktop import NOTHING_YET, Standing
from presenter.core.displays import Display

LAPTOP = Display("eDP-1", 0, 0, 1366, 768, maker="LG", model="LP156", wide=344, high=194)
EPSON = Display("HDMI-1", 1366, 0, 1920, 1080, 1.0, "Epson", "EB-1780W", "X3YP", 1600, 900)
ACER = Display("DP-1", 1366, 0, 1280, 800, 1.0, "Acer", "H6510", "77", 1500, 940)
TV = Display("HDMI-2", 3286, 0, 3840, 2160, 1.0, "LG", "OLED65", "1", 1430, 800)
MONITOR = Display("DP-2", -1280, 0, 1280, 1024, maker="Dell", model="P1913", wide=376, high=301)
TWIN = replace(EPSON, serial="")
OTHER_TWIN = replace(TWIN, name="HDMI-2", x=3286)

KNOWN = (Arrangement(EPSON, LAPTOP),)
SWAPPED = (Arrangement(LAPTOP, EPSON, chosen=True),)


class Evening:
    """A session at one laptop: what is plugged in at each moment, and what comes of it."""

    def __init__(self, *known: Arrangement) -> None:
        self.known = known
        self.standing: Standing = NOTHING_YET
        self.there: tuple[Display, ...] = ()
        self.placement = Placement(None)

    def with_(self, *displays: Display, primary: Display | None = None) -> "Evening":
        self.there = displays
        number = displays.index(primary) if primary else 0
        self.placement = choose(displays, number, self.known, self.standing)
        self.missed = missed(self.standing, displays, self.placement)
        self.standing = settled(self.standing, displays, self.placement, self.known)
        if self.audience and self.control and self.audience == self.standing.audience:
            self.known = remembered(self.known, Arrangement(self.audience, self.control))
        return self

    def choose(self, placement: Placement) -> "Evening":
        audience, control = self.there[placement.audience], self.there[placement.control]
        self.known = remembered(self.known, Arrangement(audience, control, chosen=True))
        self.standing = Standing(control, audience)
        return self.with_(*self.there)

    def swap(self) -> "Evening":
        return self.choose(swapped(self.there, self.placement))

    @property
    def audience(self) -> Display | None:
        number = self.placement.audience
        return None if number is None else self.there[number]

    @property
    def control(self) -> Display | None:
        number = self.placement.control
        return None if number is None else self.there[number]

    @property
    def names(self) -> tuple[str | None, str | None]:
        """Of the audience's display, and of control's."""
        return tuple(each.name if each else None for each in (self.audience, self.control))


def test_one_display_is_shared_by_both_windows():
    assert Evening().with_(LAPTOP).names == (None, "eDP-1")


@pytest.mark.parametrize("order", [*permutations((LAPTOP, EPSON))])
@pytest.mark.parametrize("primary", [LAPTOP, EPSON])
def test_at_first_control_has_the_laptops_own_display_whichever_is_primary(order, primary):
    assert Evening().with_(*order, primary=primary).names == ("HDMI-1", "eDP-1")


def test_without_a_laptops_own_display_control_has_the_primary_one():
    assert Evening().with_(EPSON, MONITOR, primary=MONITOR).names == ("HDMI-1", "DP-2")


@pytest.mark.parametrize("order", [*permutations((LAPTOP, EPSON, MONITOR))])
def test_of_three_displays_the_largest_other_one_is_the_audiences(order):
    assert Evening().with_(*order).names == ("HDMI-1", "eDP-1")


@pytest.mark.parametrize("order", [*permutations((LAPTOP, EPSON, TV))])
def test_the_remembered_display_is_the_audiences_though_another_is_larger(order):
    assert Evening(*KNOWN).with_(*order).names == ("HDMI-1", "eDP-1")


def test_a_remembered_display_is_known_in_another_socket_and_resolution():
    elsewhere = replace(EPSON, name="DP-7", x=-1024, width=1024, height=768, scale=2.0)
    assert Evening(*KNOWN).with_(LAPTOP, TV, elsewhere).names == ("DP-7", "eDP-1")


def test_in_another_room_the_display_that_is_there_will_do_and_the_remembered_one_stays_known():
    evening = Evening(*KNOWN).with_(LAPTOP, ACER)
    assert evening.names == ("DP-1", "eDP-1")
    assert KNOWN[0] in evening.known


def test_a_choice_goes_before_a_guess_and_the_newest_before_older_ones():
    chosen = Arrangement(ACER, LAPTOP, chosen=True)
    for known in ((chosen, *KNOWN), remembered(KNOWN, chosen)):
        assert Evening(*known).with_(LAPTOP, EPSON, replace(ACER, x=5000)).names[0] == "DP-1"


def test_control_begins_where_it_was_the_last_time():
    known = Arrangement(EPSON, MONITOR, chosen=True)
    assert Evening(known).with_(LAPTOP, EPSON, MONITOR).names == ("HDMI-1", "DP-2")
    assert Evening(known).with_(LAPTOP, EPSON).names == ("HDMI-1", "eDP-1")


def test_a_mirrored_projector_is_never_covered_by_the_audiences_window():
    mirror = replace(EPSON, x=0)
    for evening in (Evening(), Evening(*KNOWN), Evening(*SWAPPED)):
        assert evening.with_(LAPTOP, mirror).names == (None, "eDP-1")
        assert evening.with_(LAPTOP, EPSON).audience


def test_mirroring_in_mid_session_takes_the_audience_away_and_extending_brings_it_back():
    evening = Evening().with_(LAPTOP, EPSON)
    assert evening.with_(LAPTOP, replace(EPSON, x=0)).names == (None, "eDP-1")
    assert evening.missed is None
    assert evening.with_(LAPTOP, EPSON).names == ("HDMI-1", "eDP-1")


def test_a_projector_that_comes_later_is_the_audiences():
    evening = Evening().with_(LAPTOP)
    assert evening.missed is None
    assert evening.with_(LAPTOP, EPSON).names == ("HDMI-1", "eDP-1")


def test_unplugged_and_plugged_in_again_it_is_the_audiences_as_before():
    evening = Evening().with_(LAPTOP, EPSON)
    assert evening.with_(LAPTOP).names == (None, "eDP-1")
    assert evening.missed == EPSON
    assert evening.with_(LAPTOP, EPSON).names == ("HDMI-1", "eDP-1")
    assert evening.missed is None


@pytest.mark.parametrize("primary", [LAPTOP, EPSON])
def test_another_primary_display_moves_neither_window(primary):
    evening = Evening().with_(LAPTOP, EPSON).with_(EPSON, LAPTOP, primary=primary)
    assert evening.names == ("HDMI-1", "eDP-1")


def test_an_unknown_display_that_comes_and_goes_moves_neither_window():
    evening = Evening().with_(LAPTOP, EPSON)
    assert evening.with_(LAPTOP, EPSON, TV).names == ("HDMI-1", "eDP-1")
    assert evening.with_(LAPTOP, EPSON).names == ("HDMI-1", "eDP-1")


def test_a_display_that_stood_free_is_not_taken_when_the_audiences_goes():
    evening = Evening().with_(LAPTOP, EPSON, MONITOR)
    assert evening.with_(LAPTOP, MONITOR).names == (None, "eDP-1")
    assert evening.missed == EPSON
    assert evening.with_(MONITOR, LAPTOP, EPSON).names == ("HDMI-1", "eDP-1")


def test_a_display_plugged_in_for_one_that_is_gone_stands_in_for_it_and_is_not_remembered():
    evening = Evening().with_(LAPTOP, EPSON).with_(LAPTOP)
    assert evening.with_(LAPTOP, ACER).names == ("DP-1", "eDP-1")
    assert evening.missed == EPSON
    assert [each.audience for each in evening.known] == [EPSON]
    assert evening.with_(LAPTOP, ACER, replace(EPSON, x=5000)).names == ("HDMI-1", "eDP-1")


def test_a_remembered_display_that_comes_late_takes_the_place_of_a_guess():
    chosen = Arrangement(EPSON, LAPTOP, chosen=True)
    evening = Evening(chosen).with_(LAPTOP, MONITOR)
    assert evening.names == ("DP-2", "eDP-1")
    assert evening.with_(LAPTOP, MONITOR, EPSON).names == ("HDMI-1", "eDP-1")


@pytest.mark.parametrize("serial", ["", "00000000"])
def test_of_two_equal_projectors_each_keeps_its_own_over_every_unplugging(serial):
    one, two = replace(TWIN, serial=serial), replace(OTHER_TWIN, serial=serial)
    for mine, other in ((one, two), (two, one)):
        evening = Evening(Arrangement(mine, LAPTOP)).with_(LAPTOP, one, two)
        assert evening.audience == mine
        moved_up = replace(other, x=1366)  # the system closes the gap
        assert evening.with_(LAPTOP, moved_up).names == (None, "eDP-1")
        assert evening.missed == mine
        assert evening.with_(LAPTOP, two, one).audience == mine
        assert evening.with_(LAPTOP, mine).audience == mine
        assert evening.with_(one, LAPTOP, two).audience == mine


def test_of_two_equal_projectors_in_new_sockets_the_place_decides():
    one, two = replace(TWIN, name="DP-3"), replace(OTHER_TWIN, name="DP-4")
    for mine, now in ((TWIN, one), (OTHER_TWIN, two)):
        assert Evening(Arrangement(mine, LAPTOP)).with_(LAPTOP, two, one).audience == now


def test_of_two_equal_monitors_that_have_the_windows_either_may_go():
    left, right = replace(MONITOR, name="DP-1", x=0), replace(MONITOR, name="DP-2", x=1280)
    evening = Evening().with_(left, right)
    assert evening.names == ("DP-2", "DP-1")
    assert evening.with_(replace(right, x=0)).names == ("DP-2", None)
    assert evening.with_(right, left).names == ("DP-2", "DP-1")
    assert evening.with_(left).names == (None, "DP-1")
    assert evening.missed == right
    assert evening.with_(right, left).names == ("DP-2", "DP-1")


def test_swapped_the_windows_change_places_and_back():
    evening = Evening().with_(LAPTOP, EPSON).swap()
    assert evening.names == ("eDP-1", "HDMI-1")
    assert evening.swap().names == ("HDMI-1", "eDP-1")
    assert len(evening.known) == 1


def test_a_swap_is_remembered_for_its_two_displays():
    known = Evening().with_(LAPTOP, EPSON).swap().known
    assert Evening(*known).with_(EPSON, LAPTOP).names == ("eDP-1", "HDMI-1")


def test_a_swap_of_another_room_never_puts_control_on_the_projector():
    assert Evening(*SWAPPED).with_(LAPTOP, ACER).names == ("DP-1", "eDP-1")
    assert Evening(*SWAPPED).with_(LAPTOP).names == (None, "eDP-1")


def test_swapped_and_unplugged_control_comes_to_the_laptop_and_goes_back():
    evening = Evening().with_(LAPTOP, EPSON).swap()
    assert evening.with_(LAPTOP).names == (None, "eDP-1")
    assert evening.missed == EPSON
    assert evening.with_(LAPTOP, EPSON).names == ("eDP-1", "HDMI-1")


def test_when_the_laptops_lid_is_shut_control_does_not_land_on_the_projector():
    evening = Evening().with_(LAPTOP, EPSON)
    assert evening.with_(EPSON).names == ("HDMI-1", None)
    assert evening.with_(LAPTOP, EPSON).names == ("HDMI-1", "eDP-1")


def test_when_the_laptops_lid_is_shut_control_takes_a_third_display_till_it_opens():
    evening = Evening().with_(LAPTOP, EPSON, MONITOR)
    assert evening.with_(EPSON, MONITOR, primary=EPSON).names == ("HDMI-1", "DP-2")
    assert evening.with_(EPSON, MONITOR, LAPTOP).names == ("HDMI-1", "eDP-1")


def test_a_projector_alone_at_the_start_has_both_windows():
    assert Evening(*KNOWN).with_(EPSON).names == (None, "HDMI-1")


def test_without_a_display_of_its_own_the_audience_is_swapped_to_the_largest_free_one():
    evening = Evening().with_(LAPTOP, EPSON, MONITOR).with_(LAPTOP, MONITOR)
    assert evening.swap().names == ("DP-2", "eDP-1")


def test_there_is_nothing_to_swap_with():
    assert swapped((LAPTOP,), Placement(0)) is None
    assert swapped((LAPTOP, replace(EPSON, x=0)), Placement(0)) is None
    assert swapped((EPSON,), Placement(None, 0)) is None


def test_the_audience_is_given_any_display_and_control_goes_out_of_its_way():
    there = (LAPTOP, EPSON, MONITOR)
    assert given(there, Placement(0, 1), 2) == Placement(0, 2)
    assert given(there, Placement(0, 1), 1) == Placement(0, 1)
    assert given(there, Placement(0, 1), 0) == Placement(1, 0)
    assert given(there, Placement(0), 0) == Placement(1, 0)
    assert given((LAPTOP,), Placement(0), 0) is None
    assert given((LAPTOP, replace(EPSON, x=0)), Placement(0), 1) is None


def test_two_displays_have_one_arrangement_and_twelve_rooms_are_remembered():
    known = ()
    for number in range(MOST + 8):
        projector = replace(EPSON, serial=str(number))
        known = remembered(known, Arrangement(projector, LAPTOP))
        known = remembered(known, Arrangement(projector, LAPTOP))
    assert [each.audience.serial for each in known] == [str(n) for n in range(19, 7, -1)]
    known = remembered(known, Arrangement(LAPTOP, EPSON, chosen=True))
    assert known[0].chosen
    assert len(known) == MOST


def test_a_guess_does_not_touch_a_choice():
    known = remembered((), Arrangement(LAPTOP, EPSON, chosen=True))
    assert remembered(known, Arrangement(EPSON, LAPTOP)) == known


MANY = settings(max_examples=500, deadline=None, derandomize=True)


def sockets(*displays: Display) -> st.SearchStrategy[list[Display]]:
    """Any of them, in any order."""
    return st.lists(st.sampled_from(displays), unique=True, min_size=1)


EVERY = (LAPTOP, EPSON, ACER, TV, MONITOR, replace(EPSON, x=0, name="mirror", serial="9"))
MOMENTS = st.lists(sockets(*EVERY), min_size=1, max_size=8)


@MANY
@over(MOMENTS, st.data())
def test_whatever_is_plugged_control_is_never_on_the_audiences_display(moments, data):
    evening = Evening()
    for there in moments:
        evening.with_(*there, primary=data.draw(st.sampled_from(there)))
        if evening.control and evening.audience:
            assert not evening.control.overlaps(evening.audience)
        assert evening.control or evening.audience


@MANY
@over(MOMENTS, st.booleans())
def test_whatever_was_plugged_the_first_two_displays_are_used_as_at_first(moments, is_swapped):
    evening = Evening().with_(LAPTOP, EPSON)
    if is_swapped:
        evening.swap()
    before = evening.audience, evening.control
    for there in moments:
        evening.with_(*there)
    evening.with_(LAPTOP, EPSON)
    assert (evening.audience, evening.control) == before


@MANY
@over(sockets(*EVERY), st.data())
def test_a_choice_is_carried_out_as_it_was_made(there, data):
    evening = Evening().with_(*there)
    number = data.draw(st.integers(0, len(there) - 1))
    wanted = given(there, evening.placement, number)
    if wanted:
        assert evening.choose(wanted).placement == wanted
