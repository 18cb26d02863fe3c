import pytest
from evening_pictures import FOOTER
from PySide6.QtCore import QSize

from presenter.core.picture import SlidePicture
from presenter.deck.blocks import Block, Footnotes, Heading, Image, Item, Items, Page, Span
from presenter.deck.page import Paragraph
from presenter.qt.paint import shown
from presenter.qt.paint.dress import Dress

TITLE = Heading(1, (Span("Title"),))
LIST = Items(tuple(Item(0, "", (Span(f"item {number}"),), number) for number in range(4)))
NOTES = Footnotes((("1", (Span("Measured every minute."),)), ("2", (Span("So we were told."),))))


def words(said: str, *, mark: str = "") -> Paragraph:
    raised = (Span(mark, raised=True),) if mark else ()
    return Paragraph((Span(said), *raised))


@pytest.fixture
def page(monkeypatch):
    """Slides are made of the blocks that a test says, whatever their Markdown."""

    def say(*blocks: Block, seen_from: tuple[int, ...] = ()) -> None:
        monkeypatch.setattr(shown, "page", lambda _: Page(blocks, seen_from))

    return say


@pytest.fixture
def boxes(scenes, without_words):
    """Where each text of a part is; the slides of a test differ by their Markdown."""

    def at(markdown: str, part: int = 0, layout: str = "") -> dict[str, tuple[float, ...]]:
        scene = scenes.scene(SlidePicture(markdown, FOOTER, Dress(layout), part), 1920)
        found = without_words(scene)[1]
        words = (each for each in found if each.box.top() < 1000 and each.text != "—")
        return {each.text: each.box.getRect() for each in words}

    return at


@pytest.mark.parametrize("layout", ["", "lead", "two-columns", "quote"])
def test_items_appear_one_after_the_other_and_nothing_moves(page, boxes, layout):
    page(TITLE, LIST)
    every = boxes("x", 3, layout)
    assert {f"item {number}" for number in range(4)} <= set(every)
    for part in range(3):
        seen = boxes("x", part, layout)
        assert f"item {part}" in seen
        assert f"item {part + 1}" not in seen
        assert seen.items() <= every.items()


def test_an_item_that_is_not_seen_has_no_bullet_either(page, painted, words):
    page(TITLE, LIST)
    painted(SlidePicture("x", FOOTER, part=1))
    assert [text for text, _, _ in words].count("—") == 2


@pytest.mark.parametrize("layout", ["", "lead", "section", "picture", "code", "two-columns"])
def test_blocks_appear_one_after_the_other_and_nothing_moves(page, boxes, layout):
    page(TITLE, words("one"), words("two"), words("three"), seen_from=(0, 0, 1, 2))
    every = boxes("x", 2, layout)
    assert {"Title", "one", "two", "three"} <= set(every)
    assert boxes("x", 0, layout).items() <= every.items()
    assert {"two", "three"}.isdisjoint(boxes("x", 0, layout))
    assert "three" not in boxes("x", 1, layout)


@pytest.mark.parametrize("layout", ["", "picture"])
def test_a_picture_that_comes_later_keeps_its_room(page, painted, pictures, layout):
    pictures.add("a.png", "#00ff00", QSize(600, 400))
    page(TITLE, Image("a.png", ""), words("below"), seen_from=(0, 1, 0))
    before, after = (painted(SlidePicture("x", FOOTER, Dress(layout), part)) for part in range(2))
    green = [
        (x, y)
        for x in range(0, 1920, 8)
        for y in range(0, 1000, 8)
        if after.pixelColor(x, y).name() == "#00ff00"
    ]
    assert green
    assert all(before.pixelColor(x, y).name() != "#00ff00" for x, y in green)
    assert before.copy(0, 900, 1920, 180) == after.copy(0, 900, 1920, 180)


def test_a_backdrop_that_comes_later_keeps_its_side(page, boxes, painted, pictures):
    pictures.add("a.png", "#00ff00", QSize(600, 400))
    page(TITLE, Image("a.png", "", background=True, options=("left",)), seen_from=(0, 1))
    assert boxes("x", 0) == boxes("x", 1)
    assert painted(SlidePicture("x", FOOTER)).pixelColor(100, 100).name() != "#00ff00"
    assert painted(SlidePicture("x", FOOTER, part=1)).pixelColor(100, 100).name() == "#00ff00"


def test_footnotes_stand_at_the_foot_of_the_text(page, boxes):
    page(TITLE, words("said", mark="1"), NOTES)
    found = boxes("x")
    tops = [found[text][1] for text in ("said1", "Measured every minute.", "So we were told.")]
    assert tops == sorted(tops)
    assert tops[1] > 880
    assert found["So we were told."][1] + found["So we were told."][3] < 1000
    assert found["1"][0] < found["Measured every minute."][0]


@pytest.mark.parametrize("layout", ["", "lead", "two-columns", "picture", "code"])
def test_words_end_above_the_footnotes(page, scenes, without_words, layout):
    page(TITLE, *(words(f"number {number}") for number in range(30)), NOTES)
    scene = scenes.scene(SlidePicture("x", FOOTER, Dress(layout)), 1920)
    seen = [each for each in without_words(scene)[1] if each.lines and each.box.top() < 1000]
    notes = next(each.box.top() for each in seen if each.text == "Measured every minute.")
    assert all(each.box.bottom() < notes for each in seen if each.text.startswith("number"))


def test_too_many_footnotes_are_ended_and_told(page, scenes, without_words):
    notes = Footnotes(tuple((str(number), (Span(f"note {number}"),)) for number in range(40)))
    page(TITLE, words("said"), notes)
    scene = scenes.scene(SlidePicture("x", FOOTER), 1920)
    seen = without_words(scene)[1]
    assert scene.lines_over > 20
    assert "said" in [each.text for each in seen]
    assert (
        max(each.box.bottom() for each in seen if each.text.startswith("note ") and each.lines)
        < 985
    )


def test_a_raised_mark_is_smaller_and_leaves_the_line_where_it_is(page, boxes):
    page(TITLE, words("said ", mark="123"), words("below"))
    raised = boxes("x")
    page(TITLE, words("said 123"), words("below"))
    plain = boxes("y")
    assert raised["said 123"][2] < plain["said 123"][2]
    assert raised["below"] == plain["below"]


@pytest.mark.parametrize(
    "markdown",
    ["word " * 1_000_000, "- x\n" * 1_000_000, "```\n" + "code\n" * 900_000, "x" * 5_000_000],
    ids=["words", "items", "code", "one word"],
)
def test_of_a_slide_that_goes_on_for_megabytes_only_the_beginning_is_read(
    scenes, without_words, markdown
):
    scene = scenes.scene(SlidePicture(markdown, FOOTER), 1920)
    assert scene.lines_over > 10
    assert sum(len(each.text) for each in without_words(scene)[1]) <= 20_000
