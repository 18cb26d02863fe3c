import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from presenter.core.deck import Kind, Shows
from presenter.deck.marks import COLUMN, STEP
from presenter.deck.page import ColumnBreak, Items, Quote, page
from presenter.deck.reading import read
from presenter.deck.stepping import parts


def slide(text: str):
    return read(text, "x")[0].slides[0]


def shown(text: str):
    return page(slide(text).markdown)


def items(text: str) -> list[tuple[str, int]]:
    blocks = (block for block in shown(text).blocks if isinstance(block, Items))
    return [(item.spans[0].text, item.part) for block in blocks for item in block.items]


def codes(text: str) -> list[tuple[int, str]]:
    return [(problem.line, problem.code) for problem in read(text, "x")[1]]


def test_what_follows_a_step_is_seen_later():
    text = "# A\n\none\n\n<!-- step -->\n\ntwo\n<!-- step -->\n```\nthree\n```"
    assert shown(text).seen_from == (0, 0, 1, 2)
    assert slide(text).parts == 3
    assert slide(text).notes == ""


@pytest.mark.parametrize("text", ["* a\n* b", "1) a\n2) b", "- x\n\n* a\n* b", "> * a\n> * b"])
def test_items_with_a_star_or_a_bracket_are_seen_one_by_one(text):
    assert slide(text).parts == 3


@pytest.mark.parametrize("text", ["- a\n- b", "1. a\n2. b", "+ a", "**a**", "***", "    * a"])
def test_other_items_are_seen_at_once(text):
    assert slide(text).parts == 1
    assert shown(text).seen_from == ()


def test_what_is_in_an_item_is_seen_with_it_unless_it_has_a_star_itself():
    assert items("* a\n  - with a\n  * later\n  - with a too\n* b\n\n  - with b") == [
        ("a", 1),
        ("with a", 1),
        ("later", 2),
        ("with a too", 1),
        ("b", 3),
        ("with b", 3),
    ]


def test_what_follows_a_list_of_stars_does_not_wait_for_it():
    page = shown("* a\n* b\n\nword")
    assert (page.seen_from, page.parts) == ((1, 0), 3)


def test_a_step_before_a_star_is_one_step():
    assert slide("a\n\n<!-- step -->\n* b\n* c").parts == 3


@pytest.mark.parametrize(
    "text",
    [
        "- a\n<!-- step -->\n- b",
        "- a <!-- step -->\n- b",
        "<!-- step --> \n- a\n- b",
        "- a\n\n  <!-- step -->\n\n- b",
        "1. a\n\n<!-- step -->\n\n1. b",
    ],
)
def test_a_step_may_part_a_list(text):
    assert slide(text).parts == 2
    assert len(shown(text).blocks) == 1


def test_a_step_in_a_nested_list_leaves_it_as_it_is():
    (block,) = shown("- a\n  - b <!-- step -->\n  - c\n- d").blocks
    assert [(item.level, item.part) for item in block.items] == [(0, 0), (1, 0), (1, 1), (0, 1)]


def test_a_numbered_list_goes_on_after_a_step():
    (block,) = shown("3. a\n<!-- step -->\n4. b").blocks
    assert [item.marker for item in block.items] == ["3.", "4."]


def test_a_step_with_nothing_after_it_is_none():
    assert slide("a\n\n<!-- step -->\n<!-- step -->\nb\n\n<!-- step -->").parts == 2
    assert codes("a\n\n<!-- step -->") == [(3, "D214")]


@pytest.mark.parametrize(
    "text",
    [
        "<style>\n<!-- step -->\n</style>",
        "```\n<!-- step -->\n```",
        "`<!-- step -->`",
        "> word\n\n```\n<!-- step -->",
    ],
)
def test_a_step_in_code_or_html_is_none(text):
    assert slide(f"{text}\n\nword").parts == 1


def test_a_step_below_html_is_one():
    assert slide("a\n\n<div>\n<!-- step -->\nb").parts == 2


def test_a_step_in_a_table_counts_below_it():
    page = shown("| a |\n|---|\n| b | <!-- step -->\n| c |\n\nword")
    assert page.seen_from == (0, 1)
    assert len(page.blocks[0].rows) == 2


