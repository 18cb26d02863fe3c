"""The first picture of a deck, made from its beginning, against the same made from all of it."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from presenter.core.director import picture
from presenter.core.room import before_opening
from presenter.deck.reading import beginning, look_into, read

ROOT = Path(__file__).parents[2]
DECKS = sorted(
    {*ROOT.glob("decks/**/*.md"), *ROOT.glob("resources/*.md"), *ROOT.glob("tests/**/*.md")}
)
NOW = datetime(2026, 11, 22, 18, tzinfo=UTC)
PHASE = "<!--\nphase: Late\nminutes: 5\n-->"
LINES = [
    *("", "", "", "# Heading", "## Two", "word", "- item", "* step", "| a |\n|---|", "Title\n==="),
    *("<!-- a note -->", "<!-- Remember: breathe -->", "<!-- _class: lead -->", "<!-- step -->"),
    *(
        PHASE,
        "<!-- phase: -->",
        '<!-- "phase": X -->',
        "<!--\nkind: break\n-->",
        "<!-- class: lead",
    ),
    *('<!-- class: x\n"ph\\x61se": Y -->', "<!-- theme: day -->", "<!-- headingDivider: 2 -->"),
    *("<!-- title: T -->", "<!-- show: wall -->", "<!-- footer: the phase -->", "<!-- note", "-->"),
    *("<!-- a --> <!-- b -->", "<!-- a --> <!-- theme: day -->", "x <!-- theme: day -->", "<!-->"),
    *("```", "```sql", "~~~", "````", "  ```", "\x0b```", "- ```", "> ```", "`<!--`", "` tick"),
    *("<div>", "</div>", "<pre>", "</pre>", "- <pre>", "<style>", "<br>", "$$", "$$ x $$", "a < b"),
    *("---", "  ---", "***", "--- ", "-- -", "    four", "[^1]: note", "> quote", "![bg](a.png)"),
]
FRONT = [
    "",
    "---\ntitle: x\n---\n",
    "---\nheadingDivider: 1\n---\n",
    "---\npaginate: true\n---\n\n",
]
SLIDE = st.lists(st.sampled_from(LINES), max_size=8).map("\n".join)
BREAK = st.sampled_from(["\n\n---\n", "\n\n---\n\n", "\n---\n", "\n\n***\n", "\r\n\r\n---\r\n"])


@st.composite
def decks(draw: st.DrawFn) -> str:
    """Mostly slides that begin with a heading, parted in mostly the usual way."""
    text = draw(st.sampled_from(FRONT)) + draw(st.sampled_from(["# First\n", ""]))
    for slide in draw(st.lists(SLIDE, min_size=1, max_size=8)):
        text += slide + draw(BREAK)
    return text


def seen(deck):
    """Also what each phase is, though not where."""
    plans = [replace(plan, first=0, last=0) for plan in deck.plans]
    return picture(before_opening(deck, "", NOW)), deck.theme, plans


@settings(max_examples=500, deadline=None, derandomize=True)
@given(decks())
def test_the_beginning_is_enough_for_the_first_picture(text):
    assert seen(beginning(text, "x")) == seen(read(text, "x")[0])


@pytest.mark.slow
@settings(max_examples=100_000, deadline=None, suppress_health_check=list(HealthCheck))
@given(decks())
def test_it_is_enough_for_very_many_decks(text):
    assert seen(beginning(text, "x")) == seen(read(text, "x")[0])


TRAPS = [
    "```\n\n---\n\n```\n<!-- theme: day -->",  # the break is code
    "<!--\n\n---\n\nphase: B\n-->\n\n---\n\n<!-- theme: day -->",  # the break is in a comment
    "<div>\n```\n<!-- theme: day -->\n```",  # no code, for HTML goes on
    "<pre>\n\n```\n<!-- theme: day -->\n```",
    "$$\n\n```\n<!-- theme: day -->\n```",
    "```\n\x0b```\n<!-- theme: day -->\n```",  # the second line ends it
    "```\na\n``` b\n\n---\n\n<!-- theme: day -->\n```",  # the third does not
    "<!-- kind: break -->\n\nB\n---\n<!-- phase: C -->",  # no break, but a heading
    "# B\n<!-- phase:-->",
    '<!-- class: x\n"ph\\x61se": Y -->',
    "<!-- a --> <!-- theme: day -->",
]


@pytest.mark.parametrize("trap", TRAPS)
def test_slides_that_only_look_quiet_are_read(trap):
    text = f"# A\n\n---\n\n{trap}\n\n---\n\n# Z"
    assert seen(beginning(text, "x")) == seen(read(text, "x")[0])


def test_what_stands_before_the_first_slide_is_not_taken_for_it():
    text = "\n\n---\n# A\n\n---\n\n<!-- title: B -->"
    assert seen(beginning(text, "x")) == seen(read(text, "x")[0])


@pytest.mark.parametrize(
    "slide",
    [
        "# B\n\nwords < **more** words",
        "# B\n\n<!-- A note: with `code` -->",
        "# B\n\n<!--\nA note\n\n***\n\non two pages\n-->",
        "<!-- _class: lead -->\n\n# B",
        "# B\n\n```sql\nSELECT '<!-- a -->'\n\nFROM a\n```\n\n~~~\n$$\n~~~",
    ],
)
def test_a_slide_that_says_nothing_about_the_deck_is_passed_over(slide):
    text = "\n\n---\n\n".join(["# A", *[slide] * 9, f"{PHASE}\n# C", *[slide] * 9])
    assert [each.title for each in beginning(text, "x").slides] == ["A", "C", "Slide 3"]


@pytest.mark.parametrize("path", DECKS, ids=lambda path: path.stem)
def test_so_it_is_for_every_deck_that_comes_along(path):
    assert seen(look_into(path)) == seen(read(path.read_text(encoding="utf-8"), path.stem)[0])
