import sys
from subprocess import run

import pytest

from presenter.core.deck import Shows
from presenter.deck.reading import read


def titles(text: str) -> list[str]:
    return [slide.title for slide in read(text, "evening")[0].slides]


def markdown(text: str) -> list[str]:
    return [slide.markdown for slide in read(text, "evening")[0].slides]


@pytest.mark.parametrize("line", ["---", "***", "___", "- - -", " * * *", "-----", "---  "])
def test_any_thematic_break_parts_two_slides(line):
    assert markdown(f"# One\n\n{line}\n\n# Two") == ["# One", "# Two"]


@pytest.mark.parametrize(
    "text",
    [
        "```\n---\n```",
        "~~~\n***\n~~~",
        "````md\n```\n---\n```\n````",
        "- item\n  ```\n  code\n\n  ---\n  ```",
        "A heading underlined\n---",
        "First line\nand second\n---",
        "- item\n\n  ---",
        "> ---",
        "    ---",
        "<div>\n---\n</div>",
        "<style>\n\nh1 { color: red }\n\n</style>",
        "A paragraph that\n    ---",
        "a | b\n--- | ---\n1 | 2",
    ],
)
def test_what_only_looks_like_a_break_parts_nothing(text):
    assert markdown(text) == [text]


@pytest.mark.parametrize(
    "before",
    [
        "- item",
        "- item\nlazily going on",
        "- item\n    going on",
        "> quote",
        "> quote\ngoing on",
        "# Heading",
        "| a |\n|---|\n| 1 |",
        "    code",
        "```\ncode\n```",
        "- # heading",
        "1. one\n2. two",
        "<b>word</b>\n",
        "<style>h1 { color: red }</style>",
        "<style>\nh1 { color: red }\n</style>",
        "<pre>\nnever closed\n",
        "-",
        "- <div>\n- item",
        "-     code in an item",
    ],
)
def test_a_line_of_dashes_after_what_is_no_paragraph_parts_slides(before):
    assert len(markdown(f"{before}\n---\n# Two")) == 2


@pytest.mark.parametrize(
    "before", ["word\n2. not a list", "word\n* ", "- a\n\nword", "| a |\n| b |"]
)
def test_a_line_of_dashes_under_a_paragraph_makes_it_a_heading(before):
    assert len(markdown(f"{before}\n---\nmore")) == 1


def test_a_break_on_the_first_line_opens_the_first_slide():
    assert titles("---\n# One\n\n---\n# Two") == ["One", "Two"]


def test_windows_line_ends_and_a_byte_order_mark_change_nothing():
    text = "# One\n\n---\n\n- a\n  - b\n"
    assert read("\ufeff" + text.replace("\n", "\r\n"), "x") == read(text, "x")


def test_an_empty_slide_is_kept_and_reported():
    deck, problems = read("# One\n\n---\n\n---\n\n# Three", "x")
    assert [slide.title for slide in deck.slides] == ["One", "Slide 2", "Three"]
    assert [problem.line_for("x.md")[:11] for problem in problems] == ["x.md:3: D20"]
    assert problems[0].code == "D204"


def test_a_text_without_anything_still_makes_one_slide():
    deck, problems = read("", "evening")
    assert (deck.title, deck.slides[0].title, len(deck.plans)) == ("evening", "Slide 1", 1)
    assert [problem.code for problem in problems] == ["D204"]


def test_nul_bytes_are_dropped_and_reported_where_they_stand():
    deck, problems = read("# One\nwo\x00rd <!\x00-- note -->\x00", "x")
    assert deck.slides[0].markdown == "# One\nword"
    assert deck.slides[0].notes == "note"
    assert [(problem.line, problem.code) for problem in problems] == [(2, "D208")]


def test_a_slide_knows_the_line_that_it_begins_at():
    deck, _ = read("\n\n# One\n\n---\n\n<!-- note -->\n# Two\n", "x")
    assert [slide.line for slide in deck.slides] == [3, 7]


def test_code_that_is_never_closed_ends_with_its_slide():
    deck, problems = read("# One\n\n```sh\nrm -rf\n\n---\n\n# Two", "x")
    assert [slide.title for slide in deck.slides] == ["One", "Two"]
    assert [(problem.line, problem.code) for problem in problems] == [(3, "D107")]


def test_code_that_runs_over_a_break_into_the_next_code_was_never_closed():
    text = "```sh\nrm -rf\n\n---\n\n# Two\n\n```py\nx = 1\n```"
    deck, problems = read(text, "x")
    assert [slide.markdown for slide in deck.slides][1] == "# Two\n\n```py\nx = 1\n```"
    assert [problem.code for problem in problems] == ["D107"]


def test_code_in_a_list_that_is_never_closed_ends_with_the_list():
    deck, problems = read("- a\n  ```\n  x = 1\n\nword\n\n---\n\n# Two", "x")
    assert len(deck.slides) == 2
    assert [(problem.line, problem.code) for problem in problems] == [(2, "D107")]


def test_html_is_reported_once_a_slide_where_it_stands():
    _, problems = read("# One\n\n<div>\n\nword\n\n</div>\n\n---\n\nx < y", "x")
    assert [(problem.line, problem.code) for problem in problems] == [(3, "D207")]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("# The *long* `night` #", "The long night"),
        ("### **Now** & ~~then~~ &amp; later", "Now & then & later"),
        ("# ![bg](cat.png) [Ask us](http://x.y) \\*", "Ask us *"),
        ("# snake_case and <b>bold</b>", "snake_case and bold"),
        ("# C# ", "C#"),
        ("The night\nof the *long* lag\n===", "The night of the long lag"),
        ("word\n\n# Heading", "Heading"),
        ("#\n\n# Second", "Second"),
        ("```\n# comment\n```\n\n# Heading", "Heading"),
        (
            "one two three four five six seven eight nine",
            "one two three four five six seven eight…",
        ),
        ("![w:300](cat.png)\n\n- [ ] first thing", "first thing"),
        ("> 1. quoted", "quoted"),
        ("```\ncode\n```", "Slide 1"),
    ],
)
def test_a_slide_is_called_by_its_first_heading_or_its_first_words(text, title):
    assert titles(text) == [title]


def test_the_deck_is_called_by_its_front_matter_then_a_heading_then_its_file():
    assert read("---\ntitle: Evening\n---\n# One", "x")[0].title == "Evening"
    assert read("word\n\n---\n\n# Two", "x")[0].title == "Two"
    assert read("word", "x")[0].title == "x"


def test_three_thousand_slides_are_read_without_the_markdown_parser():
    code = (
        "import sys\n"
        "from presenter.deck.reading import read\n"
        "deck, _ = read('# One\\n\\n- a\\n\\n---\\n' * 3000, 'x')\n"
        "sys.exit(len(deck.slides) != 3001 or 'markdown_it' in sys.modules)"
    )
    assert run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_slide_shows_a_slide_unless_asked():
    assert read("# One\n\n- a", "x")[0].slides[0].shows is Shows.SLIDE
