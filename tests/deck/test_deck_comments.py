import pytest

from presenter.deck.reading import read


def first(text: str):
    return read(text, "x")[0].slides[0]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("# One\n\n<!-- secret -->\n\nword", "# One\n\n\n\nword"),
        ("word <!-- secret --> more", "word  more"),
        ("word<!-- secret -->.", "word."),
        ("word <!-- secret\nsecret\n\nsecret --> more", "word  more"),
        ("<!-- secret --> # One", "# One"),
        ("# One <!-- secret -->  ", "# One"),
        ("a <!-- secret --> b <!-- secret --> c", "a  b  c"),
        ("<!--> secret -->word", "word"),
        ("<!-- secret\n---\n# secret\n-->\n# One", "# One"),
        ("\\<!-- secret -->word", "\\ word"),
        ("<!<!-- secret -->-- word -->", "<! -- word -->"),
        ("``<!-- secret -->`", "`` `"),
        ("word\n" * 60 + "`<!-- secret -->`", "word\n" * 60 + "` `"),
        ("| a | <!-- secret --> |", "| a |  |"),
        ("- a\n\n      ```\n<!-- secret -->\n\n      ```", "- a\n\n      ```\n\n\n      ```"),
        ("    <!-- secret -->", ""),
        ("<div>\n`<!-- secret -->`\n</div>", "<div>\n` `\n</div>"),
        ("<b> `<!-- secret -->`", "<b> ` `"),
        ("one ` tick\n`<!-- secret -->`", "one ` tick\n` `"),
        ("\\` <!-- secret ` -->", "\\`"),
        ("press ` <!-- secret ` secret --> now", "press `  now"),
        ("| ` | <!-- secret --> ` |", "| ` |  ` |"),
        ("`` <!-- secret -->", "``"),
        ("```\ncode\n<!-- secret -->", "```\ncode"),
        ("- a\n  ```\n  <!-- secret -->\n\nword", "- a\n  ```\n  \n\nword"),
    ],
)
def test_a_comment_never_reaches_the_room(text, left):
    slide = first(text)
    assert slide.markdown.split() == left.split()
    assert "secret" in slide.notes


@pytest.mark.parametrize(
    "text",
    [
        "```html\n<!-- shown -->\n```",
        "~~~\n<!-- shown\n~~~\n\nword",
        "- a\n  ```\n  <!-- shown -->\n  ```",
        "Write `<!-- shown -->` so",
        "It opens with `<!--` and ends with `-->`",
        "`a <!-- shown --> b` and ``<!-- ` -->``",
        "a `b` c\n`<!-- shown -->`",
    ],
)
def test_a_comment_in_code_is_code(text):
    slide = first(text)
    assert slide.markdown == text
    assert slide.notes == ""


def test_a_comment_that_is_never_closed_hides_the_rest_and_is_reported():
    deck, problems = read("# One\n\nword\n<!-- secret\n\n---\n\n# secret", "x")
    assert [slide.markdown for slide in deck.slides] == ["# One\n\nword"]
    assert deck.slides[0].notes == "secret\n\n---\n\n# secret"
    assert [(problem.line, problem.code) for problem in problems] == [(4, "D105")]


def test_a_comment_that_is_never_closed_opens_no_phase():
    deck, _ = read("# One\n<!--\nphase: Welcome", "x")
    assert deck.plans[0].title == "One"
    assert deck.slides[0].notes == "phase: Welcome"


def test_a_comment_that_swallows_the_next_is_reported():
    deck, problems = read("# One\n\n<!-- first\n\n---\n\n# Two\n\n<!-- second -->", "x")
    assert len(deck.slides) == 1
    assert [(problem.line, problem.code) for problem in problems] == [(3, "D106")]


def test_several_notes_are_joined_and_keep_their_markdown():
    text = "# One\n<!-- Say *hello*. -->\n<!--\n- a\n  - b\n\n> quote\n-->"
    assert first(text).notes == "Say *hello*.\n\n- a\n  - b\n\n> quote"


def test_comments_for_other_tools_are_no_notes():
    text = (
        "# <!-- fit --> One\n<!-- prettier-ignore -->\n<!-- markdownlint-disable MD013 -->\n<!---->"
    )
    slide = first(text)
    assert (slide.title, slide.notes) == ("One", "")
