"""A deck that uses what Marp documents, in the way people write it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from presenter.core.deck import Dress
from presenter.deck.blocks import (
    Block,
    Code,
    Footnotes,
    Heading,
    Image,
    Items,
    Paragraph,
    Quote,
    Span,
    Table,
)
from presenter.deck.page import page
from presenter.deck.placing import Place
from presenter.deck.reading import read_file

DECK, PROBLEMS = read_file(Path(__file__).with_name("marp.md"))
SOURCE = ("<", ">", "![", "$$", "---", "{", "\\", ":tada:", "[^", "**", "~~", "&amp;", "alert")


def spans(block: Block) -> Iterator[Span]:
    match block:
        case Heading() | Paragraph():
            yield from block.spans
        case Items(items):
            yield from (span for item in items for span in item.spans)
        case Table(header, rows):
            yield from (span for row in (header, *rows) for cell in row for span in cell)
        case Quote(blocks):
            yield from (span for each in blocks for span in spans(each))
        case Footnotes(notes):
            yield from (span for _, words in notes for span in words)


def blocks(title: str) -> tuple[Block, ...]:
    return page(next(slide for slide in DECK.slides if slide.title == title).markdown).blocks


def words(title: str) -> str:
    return "".join(span.text for block in blocks(title) for span in spans(block))


@pytest.mark.parametrize("slide", DECK.slides, ids=lambda slide: slide.title)
def test_no_source_is_shown(slide):
    said = [span.text for block in page(slide.markdown).blocks for span in spans(block)]
    for text in (text for text in said if text != "inline <code>"):
        assert not any(sign in text for sign in SOURCE)


def test_each_slide_is_there():
    assert [slide.title for slide in DECK.slides] == [
        "Restore it 🚀",
        "What we have",
        "Costs",
        "Pictures",
        "First 👍",
        "Math",
        "Setext heading",
        "Last",
        "Its own slide",
    ]
    assert (DECK.title, DECK.theme) == ("Everything that Marp can do", "")


def test_only_what_is_left_out_is_reported():
    assert [(problem.line, problem.code) for problem in PROBLEMS] == [
        (12, "D202"),
        (17, "D202"),
        (18, "D202"),
        (63, "D207"),
        (78, "D211"),
        (78, "D211"),
        (84, "D211"),
        (101, "D209"),
        (107, "D210"),
        (117, "D207"),
        (150, "D212"),
        (150, "D207"),
    ]


def test_the_slides_are_dressed_as_directed():
    dresses = [slide.dress for slide in DECK.slides]
    header, footer = "**Backups** 101", "![w:24](logo.png) Platform team &copy; 2026"
    assert dresses[0] == Dress("lead invert", "", "#FFFFFF", header, footer)
    assert dresses[1] == Dress("", "#000040", "#00FFFF", header, footer, 2)
    assert dresses[2] == Dress("two-columns", "", "#FFFFFF", header, footer, 2)
    assert [dress.page for dress in dresses[3:]] == [0] * 6
    assert dresses[4].background == "#123456"
    assert all(dress.header == "" for dress in dresses[3:])


def test_notes_keep_their_markdown():
    assert DECK.slides[0].notes == (
        "Welcome, everybody.\n\n- breathe\n- **smile**\n\nA second note."
    )


def test_tasks_lists_and_quotations_are_nested():
    _, items, quote = blocks("What we have")
    assert [(item.level, item.marker) for item in items.items] == [
        *((0, "☑"), (0, "☐"), (0, "")),
        *((1, "1."), (1, "2.")),
    ]
    assert quote == Quote((Paragraph((Span("and quoted"),)), Quote((Paragraph((Span("twice"),)),))))


def test_words_in_html_stay_and_money_is_no_math():
    assert "Between $5 and $6 a month1, or less with zstd." in words("Costs")
    assert "$6\na month2021" in words("Costs")
    assert "Inline and a block:" in words("Math")


def test_pictures_are_placed_as_they_say():
    pictures = [block for block in blocks("Pictures") if isinstance(block, Image)]
    assert [picture.place for picture in pictures] == [
        Place(side="left", share=0.4),
        Place(vertical=True),
        Place(width=300, height=200),
        Place(width=pytest.approx(377.95, abs=0.01)),
        Place(height=216),
    ]
    assert pictures[2].alt == "A rack"


def test_lists_with_a_star_or_a_bracket_come_item_by_item():
    assert DECK.slides[4].parts == 6


def test_code_is_shown_as_it_is_typed():
    (code,) = (block for block in blocks("Setext heading") if isinstance(block, Code))
    assert code == Code("js", 'const tag = "<b>:tada:</b> $x$ ![bg](x.png)"\n---')
