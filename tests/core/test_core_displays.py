from dataclasses import replace

import pytest

from presenter.core.displays import (
    NEVER,
    PERHAPS,
    PROBABLE,
    SURE,
    Display,
    find,
    in_reading_order,
    likeness,
)

LAPTOP = Display("eDP-1", 0, 0, 1366, 768, maker="LG", model="LP156", wide=344, high=194)
EPSON = Display("HDMI-1", 1366, 0, 1920, 1080, 1.0, "Epson", "EB-1780W", "X3YP", 1600, 900)
SILENT = Display("VGA-1", 1366, 0, 1024, 768, wide=400, high=300)  # tells only its size


def test_displays_side_by_side_touch_and_do_not_overlap():
    assert not LAPTOP.overlaps(EPSON)
    assert not EPSON.overlaps(LAPTOP)
    assert LAPTOP.overlaps(Display("", 1365, 767, 10, 10))


@pytest.mark.parametrize(
    ("other", "how"),
    [
        (EPSON, SURE),
        (replace(EPSON, name="DP-3", x=0, width=1024, height=768, scale=2.0), SURE),
        (replace(EPSON, serial=""), PROBABLE),
        (replace(EPSON, serial="", wide=0, high=0), PERHAPS),
        (replace(EPSON, serial="X3YQ"), NEVER),
        (replace(EPSON, model="EB-2250U"), NEVER),
        (replace(EPSON, maker="Acer"), NEVER),
        (SILENT, NEVER),
    ],
)
def test_a_display_is_known_by_serial_maker_model_and_size(other, how):
    assert likeness(EPSON, other) == likeness(other, EPSON) == how


@pytest.mark.parametrize(
    ("other", "how"),
    [
        (replace(SILENT, name="DP-3", x=0), PROBABLE),
        (replace(SILENT, wide=520, high=290), PERHAPS),
        (replace(SILENT, name="DP-3", wide=520, high=290), NEVER),
        (replace(SILENT, wide=0, high=0), PERHAPS),
    ],
)
def test_one_that_tells_nothing_is_known_by_its_size_or_its_socket(other, how):
    assert likeness(SILENT, other) == how


def test_two_that_tell_nothing_at_all_are_not_the_same():
    mute = replace(SILENT, wide=0, high=0)
    assert likeness(mute, replace(mute, x=0)) == PERHAPS
    assert likeness(mute, replace(mute, name="DP-3")) == NEVER


def test_the_most_alike_is_found_wherever_it_is_plugged_in():
    moved = replace(EPSON, name="DP-3", x=-1920)
    assert find(EPSON, [LAPTOP, replace(EPSON, serial=""), moved]) == 2
    assert find(EPSON, [LAPTOP, SILENT]) is None
    assert find(None, [LAPTOP]) is None
    assert find(EPSON, []) is None


@pytest.mark.parametrize("serial", ["", "00000000"])
def test_of_two_of_a_kind_the_one_in_the_same_socket_is_meant(serial):
    left = replace(EPSON, serial=serial)
    right = replace(left, name="HDMI-2", x=3286)
    for order in ([left, right], [right, left]):
        assert order[find(left, order)] is left
        assert order[find(right, order)] is right
    exchanged = [replace(left, x=right.x), replace(right, x=left.x)]
    assert exchanged[find(right, exchanged)].name == "HDMI-2"


@pytest.mark.parametrize("serial", ["", "00000000"])
def test_of_two_of_a_kind_in_other_sockets_the_nearer_one_is_meant(serial):
    left = replace(EPSON, serial=serial)
    right = replace(left, name="HDMI-2", x=3286)
    now = [replace(left, name="DP-7", x=1280), replace(right, name="DP-8", x=3200)]
    assert (find(left, now), find(right, now)) == (0, 1)


@pytest.mark.parametrize("name", ["eDP-1", "eDP1", "LVDS-1", "DSI-1", "Built-in Retina Display"])
def test_a_laptops_own_display_is_known_by_its_name(name):
    assert replace(LAPTOP, name=name).is_built_in
    assert not EPSON.is_built_in


def test_it_is_named_as_people_know_it():
    assert (EPSON.short, EPSON.title) == ("EB-1780W", "EB-1780W (HDMI-1)")
    assert (SILENT.short, SILENT.title) == ("VGA-1", "VGA-1")
    nameless = Display("", 0, 0, 1, 1)
    assert (nameless.short, nameless.title) == ("the display", "the display")


def test_its_resolution_is_in_pixels_whatever_the_scale():
    assert Display("", 0, 0, 1280, 720, scale=1.5).resolution == "1920 × 1080"


def test_displays_are_numbered_as_they_stand():
    above = Display("DP-9", 0, -1080, 1920, 1080)
    assert in_reading_order([EPSON, LAPTOP, above]) == (2, 1, 0)
