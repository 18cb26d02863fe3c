from dataclasses import replace
from itertools import pairwise

import pytest
from evening_pictures import FOOTER, QUIET, slide, timer

from presenter.core.deck import Dress
from presenter.core.foot import Footer, Mark, State
from presenter.core.picture import BreakPicture, OpenerPicture, SlidePicture
from presenter.qt.paint.dress import opposite, worn
from presenter.qt.theme import DAY, NIGHT

LONG = ", ".join(["words that go on and on until they touch what stands beside them"] * 3)
WIDTHS = {"4:3": 1440, "16:9": 1920, "21:9": 2520}
MANY = Footer(tuple(Mark(f"A phase of the evening {n}", State.AHEAD) for n in range(9)), timer(40))
FULL = Dress(header=LONG, footer=LONG, page=123)


def in_foot(seen):
    return sorted((each.box for each in seen if each.box.top() > 1000), key=lambda box: box.left())


@pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS)
@pytest.mark.parametrize("footer", [FOOTER, QUIET, MANY, replace(QUIET, text=LONG)])
def test_nothing_in_the_foot_touches_anything_else(scenes, without_words, width, footer):
    scene = scenes.scene(SlidePicture("# Title", footer, FULL), width)
    boxes = in_foot(without_words(scene)[1])
    assert len(boxes) >= 3
    for left, right in pairwise(boxes):
        assert left.right() + 20 < right.left()
    assert boxes[0].left() > 0
    assert boxes[-1].right() <= width


def test_a_footer_that_is_too_long_is_shortened(scenes, without_words):
    seen = without_words(scenes.scene(SlidePicture("# Title", FOOTER, FULL), 1920))[1]
    (box,) = (each.box for each in seen if each.text == LONG and each.box.top() > 1000)
    assert 0 < box.width() < 1920 / 4


def test_the_page_and_the_footer_stand_left_of_the_clock(painted, words):
    painted(SlidePicture("# Title", FOOTER, Dress(footer="Acme", page=7)))
    lefts = {text: left for text, left, _ in words}
    assert lefts["Acme"] < lefts["7"] < 1700


def test_headers_and_footers_are_a_line_of_markdown(painted, words):
    dress = Dress(header="**Acme** `x`", footer="one\n*two*")
    painted(SlidePicture("# Title", FOOTER, dress))
    assert {"Acme x", "one two"} <= {text for text, _, _ in words}


def test_a_page_of_zero_is_not_shown(painted, words):
    painted(SlidePicture("# Title", FOOTER, Dress(footer="Acme")))
    assert "0" not in [text for text, _, _ in words]


@pytest.mark.parametrize("layout", ["", "lead", "section", "code", "picture", "two-columns"])
@pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS)
def test_a_header_never_touches_the_title(scenes, without_words, layout, width):
    words = "# Title of some length that could well take two lines of the slide\n\n- one\n\n- two"
    shown = SlidePicture(words, FOOTER, replace(FULL, layout=layout))
    seen = without_words(scenes.scene(shown, width))[1]
    (header,) = (each.box for each in seen if each.text == LONG and each.box.top() < 100)
    others = [each.box for each in seen if each.box.top() > header.top() + 1]
    assert header.bottom() < min(box.top() for box in others)
    assert header.right() <= width


@pytest.mark.parametrize(
    "picture",
    [
        OpenerPicture("Part 1", "# Welcome", FOOTER, Dress(header="Above")),
        BreakPicture("# Coffee", timer(15), QUIET, Dress(header="Above")),
    ],
)
def test_openers_and_breaks_have_headers_too(painted, words, picture):
    painted(picture)
    assert "Above" in [text for text, _, _ in words]


def test_a_slide_wears_the_colours_it_asks_for(scenes, without_words):
    scene = scenes.scene(
        SlidePicture("# Title", FOOTER, Dress(colour="#5A2A00", background="#FFF3B0")), 1920
    )
    image, seen = without_words(scene)
    assert image.pixelColor(5, 5).name() == "#fff3b0"
    assert "#5a2a00" in {colour for each in seen for colour in each.colours}
    assert scene.contrast == pytest.approx(10.59, abs=0.01)


def test_colours_too_alike_are_painted_and_told(scenes, without_words):
    scene = scenes.scene(
        SlidePicture("# Title", FOOTER, Dress(colour="#777777", background="#808080")), 1920
    )
    assert scene.contrast < 1.2
    assert "#777777" in without_words(scene)[1][0].colours


def test_a_slide_without_colours_has_no_contrast_to_tell(scenes):
    assert scenes.scene(slide("# Title"), 1920).contrast == 0


def test_a_light_background_alone_takes_dark_words():
    assert worn(Dress(background="#FFFFFF"), NIGHT).theme.text == DAY.text
    assert worn(Dress(background="#101010"), DAY).theme.text == NIGHT.text
    assert worn(Dress(background="#101010"), NIGHT).theme.text == NIGHT.text


@pytest.mark.parametrize("theme", [NIGHT, DAY], ids=["night", "day"])
def test_invert_is_the_other_theme_of_the_pair(theme):
    assert worn(Dress("lead invert"), theme).theme == opposite(theme)
    assert opposite(opposite(theme)) == theme


def test_the_other_theme_keeps_the_fonts():
    mine = replace(NIGHT, fonts=replace(NIGHT.fonts, sans="DejaVu Sans"))
    assert opposite(mine).fonts == mine.fonts
