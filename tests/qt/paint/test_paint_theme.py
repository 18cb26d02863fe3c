import pytest
from evening_pictures import EACH, EVERYTHING, slide
from PySide6.QtGui import QFontInfo

from presenter.core.errors import Refused
from presenter.qt.paint.runs import Style
from presenter.qt.paint.scenes import Scenes
from presenter.qt.theme import DAY, NIGHT, Fonts, hard_to_read, read

PAPER = """
base = "day"

[colours]
ink = "#FFFFFF"
ember = "#7A3B00"

[fonts]
sans = "Source Sans 3"
"""


def test_what_a_theme_does_not_say_is_as_in_its_base():
    paper = read(PAPER, "paper")
    assert (paper.name, paper.ink, paper.muted) == ("paper", "#FFFFFF", DAY.muted)
    assert paper.fonts == Fonts(sans="Source Sans 3")


def test_words_take_the_ember_of_a_theme_unless_it_has_an_accent():
    assert read(PAPER, "paper").accent == "#7A3B00"
    assert read(PAPER.replace("ember", 'accent = "#112233"\nember'), "x").accent == "#112233"


def test_an_empty_theme_is_night_by_another_name():
    assert read("", "mine") == read('base = "night"', "mine")
    assert read("", "mine").ink == NIGHT.ink


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[colours", "is not TOML"),
        ('[colours]\nembr = "#112233"', "Is ember meant"),
        ('[colours]\nzzz = "#112233"', "It knows ink, surface"),
        ('[colours]\nember = "orange"', "not a colour like #FF8B3D"),
        ('[colours]\nember = "#12345"', "not a colour like #FF8B3D"),
        ("[colours]\nember = 7", "has to stand in quotes"),
        ('[fonts]\nsan = "Inter"', "Is sans meant"),
        ('colours = "red"', "not as a table"),
        ('base = "dusk"', "night or day as its base"),
        ('[color]\nember = "#112233"', "Is colours meant"),
        ('[colours]\nname = "#112233"', "nothing known"),
    ],
)
def test_a_theme_with_a_mistake_is_refused_in_a_sentence(text, said):
    with pytest.raises(Refused, match=said):
        read(text, "mine")


def test_a_theme_that_is_hard_to_read_says_where():
    pale = read('[colours]\nmuted = "#333333"', "pale")
    assert hard_to_read(pale) == (
        "muted on ink has a contrast of 1.5 : 1, less than 4.5 : 1",
        "muted on surface has a contrast of 1.3 : 1, less than 4.5 : 1",
        "muted on code has a contrast of 1.5 : 1, less than 4.5 : 1",
    )


def test_a_font_that_is_missing_is_replaced_by_ours(fonts):
    style = Style(40, NIGHT.text, Fonts(sans="No Such Family", mono="None Such"))
    assert QFontInfo(style.font).family() == "Inter"


@pytest.mark.parametrize("role", ["display", "sans", "mono"])
def test_words_are_set_in_the_fonts_of_the_theme(without_words, fonts, pictures, role):
    other = read(f'[fonts]\n{role} = "DejaVu Serif"', "mine")
    shown = slide(f"{EVERYTHING}\n\n- more\n- more")
    ours, theirs = (
        {each.text: each.box.width() for each in without_words(scene)[1]}
        for scene in (Scenes(theme, pictures).scene(shown, 1920) for theme in (NIGHT, other))
    )
    assert ours != theirs


@pytest.mark.parametrize("picture", EACH.values(), ids=EACH)
def test_every_picture_can_be_painted_in_the_day(without_words, fonts, pictures, picture):
    image, seen = without_words(Scenes(DAY, pictures).scene(picture, 1920))
    assert seen
    assert image.pixelColor(1900, 20).name() == DAY.ink.lower()
