import pytest

from presenter.core.deck import Dress, Shows
from presenter.deck.colours import colour
from presenter.deck.reading import read


def slides(*texts: str):
    return read("\n\n---\n\n".join(texts), "x")[0].slides


def codes(text: str) -> list[tuple[int, str]]:
    return [(problem.line, problem.code) for problem in read(text, "x")[1]]


def test_a_directive_holds_until_another_and_a_spot_directive_for_its_slide_only():
    made = slides(
        "<!-- color: red -->\na",
        "<!-- _color: '#0f0' -->\nb",
        "c",
        "<!-- color: '' -->\nd",
        "e",
    )
    assert [slide.dress.colour for slide in made] == ["#FF0000", "#00FF00", "#FF0000", "", ""]


@pytest.mark.parametrize("written", ["#0f0", '"#00ff00"', "#00FF00  ", "lime"])
def test_a_colour_needs_no_quotes(written):
    text = f"---\nbackgroundColor: {written}\n---\n\n# A\n\n---\n\n<!-- _color: {written} -->\n# B"
    first, second = read(text, "x")[0].slides
    assert (first.dress.background, second.dress.colour) == ("#00FF00", "#00FF00")


def test_front_matter_speaks_before_the_first_slide():
    text = "---\nheader: Evening\n_footer: Only here\nbackgroundColor: navy\n---\n# A\n\n---\n# B"
    first, second = read(text, "x")[0].slides
    assert first.dress == Dress(background="#000080", header="Evening", footer="Only here")
    assert second.dress == Dress(background="#000080", header="Evening")


def test_a_comment_on_the_first_slide_overrules_the_front_matter():
    text = "---\nclass: calm\n---\n<!-- class: loud -->\n# A\n\n---\n# B"
    assert [slide.dress.layout for slide in read(text, "x")[0].slides] == ["loud", "loud"]


def test_both_a_lasting_and_a_spot_directive_may_stand_on_one_slide():
    text = "<!--\nclass: calm\n_class: loud\n-->\n# A\n\n---\n# B"
    assert [slide.dress.layout for slide in read(text, "x")[0].slides] == ["loud", "calm"]
    assert codes(text) == []


def test_a_header_is_one_line_of_markdown():
    text = "---\nheader: |\n  **An**\n  evening\nfooter: 'quoted: yes'\n---\n# A"
    dress = read(text, "x")[0].slides[0].dress
    assert (dress.header, dress.footer) == ("**An** evening", "quoted: yes")


@pytest.mark.parametrize(
    ("said", "pages"),
    [
        (["true", "", "false", "true"], [1, 2, 0, 4]),
        (["", "true", "hold", "skip"], [0, 2, 2, 0]),
        (["hold", "true", "True", "skip"], [1, 2, 3, 0]),
        (["skip", "skip", "hold", "true"], [0, 0, 1, 2]),
    ],
)
def test_pages_are_counted_as_in_marp(said, pages):
    made = slides(*(f"<!-- paginate: {word} -->\na" if word else "a" for word in said))
    assert [slide.dress.page for slide in made] == pages


def test_a_board_that_we_add_has_a_page_too():
    text = (
        "---\npaginate: true\n---\n<!--\nphase: A\nkind: stories\nminutes: 5\n-->\n# A\n\n---\n# B"
    )
    assert [slide.dress.page for slide in read(text, "x")[0].slides] == [1, 2, 3]


def test_a_word_that_paginate_does_not_know_is_an_error():
    assert codes("# A\n<!-- paginate: maybe -->") == [(2, "D104")]


def test_a_theme_is_named_but_marps_own_mean_nothing_here():
    assert read("---\ntheme: day\n---\n# A", "x")[0].theme == "day"
    assert read("# A\n\n---\n<!-- theme: ours -->\n# B", "x")[0].theme == "ours"
    assert read("---\ntheme: gaia\n---\n# A", "x")[0].theme == ""


def test_what_is_said_for_the_whole_deck_may_stand_in_any_comment():
    text = "<!-- title: Evening -->\n# A\n## B\n<!-- headingDivider: 2 -->\n# C"
    deck, problems = read(text, "x")
    assert [slide.title for slide in deck.slides] == ["A", "B", "C"]
    assert (deck.title, problems) == ("Evening", ())


@pytest.mark.parametrize("heading", ["A\n=", "A\n-----", "long\nA\n==="])
def test_a_heading_that_is_underlined_parts_slides_too(heading):
    text = f"---\nheadingDivider: 2\n---\nfirst\n\n{heading}\n\nword\n\n# B"
    first, second, _ = read(text, "x")[0].slides
    assert (first.markdown, first.line) == ("first", 4)
    assert (second.markdown, second.line) == (f"{heading}\n\nword", 6)


def test_a_heading_with_nothing_before_it_parts_nothing():
    text = "---\nheadingDivider: 2\n---\n<!-- a note -->\nA\n=\n\n---\n# B"
    assert [slide.title for slide in read(text, "x")[0].slides] == ["A", "B"]


def test_a_note_in_an_underlined_heading_goes_with_it():
    text = "---\nheadingDivider: 1\n---\nfirst\n\nA <!-- hush -->\n=="
    assert [slide.notes for slide in read(text, "x")[0].slides] == ["", "hush"]


def test_a_picture_behind_all_slides_is_put_behind_each_that_has_none():
    made = slides(
        "<!-- backgroundImage: url('my cat.png') -->\na",
        "![bg](dog.png)\nb",
        "<!-- backgroundSize: contain -->\nc",
        "<!-- backgroundImage: none -->\nd",
    )
    assert [slide.markdown for slide in made] == [
        "![bg](<my cat.png>)\n\na",
        "![bg](dog.png)\nb",
        "![bg contain](<my cat.png>)\n\nc",
        "d",
    ]


def test_a_first_slide_with_a_picture_behind_it_is_no_opener():
    text = "<!-- _class: lead -->\n<!-- _backgroundImage: url(cat.png) -->\n# A"
    assert slides(text)[0].shows is Shows.SLIDE


@pytest.mark.parametrize("address", ["#369", "rebeccapurple", "<rgb(51, 102, 153)>"])
def test_a_colour_in_the_place_of_a_picture_is_the_background(address):
    (slide,) = slides(f"![bg]({address})\n# A")
    assert slide.dress.background in {"#336699", "#663399"}
    assert codes(f"![bg]({address})\n# A") == []


def test_a_colour_in_code_colours_nothing():
    assert slides("```\n![bg](red)\n```")[0].dress == Dress()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("#abc", "#AABBCC"),
        ("#AbC8", "#AABBCC"),
        ("#a1b2c3", "#A1B2C3"),
        ("#a1b2c380", "#A1B2C3"),
        ("RebeccaPurple", "#663399"),
        ("rgb(255,128,0)", "#FF8000"),
        ("rgb(100% 50% 0%)", "#FF8000"),
        ("rgba(1, 2, 3, .5)", "#010203"),
        ("rgb(999,0,0)", "#FF0000"),
        ("hsl(1, 2%, 3%)", ""),
        ("var(--x)", ""),
        ("#12345", ""),
        ("", ""),
    ],
)
def test_a_colour_is_read_as_css_writes_it(text, expected):
    assert colour(text) == expected


def test_a_colour_that_is_none_says_which_it_could_be():
    (problem,) = read("# A\n<!-- color: reddd -->", "x")[1]
    assert "did you mean “red”?" in problem.message
