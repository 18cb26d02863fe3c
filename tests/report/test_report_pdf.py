from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from io import BytesIO

import pytest
from pypdf import PdfReader

from presenter.core.consent import Consent
from presenter.core.entries import EntryKind, EntryView
from presenter.core.room import Room
from presenter.report.pdf import pdf

MARKUP = [
    '#import "x.typ": *',
    "*bold* _plain_ $x^2$ `code`",
    "<script>alert('x')</script>",
    r"C:\new\table \u{41} \\ \#",
    "“curly” \"straight\" 'single'",
    "a -> b => c, 3x4, -- and --- and ...",
    "@reference <label> // comment /* another */",
    "= Heading [link](https://example.org)",
]


@pytest.fixture
def read(now: datetime) -> Callable[[Room], PdfReader]:
    return lambda room: PdfReader(BytesIO(pdf(room, now)))


def words(reader: PdfReader) -> str:
    """All text of the file, each gap one space wide."""
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


def outline(reader: PdfReader) -> list[str]:
    flat, left = [], list(reader.outline)
    while left:
        item = left.pop(0)
        if isinstance(item, list):
            left = item + left
        else:
            flat.append(item.title)
    return flat


def learning(number: int, text: str, turn_id: int | None = None) -> EntryView:
    return EntryView(number, EntryKind.LEARNING, text, "Stories", turn_id)


def test_an_empty_session_still_makes_a_report(room, read):
    text = words(read(room()))
    assert "Blew up production" in text
    assert "No story was told." in text
    assert "Learnings No learning was written down." in text
    assert "What was kept, and how to take a story back" in text


def test_the_file_is_titled_tagged_and_in_english_and_names_no_author(room, read):
    reader = read(room())
    assert reader.metadata.title == "Blew up production"
    assert reader.metadata.author is None
    assert reader.root_object["/Lang"] == "en"
    assert "/StructTreeRoot" in reader.root_object
    assert reader.root_object["/MarkInfo"]["/Marked"]
    assert reader.xmp_metadata.dc_creator == []
    assert b"pdfuaid:part" in reader.root_object["/Metadata"].get_data()


def test_the_file_is_dated_to_the_minute_and_the_same_each_time(room, read, now):
    made = read(room()).metadata.creation_date
    assert (made.minute, made.second) == (30, 0)
    assert pdf(room(), now) == pdf(room(), now)


@pytest.mark.parametrize("consent", [Consent.LESSONS_ONLY, Consent.ROOM_ONLY])
def test_a_story_that_stays_in_the_room_is_nowhere_in_the_file(room, told, read, consent):
    turns = (
        told(1, "Priya", "The cache", consent),
        told(2, "Tomasz", "The cron", Consent.NAMED),
    )
    reader = read(room(turns, (learning(1, "Test restores", 1),)))
    assert "Tomasz" in words(reader)
    assert "Priya" not in words(reader)
    assert "The cache" not in words(reader)
    assert ("Test restores" in words(reader)) == (consent is Consent.LESSONS_ONLY)
    assert outline(reader).count("The cache") == 0


@pytest.mark.parametrize("text", MARKUP)
def test_what_looks_like_markup_comes_out_as_it_was_written(room, told, read, text):
    turn = told(1, text, text, Consent.NAMED)
    evening = room((turn,), (learning(1, text, 1),))
    evening = replace(evening, session=replace(evening.session, event=text))
    found = words(read(evening))
    assert found.count(text) >= 4  # event, title, teller and captured entry


def test_a_word_without_end_stays_on_the_page(room, told, read):
    endless = "W" * 10_000
    turn = told(1, endless[:80], endless[:1000], Consent.NAMED)
    lines = [
        line
        for page in read(room((turn,), (learning(1, endless),))).pages
        for line in page.extract_text().splitlines()
    ]
    assert sum(line.count("W") for line in lines) >= 11_080
    assert max(line.count("W") for line in lines) < 80


def test_a_sign_that_no_font_can_draw_does_not_cost_the_report(room, read):
    reader = read(room(entries=(learning(1, "before \u0378 after"),)))
    assert "after" in words(reader)
    assert "/StructTreeRoot" in reader.root_object


def test_a_session_without_a_title_still_makes_a_report(room, read):
    evening = room()
    evening = replace(evening, session=replace(evening.session, title="", event=""))
    assert read(evening).metadata.title == "War stories"


def test_headings_are_bookmarks(room, told, read):
    assert outline(read(room((told(1, "Aiko", "The cron", Consent.NAMED),)))) == [
        "Plan and reality",
        "War stories",
        "The cron",
        "Learnings",
        "Questions",
        "We will do",
        "What was kept, and how to take a story back",
        "Who holds this file",
        "How to take a story back",
    ]


def test_more_stories_take_more_pages_and_each_page_is_numbered(room, told, read):
    turns = tuple(told(n, "", f"Story {n}", Consent.NAMED) for n in range(60))
    few, many = read(room(turns[:3])), read(room(turns))
    assert len(few.pages) < len(many.pages)
    last = len(many.pages)
    assert f"{last} / {last}" in many.pages[-1].extract_text()
    text = words(many)
    assert all(f"Story {n}" in text for n in range(60))
