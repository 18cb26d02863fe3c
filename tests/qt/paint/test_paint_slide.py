import pytest
from evening_pictures import slide
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QPainter

from presenter.qt.theme import NIGHT

PARAGRAPH = "The pager rings and nobody knows which of the runbooks is the right one."
ITEMS = "\n".join(f"- item {number}" for number in range(6))


def tall(count: int) -> str:
    return "# Too much\n\n" + "\n\n".join(f"{number}: {PARAGRAPH}" for number in range(count))


def test_what_fits_has_no_overflow(scenes):
    assert scenes.scene(slide(tall(3)), 1920).overflow == 0


def test_much_text_is_set_smaller_and_all_of_it_shown(scenes, painted, words):
    assert scenes.scene(slide(tall(12)), 1920).overflow == 0
    painted(slide(tall(12)))
    assert [text for text, _, _ in words if text.startswith("11: ")]
    assert "…" not in [text for text, _, _ in words]


def test_far_too_much_is_reported_and_ends_in_an_ellipsis(scenes, painted, words):
    assert scenes.scene(slide(tall(40)), 1920).overflow > 500
    image = painted(slide(tall(40)))
    assert "…" in [text for text, _, _ in words]
    between = range(972, 1004)  # above the footer, below the last line
    ground = QColor(NIGHT.ink)
    assert all(image.pixelColor(x, y) == ground for x in range(140, 1780, 3) for y in between)


def tops(scenes, markdown: str, layout: str = "") -> float:
    return scenes.scene(slide(markdown, layout), 1920).placed[0].y


def test_a_title_with_content_begins_at_the_top(scenes):
    assert tops(scenes, f"# Title\n\n{ITEMS}") == 104


@pytest.mark.parametrize("layout", ["", "lead", "quote", "section", "big-number"])
def test_a_few_words_stand_halfway_up(scenes, layout):
    scene = scenes.scene(slide("# Title\n\nA few words.", layout), 1920)
    piece = scene.placed[0].piece
    assert scene.placed[0].y + piece.height / 2 == pytest.approx(504, abs=20)


def test_two_classes_take_the_look_that_is_known(scenes):
    assert tops(scenes, f"# T\n\n{ITEMS}", "invert lead") != tops(scenes, f"# T\n\n{ITEMS}")


def test_a_picture_fills_the_room_that_words_leave(painted, pictures):
    pictures.add("graph.png", "#00ff00", QSize(800, 600))
    image = painted(slide("# The graph\n\n![graph](graph.png)"))
    green = [y for y in range(1080) if image.pixelColor(200, y) == QColor("#00ff00")]
    assert green[0] > 180
    assert 940 < green[-1] <= 970


def test_pictures_in_a_row_stand_side_by_side(painted, pictures):
    pictures.add("a.png", "#00ff00", QSize(600, 600))
    pictures.add("b.png", "#0000ff", QSize(600, 600))
    image = painted(slide("# Two\n\n![a](a.png) ![b](b.png)"))
    row = {image.pixelColor(x, 500).name() for x in range(0, 1920, 4)}
    assert {"#00ff00", "#0000ff"} <= row


def test_a_large_picture_keeps_its_shape(painted, pictures):
    pictures.add("wide.png", "#00ff00", QSize(4000, 400))
    image = painted(slide("![wide](wide.png)"))
    green = QColor("#00ff00")
    wide = sum(image.pixelColor(x, 505) == green for x in range(1920))
    high = sum(image.pixelColor(960, y) == green for y in range(1080))
    assert wide / high == pytest.approx(10, rel=0.05)


def test_a_picture_stands_in_the_middle_of_a_centred_slide(painted, pictures):
    pictures.add("logo.png", "#00ff00", QSize(200, 100))
    image = painted(slide("# Words\n\n![logo](logo.png)", "lead"))
    rows = (y for y in range(1080) if image.pixelColor(960, y) == QColor("#00ff00"))
    row = next(rows)
    green = [x for x in range(1920) if image.pixelColor(x, row + 5) == QColor("#00ff00")]
    assert green[0] + green[-1] == pytest.approx(1920, abs=4)
    assert len(green) == pytest.approx(400, abs=2)  # enlarged twice at most


