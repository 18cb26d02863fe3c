import pytest

from presenter.deck.page import (
    Code,
    Footnotes,
    Heading,
    Image,
    Item,
    Items,
    Page,
    Paragraph,
    Quote,
    Span,
    Spans,
    Table,
    page,
)


def words(text: str) -> Spans:
    return (Span(text),)


def test_headings_paragraphs_quotes_and_code():
    text = (
        "## Two\n\nword\n\n> quote\n> > deep\n\n```py {1}\nx = 1\n```\n\n    y\n\n---\n\nOne\n==="
    )
    assert page(text).blocks == (
        Heading(2, words("Two")),
        Paragraph(words("word")),
        Quote((Paragraph(words("quote")), Quote((Paragraph(words("deep")),)))),
        Code("py", "x = 1"),
        Code("", "y"),
        Heading(1, words("One")),
    )


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("**b** *i* `c` ~~s~~", (
            Span("b", bold=True), Span(" "), Span("i", italic=True), Span(" "),
            Span("c", code=True), Span(" "), Span("s", strike=True),
        )),
        ("**_both_**", (Span("both", bold=True, italic=True),)),
        ("[go **on**](http://x.y)!", (
            Span("go ", link="http://x.y"), Span("on", bold=True, link="http://x.y"), Span("!"),
        )),
        ("soft\nhard  \nline<br/>feed", words("soft\nhard\nline\nfeed")),
        ("a <b class='x'>b</b> \\* &amp; <!-- n -->c", words("a b * & c")),
        ("`<br>`", (Span("<br>", code=True),)),
        ("'quotes' -- (c) ...", words("'quotes' -- (c) ...")),
        ("<b>x</b><br>", words("x")),
        ("a <br> b", words("a\nb")),
        ("so $x$ is", words("so is")),
        ("a <script>no</script> <style>no</style> b", words("a b")),
        ("done :tada: `:tada:` :no_such: 10:30:45", (
            Span("done 🎉 "), Span(":tada:", code=True), Span(" :no_such: 10:30:45"),
        )),
        ("<https://x.y>", (Span("https://x.y", link="https://x.y"),)),
    ],
)  # fmt: skip
def test_words_within_a_line(text, spans):
    assert page(text).blocks == (Paragraph(spans),)


def test_raw_html_is_dropped():
    assert page("<div>\nno\n</div>\n\n<script>no</script>\n\n<br>\n\n<i></i>\n\nyes").blocks == (
        Paragraph(words("yes")),
    )


def test_a_list_is_flattened_with_its_markers():
    text = "- a\n  - b\n    1) c\n    2) d\n- [ ] open\n- [x] **done** now\n- [X] [x] both\n-"
    assert page(text).blocks == (
        Items((
            Item(0, "", words("a")),
            Item(1, "", words("b")),
            Item(2, "1)", words("c"), 1),
            Item(2, "2)", words("d"), 2),
            Item(0, "☐", words("open")),
            Item(0, "☑", (Span("done", bold=True), Span(" now"))),
            Item(0, "☑", words("[x] both")),
            Item(0, "", ()),
        )),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "markers"),
    [("7. a\n7. b", ["7.", "8."]), ("0. a\n5. b", ["0.", "1."]), ("- a\n\n1) b", ["", "1)"])],
)
def test_a_numbered_list_counts_from_its_first_number(text, markers):
    lists = [block for block in page(text).blocks if isinstance(block, Items)]
    assert [item.marker for each in lists for item in each.items] == markers


def test_footnotes_stand_at_the_foot_and_are_numbered_as_they_are_mentioned():
    text = "a[^note] b[^1] c[^note]\n\n[^1]: First *words*\n\n    and more\n"
    text += "[^note]: ![](x.png)\n[^no]: d"
    assert page(text).blocks == (
        Paragraph((
            Span("a"), Span("1", raised=True), Span(" b"), Span("2", raised=True),
            Span(" c"), Span("1", raised=True),
        )),
        Footnotes((
            ("1", ()),
            ("2", (Span("First "), Span("words", italic=True), Span("\n"), Span("and more"))),
        )),
    )  # fmt: skip


