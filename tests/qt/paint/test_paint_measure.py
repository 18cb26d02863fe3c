import pytest
from evening_pictures import FOOTER, slide
from PySide6.QtCore import QSize

from presenter.core.picture import BreakPicture, OpenerPicture
from presenter.core.timing import Timer
from presenter.qt.paint.scene import Scene

LINE = "- a line of the list"


def lines(scenes, count: int) -> Scene:
    return scenes.scene(slide("# Title\n\n" + "\n".join([LINE] * count)), 1920)


def test_one_line_too_many_is_one_line_over(scenes):
    fits = next(count for count in range(60, 1, -1) if lines(scenes, count).overflow == 0)
    assert lines(scenes, fits).lines_over == 0
    assert lines(scenes, fits + 1).lines_over == 1
    assert lines(scenes, fits + 4).lines_over == 4
    assert lines(scenes, fits + 1).overflow > 0


def test_the_smallest_letters_are_those_of_the_text_alone(scenes):
    assert scenes.scene(slide("# Title\n\n- one\n- two\n- three"), 1920).smallest == 48
    assert scenes.scene(slide("# Title\n\n- one\n  - two\n- three"), 1920).smallest == 43.2
    assert lines(scenes, 14).smallest < 40
    assert scenes.scene(slide(""), 1920).smallest == 0


def test_a_picture_beyond_its_pixels_is_told_with_its_name(scenes, pictures):
    pictures.add("small.png", "#00ff00", QSize(200, 100))
    pictures.add("large.png", "#00ff00", QSize(3000, 1500))
    (small,) = scenes.scene(slide("# T\n\n![x](small.png)"), 1920).enlarged
    assert small == ("small.png", 2.0)
    (large,) = scenes.scene(slide("# T\n\n![x](large.png)"), 1920).enlarged
    assert large[1] < 1


def test_a_backdrop_beyond_its_pixels_is_told_too(scenes, pictures):
    pictures.add("small.png", "#00ff00", QSize(480, 270))
    assert scenes.scene(slide("![bg](small.png)\n\n# T"), 1920).enlarged == (("small.png", 4.0),)


def test_a_drawing_and_a_missing_picture_have_no_pixels(scenes, pictures):
    pictures.files["a.svg"] = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"/>'
    assert scenes.scene(slide("![a](a.svg) ![b](gone.png)\n\n![bg](a.svg)"), 1920).enlarged == ()


@pytest.mark.parametrize(("length", "count"), [(100, 0), (200, 2)])
@pytest.mark.parametrize("layout", ["", "code"])
def test_lines_of_code_that_have_to_be_wrapped_are_counted(scenes, layout, length, count):
    code = f"```\n{'x' * length}\nshort\n{'y' * length}\n```"
    assert scenes.scene(slide(code, layout), 1920).wide_lines == count


def test_code_too_wide_for_4_to_3_only_is_told_there(scenes):
    code = slide(f"```\n{'x' * 100}\n```")
    assert scenes.scene(code, 1920).wide_lines == 0
    assert scenes.scene(code, 1440).wide_lines == 1


def test_openers_and_breaks_are_measured_as_well(scenes):
    words = "# Title\n\n" + "words " * 900
    for picture in (
        OpenerPicture("Part", words, FOOTER),
        BreakPicture(words, Timer(FOOTER.clock.planned), FOOTER),
    ):
        scene = scenes.scene(picture, 1920)
        assert scene.lines_over > 5
        assert scene.smallest == pytest.approx(25.8, abs=2)