def test_a_picture_much_reduced_keeps_its_fine_lines(scenes, pictures):
    drawn = QImage(2000, 1000, QImage.Format.Format_RGB32)
    drawn.fill(QColor("#000000"))
    painter = QPainter(drawn)
    for x in range(0, 2000, 8):
        painter.fillRect(x, 0, 1, 1000, QColor("#ffffff"))
    painter.end()
    pictures.add_image("lines.png", drawn)
    small = QImage(192, 108, QImage.Format.Format_RGB32)
    painter = QPainter(small)
    painter.scale(0.1, 0.1)
    scenes.scene(slide("![lines](lines.png)"), 1920).paint(painter)
    painter.end()
    lit = [small.pixelColor(x, 50).lightness() for x in range(40, 150)]
    assert min(lit) > 0


def test_columns_stand_where_the_deck_puts_them(painted, words):
    painted(slide("| A | B | C |\n|:--|:-:|--:|\n| 1 | 2 | 3 |"))
    lefts = {text: left for text, left, _ in words}
    rights = {text: right for text, _, right in words}
    assert lefts["A"] == lefts["1"]
    assert lefts["B"] + rights["B"] == pytest.approx(lefts["2"] + rights["2"], abs=1)
    assert rights["C"] == pytest.approx(rights["3"], abs=1)


@pytest.mark.parametrize("broken", [None, b"", b"not a picture"])
def test_a_missing_or_broken_picture_is_a_frame_with_its_name(painted, words, pictures, broken):
    if broken is not None:
        pictures.files["gone.png"] = broken
    painted(slide("# Look\n\n![what](gone.png)\n\n![bg right](gone.png)"))
    assert [text for text, _, _ in words if text.endswith("gone.png")]


def test_a_backdrop_fills_the_wall_and_is_veiled_under_words(painted, pictures):
    pictures.add("b.png", "#ffffff", QSize(400, 400))
    assert painted(slide("![bg](b.png)")).pixelColor(1800, 20).name() == "#ffffff"
    veiled = painted(slide("![bg](b.png)\n\n# Words")).pixelColor(1800, 20)
    assert veiled.lightness() < 90


def test_a_backdrop_at_one_side_leaves_the_other_to_the_words(painted, words, pictures):
    pictures.add("b.png", "#00ff00", QSize(400, 400))
    image = painted(slide("![bg left:40%](b.png)\n\n# Words"))
    assert image.pixelColor(760, 20).name() == "#00ff00"
    assert image.pixelColor(780, 20) == QColor(NIGHT.ink)
    assert next(left for text, left, _ in words if text == "Words") > 768


def test_columns_of_figures_stand_at_the_right(painted, words):
    painted(slide("# T\n\n| Name | Lost |\n|---|---|\n| Login | 1,204 |\n| Search | – |"))
    rights = {text: right for text, _, right in words}
    assert rights["Lost"] == pytest.approx(rights["1,204"], abs=1)
    assert rights["–"] == pytest.approx(rights["1,204"], abs=1)


def test_a_table_of_many_columns_stays_on_the_wall(painted, words):
    cells = "|".join(["cell"] * 60)
    painted(slide(f"| {cells} |\n|{'---|' * 60}\n| {cells} |"))
    assert max(right for _, _, right in words) <= 1920


def test_code_has_the_colours_of_its_language(painted, colours):
    code = 'def drop():  # all\n    return "gone"'
    seen = colours(painted(slide(f"# C\n\n```python\n{code}\n```")))
    assert {NIGHT.ember.lower(), NIGHT.calm.lower(), NIGHT.code.lower()} <= seen


def test_code_of_an_unknown_language_is_shown_plain(painted, words):
    painted(slide("```klingon\n\tnuqneH ->\n```"))
    assert "    nuqneH ->" in [text for text, _, _ in words]


def test_an_empty_code_block_is_an_empty_panel(painted, words):
    painted(slide("# C\n\n```\n```"))
    assert "" in [text for text, _, _ in words]


def test_few_items_are_set_larger_than_many(scenes, painted):
    def lines(count: int) -> float:
        items = "\n".join(f"- item {number}" for number in range(count))
        piece = scenes.scene(slide(f"# Title\n\n{items}"), 1920).placed[0].piece
        return piece.height / count

    assert lines(4) > lines(9) * 1.1


def test_a_centred_title_of_two_lines_stands_in_the_middle(painted):
    image = painted(slide("# We all learnt this job the expensive way of learning", "lead"))
    ground = QColor(NIGHT.ink)
    inked = [
        x
        for x in range(0, image.width(), 2)
        for y in range(300, 800, 6)
        if image.pixelColor(x, y) != ground
    ]
    assert abs((min(inked) + max(inked)) / 2 - image.width() / 2) < 24