def test_a_colour_behind_a_slide_is_no_picture():
    assert page("![bg](#fff) ![bg](navy) ![](navy)").blocks == (Image("navy", ""),)


def test_an_item_of_several_paragraphs_stays_one():
    assert page("1. a\n\n   b\n\n   <i></i>").blocks == (
        Items((Item(0, "1.", (Span("a"), Span("\n"), Span("b"))),)),
    )


def test_a_heading_in_an_item_is_its_words_in_bold():
    (items,) = page("* ### **One**: a\n* two\n\n  # three\n- # four\n").blocks[:1]
    assert [[(span.text, span.bold) for span in item.spans] for item in items.items] == [
        [("One", True), (": a", True)],
        [("two", False), ("\n", False), ("three", True)],
    ]


def test_what_are_no_words_parts_a_list():
    text = "1. a\n   ```\n   x\n   ```\n2. b\n   - c\n\n   d\n3. ![](x.png) e\n4. f"
    assert page(text).blocks == (
        Items((Item(0, "1.", words("a")),)),
        Code("", "x"),
        Items((Item(0, "2.", words("b")), Item(1, "", words("c")))),
        Paragraph(words("d")),
        Items((Item(0, "3.", words("e")),)),
        Image("x.png", ""),
        Items((Item(0, "4.", words("f")),)),
    )


def test_a_table_keeps_its_columns():
    text = "| a | b | c | d |\n|:--|--:|:-:|---|\n| **1** | ![](x.png) | 3 |"
    assert page(text).blocks == (
        Table(
            tuple(map(words, "abcd")),
            (((Span("1", bold=True),), (), words("3"), ()),),
            ("left", "right", "center", ""),
        ),
        Image("x.png", ""),
    )


@pytest.mark.parametrize(
    ("text", "image"),
    [
        ("![a cat](cat.png)", Image("cat.png", "a cat")),
        ("![bg](cat.png)", Image("cat.png", "", background=True)),
        (
            "![bg left:40% the cat blur:3px](cat.png)",
            Image("cat.png", "the cat", background=True, options=("left:40%", "blur:3px")),
        ),
        (
            "![bg fit 80%](cat.png)",
            Image("cat.png", "", background=True, options=("fit", "80%")),
        ),
        (
            "![w:300 h:20px fit left](cat.png)",
            Image("cat.png", "fit left", options=("w:300", "h:20px")),
        ),
        ("![](<my cat.png>)", Image("my cat.png", "")),
        ("![](m%C3%BCsli.png)", Image("müsli.png", "")),
        ("![](https://x.y/a%20b.png)", Image("https://x.y/a%20b.png", "")),
    ],
)
def test_a_pictures_words_place_it_as_in_marp(text, image):
    assert page(text).blocks == (image,)


def test_pictures_among_words_part_them():
    text = "![bg](a.png)\nbefore ![](b.png) after\n\n# ![](c.png) Title\n\n# ![](d.png)"
    assert page(text).blocks == (
        Image("a.png", "", background=True),
        Paragraph(words("before")),
        Image("b.png", ""),
        Paragraph(words("after")),
        Heading(1, words("Title")),
        Image("c.png", ""),
        Image("d.png", ""),
    )


def test_an_empty_page_has_no_blocks():
    assert page("") == Page(())


def test_a_page_is_made_once():
    assert page("# Once") is page("# Once")


@pytest.mark.parametrize(
    "text", ["*" * 5000 + "a" + "*" * 5000, ">" * 3000 + "a", "- " * 3000, "[" * 5000]
)
def test_deeply_nested_text_still_makes_a_page(text):
    assert isinstance(page(text), Page)
