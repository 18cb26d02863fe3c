import pytest
from evening_pictures import slide
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor

from presenter.deck.blocks import ColumnBreak, Heading, Item, Items, Paragraph, Span
from presenter.qt.paint.columns import split
from presenter.qt.paint.look import layout
from presenter.qt.paint.shown import Shown
from presenter.qt.theme import DAY, NIGHT

WIDTHS = {"4:3": 1440, "16:10": 1728, "16:9": 1920, "21:9": 2520}
BREAK = ColumnBreak()
LAYOUTS = ("lead", "section", "two-columns", "quote", "big-number", "picture", "code", "invert")
MUCH = (
    "# Title\n\n## One\n\n- a\n- b\n\n## Two\n\n![x](x.png)\n\n```\ncode\n```\n\n" + "words " * 300
)


def heading(words: str) -> Heading:
    return Heading(2, (Span(words),))


def words(said: str) -> Paragraph:
    return Paragraph((Span(said),))


def items(*levels: int) -> Items:
    return Items(tuple(Item(level, "", (Span("item"),)) for level in levels))


def parts(*blocks) -> list[int]:
    return [len(part) for part in split(tuple(map(Shown, blocks)))]


@pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS)
@pytest.mark.parametrize("name", LAYOUTS)
@pytest.mark.parametrize(
    "text", ["", "# Title", "words", MUCH], ids=["none", "title", "few", "much"]
)
def test_every_layout_keeps_its_words_inside(scenes, without_words, pictures, name, text, width):
    pictures.add("x.png", "#00ff00", QSize(300, 200))
    seen = without_words(scenes.scene(slide(text, name), width))[1]
    for each in seen:
        assert each.box.left() >= 0
        assert each.box.right() <= width
        assert each.box.bottom() <= 1080


def test_the_first_class_that_is_a_layout_counts():
    assert layout("gaia invert quote lead") == "quote"
    assert layout("invert") == ""


@pytest.mark.parametrize(
    ("blocks", "lengths"),
    [
        ((words("a"), BREAK, words("b"), words("c")), [1, 2]),
        ((words("a"), BREAK, words("b"), BREAK, words("c")), [1, 1, 1]),
        ((BREAK, words("a"), BREAK), [1]),
        ((heading("a"), words("a"), words("b"), heading("b"), words("c")), [3, 2]),
        ((words("a"), heading("a"), words("b"), heading("b")), [3, 1]),
        ((words("a"), words("b"), words("c")), [2, 1]),
        ((words("a"),), [1]),
        ((items(0, 0, 0, 0),), [1, 1]),
        ((items(0, 0, 0),), [1]),
        ((items(0, 1, 1, 1, 1),), [1]),
        ((), []),
    ],
)
def test_columns_part_where_the_deck_says_or_where_it_is_best(blocks, lengths):
    assert parts(*blocks) == lengths


def test_a_list_that_is_alone_goes_on_from_an_outermost_item():
    left, right = split((Shown(items(0, 1, 1, 0, 1, 0)),))
    assert [item.level for item in left[0].block.items] == [0, 1, 1]
    assert [item.level for item in right[0].block.items] == [0, 1, 0]


def test_columns_stand_beside_each_other_under_the_title(scenes, without_words):
    seen = without_words(
        scenes.scene(slide("# T\n\n## A\n\none\n\n## B\n\ntwo", "two-columns"), 1920)
    )[1]
    at = {each.text: each.box for each in seen}
    assert at["A"].top() == at["B"].top() > at["T"].bottom()
    assert at["one"].left() < at["B"].left() == at["two"].left()
    assert at["B"].left() > 960


def test_a_column_that_is_too_long_ends_with_a_sign_and_the_other_goes_on(scenes, without_words):
    long = "\n\n".join(f"{number} words" for number in range(60))
    scene = scenes.scene(slide(f"# T\n\n## A\n\n{long}\n\n## B\n\ntwo", "two-columns"), 1920)
    seen = without_words(scene)[1]
    (sign,) = (each.box for each in seen if each.text == "…")
    assert sign.left() < 960
    assert sign.bottom() < 985
    assert scene.lines_over > 10
    assert "two" in [each.text for each in seen]


def green(image):
    return [
        (x, y)
        for x in range(0, image.width(), 4)
        for y in range(0, 1080, 4)
        if image.pixelColor(x, y) == QColor("#00ff00")
    ]


def edges(image) -> tuple[int, int, int, int]:
    found = green(image)
    across, down = [x for x, _ in found], [y for _, y in found]
    return min(across), min(down), max(across), max(down)


def test_a_wide_picture_has_its_words_below(painted, scenes, without_words, pictures):
    pictures.add("wide.png", "#00ff00", QSize(1600, 700))
    shown = slide("# Title\n\nwords\n\n![x](wide.png)", "picture")
    left, _, right, bottom = edges(painted(shown))
    at = {each.text: each.box for each in without_words(scenes.scene(shown, 1920))[1]}
    assert bottom < at["Title"].top() < at["words"].top()
    assert right - left > 1300
    assert left + right == pytest.approx(1920, abs=8)


def test_a_tall_picture_has_its_words_beside(painted, scenes, without_words, pictures):
    pictures.add("tall.png", "#00ff00", QSize(600, 900))
    shown = slide("# Title\n\nwords\n\n![x](tall.png)", "picture")
    left, top, _, bottom = edges(painted(shown))
    at = {each.text: each.box for each in without_words(scenes.scene(shown, 1920))[1]}
    assert bottom - top == pytest.approx(864, abs=8)
    assert at["words"].right() < left
    assert top < at["Title"].top() < at["words"].top() < bottom


def test_a_picture_alone_takes_all_the_room(painted, pictures):
    pictures.add("x.png", "#00ff00", QSize(1600, 900))
    left, top, right, bottom = edges(painted(slide("![x](x.png)", "picture")))
    assert bottom - top == pytest.approx(864, abs=8)
    assert left + right == pytest.approx(1920, abs=8)


def test_the_picture_layout_without_a_picture_shows_the_words(painted, words):
    painted(slide("# Title\n\nwords", "picture"))
    assert {"Title", "words"} <= {text for text, _, _ in words}


def test_code_fills_the_slide_in_letters_as_large_as_fit(scenes):
    few = scenes.scene(slide("# T\n\n```\none\ntwo\n```", "code"), 1920)
    many = scenes.scene(slide("# T\n\n```\n" + "line\n" * 18 + "```", "code"), 1920)
    plain = scenes.scene(slide("# T\n\n```\none\ntwo\n```"), 1920)
    assert few.placed[0].piece.height == pytest.approx(864, abs=1)
    assert few.smallest > plain.smallest
    assert 22 <= many.smallest < few.smallest
    assert many.lines_over == 0


def test_two_listings_share_the_room_by_their_lines(painted, words, scenes, without_words):
    shown = slide("```\none\n```\n\n```\ntwo\nthree\nfour\n```", "code")
    at = {each.text: each.box for each in without_words(scenes.scene(shown, 1920))[1]}
    below = next(box for text, box in at.items() if text.startswith("two"))
    assert at["one"].center().y() - 104 < below.center().y() - at["one"].center().y()


def test_code_that_is_too_long_is_ended_and_counted(scenes):
    scene = scenes.scene(slide("```\n" + "line\n" * 60 + "```", "code"), 1920)
    assert scene.lines_over > 20


def test_an_inverted_slide_is_light_at_night(painted):
    assert painted(slide("# T", "lead invert")).pixelColor(5, 5) == QColor(DAY.ink)
    assert painted(slide("# T", "lead")).pixelColor(5, 5) == QColor(NIGHT.ink)
