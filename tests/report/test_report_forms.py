"""The report as Markdown, CSV and JSON: the same words, and none of them acts."""

import csv
import json
from dataclasses import fields, is_dataclass
from io import StringIO
from pathlib import Path
from typing import get_args, get_origin, get_type_hints

import pytest
from hostile import WORDS
from jsonschema import Draft202012Validator
from markdown_it import MarkdownIt

from presenter.core.consent import Consent
from presenter.core.entries import EntryKind, EntryView
from presenter.report.content import Content, report
from presenter.report.data import data
from presenter.report.markdown import markdown, plain
from presenter.report.table import MARK, table

SCHEMA = Path(__file__).parents[2] / "docs" / "report.schema.json"
SECRETS = ("Quackenbush", "Walpurga", "Zanzibar")


@pytest.fixture
def made(room, told, now) -> Content:
    """A named story, one for the room only, one told as a lesson, and an entry for each word."""
    turns = (
        told(1, "Priya", "The cache", Consent.NAMED),
        told(2, SECRETS[0], SECRETS[2], Consent.ROOM_ONLY),
        told(3, SECRETS[1], SECRETS[2], Consent.LESSONS_ONLY),
    )
    kinds = tuple(EntryKind)
    entries = tuple(
        EntryView(number, kinds[number % 4], words, "Stories", 1 + 2 * (number % 2))
        for number, words in enumerate(WORDS)
    )
    return report(room(turns, entries), now)


def test_json_is_by_its_schema(made):
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(json.loads(data(made)))


def test_json_is_read_back_into_the_same_report(made):
    assert rebuilt(Content, json.loads(data(made)) | {"house": made.house}) == made


def rebuilt(kind, value):
    """A value of a type, from what JSON has for it."""
    if is_dataclass(kind):
        hints = get_type_hints(kind)
        return kind(*(rebuilt(hints[field.name], value[field.name]) for field in fields(kind)))
    if get_origin(kind) is tuple:
        parts = get_args(kind)
        kinds = [parts[0]] * len(value) if parts[-1] is Ellipsis else parts
        return tuple(rebuilt(each, part) for each, part in zip(kinds, value, strict=True))
    return value


def rows(made) -> list[list[str]]:
    return list(csv.reader(StringIO(table(made).removeprefix(MARK))))


def test_csv_has_every_word_and_no_formula(made):
    found = {text for _kind, text, *_rest in rows(made)}
    for words in WORDS:
        assert words in found or f"'{words}" in found
    for row in rows(made):
        for cell in row:
            assert not cell.lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r"))


def test_csv_opens_with_its_encoding_and_names_its_columns(made):
    assert table(made).startswith("\ufeff")
    assert rows(made)[0][:4] == ["kind", "text", "from", "theme"]
    assert ["Story", "The cache", "Priya", "", "", "", "", ""] in rows(made)


def text_of(markup: str) -> tuple[str, set[str]]:
    """What a reader sees, and by which marks it is set."""
    seen, marks = [], set()
    for token in MarkdownIt("gfm-like", {"linkify": False}).parse(markup):
        marks.add(token.type)
        for child in token.children or ():
            marks.add(child.type)
            seen.append(child.content)
    return "".join(seen), marks


@pytest.mark.parametrize("words", WORDS, ids=range(len(WORDS)))
def test_words_are_only_words_in_markdown(words):
    seen, marks = text_of(f"- {plain(words)}\n")
    assert seen == " ".join(words.split())
    assert marks <= {
        *("bullet_list_open", "bullet_list_close", "list_item_open", "list_item_close"),
        *("paragraph_open", "paragraph_close", "inline", "text"),
    }


def test_markdown_has_every_story_that_may_be_told(made):
    seen, _marks = text_of(markdown(made))
    assert "The cache" in seen
    assert "Priya" in seen
    assert "3 told · 1 by name · 1 as lessons only · 1 in the room only" in seen


@pytest.mark.parametrize("write", [markdown, table, data])
def test_what_was_not_agreed_to_is_in_no_form(made, write):
    for secret in SECRETS:
        assert secret not in write(made)