def test_a_step_in_the_middle_of_a_line_counts_below_it_and_is_a_warning():
    text = "one <!-- step --> two\n\nthree"
    assert shown(text).seen_from == (0, 1)
    assert codes(text) == [(1, "D214")]


@pytest.mark.parametrize("mark", ["step", "column"])
def test_a_mark_under_a_paragraph_keeps_the_break_below_it(mark):
    deck, _ = read(f"word\n<!-- {mark} -->\n---\n# B", "x")
    assert [slide.title for slide in deck.slides] == ["word", "B"]


def test_a_footnote_is_seen_with_the_first_that_mentions_it():
    assert shown("a\n\n<!-- step -->\nb[^1]\n\n<!-- step -->\nc\n\n[^1]: d").seen_from == (
        0,
        1,
        2,
        1,
    )


def test_a_column_begins_where_it_is_said():
    text = "<!-- _class: two-columns -->\n# A\n\na\n<!-- column -->\nb"
    assert isinstance(shown(text).blocks[2], ColumnBreak)
    assert codes(text) == []


def test_a_column_elsewhere_is_a_warning():
    assert codes("# A\n\na\n<!-- column -->\nb") == [(4, "D214")]


def test_a_step_before_a_column_counts_once():
    text = "<!-- _class: two-columns -->\na\n<!-- step -->\n<!-- column -->\nb"
    assert slide(text).parts == 2


def test_breaks_and_boards_are_shown_at_once():
    deck, _ = read("<!--\nphase: A\nkind: break\nminutes: 5\n-->\n# A\n\n* b\n* c", "x")
    assert (deck.plans[0].kind, deck.slides[0].parts) == (Kind.BREAK, 1)
    deck, _ = read("<!-- show: wall -->\n* b", "x")
    assert (deck.slides[0].shows, deck.slides[0].parts) == (Shows.WALL, 1)


def test_a_first_slide_in_steps_is_no_opener():
    assert slide("<!-- _class: lead -->\n# A\n\n<!-- step -->\n\nb").shows is Shows.SLIDE


def test_plans_count_in_steps():
    text = "* a\n* b\n\n---\n<!--\nphase: B\nminutes: 5\n-->\n# B\n\n---\n* c"
    assert [(plan.first, plan.last) for plan in read(text, "x")[0].plans] == [(0, 2), (3, 5)]


def test_no_text_can_hold_a_mark_of_its_own():
    deck, problems = read(f"a{STEP}b\n\n{STEP}\n\n{COLUMN}c", "x")
    assert (deck.slides[0].markdown, deck.slides[0].parts) == ("ab\n\n\n\nc", 1)
    assert [problem.code for problem in problems] == ["D208"]


PIECES = [
    *("* a", "  * b", "- c", "  - d", "1) e", "2) f", "1. g", "> * h", "word", "", "", "# A"),
    *(
        "<!-- step -->",
        "  <!-- step -->",
        "- i <!-- step -->",
        "<!-- column -->",
        "[^1]",
        "[^1]: j",
    ),
    *("* n | o", "* p $$ q", "* r [^1] <br>", "* s\\", "word | t", "## B", "* B\n==="),
    *("| a |\n|---|", "| b | <!-- step -->", "<b>k</b>", "<div>", "![bg](l.png)", "```\n* m\n```"),
]


@settings(max_examples=500, deadline=None, derandomize=True)
@given(st.lists(st.sampled_from(PIECES), max_size=12).map("\n".join))
def test_a_slide_has_as_many_parts_as_its_page_shows(text):
    made = slide(text)
    page_made = page(made.markdown)
    seen = set(page_made.seen_from) | {item.part for item in _items(page_made.blocks)}
    assert made.parts in {page_made.parts, 1 if made.shows is not Shows.SLIDE else 0}
    assert seen | {0} == set(range(page_made.parts))
    assert parts(made.markdown) == page_made.parts


def _items(blocks):
    for block in blocks:
        if isinstance(block, Items):
            yield from block.items
        elif isinstance(block, Quote):
            yield from _items(block.blocks)
