"""The page for those who write decks says what is so."""

import re

import pytest

from presenter.deck.problems import Code
from presenter.deck.reading import read
from presenter.resources import bundled_deck

GUIDE = bundled_deck("README.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^(`{3,})markdown\n(.*?)^\1$", GUIDE, re.DOTALL | re.MULTILINE)
LAYOUTS = re.findall(r"^### `([\w-]+)`", GUIDE, re.MULTILINE)


def test_every_code_is_in_the_table():
    assert re.findall(r"^\| (D\d\d\d) \|", GUIDE, re.MULTILINE) == list(Code)


def test_there_are_examples():
    assert len(EXAMPLES) > len(LAYOUTS) > 0


@pytest.mark.parametrize("text", [text for _, text in EXAMPLES])
def test_an_example_has_no_problem(text):
    assert read(text, "x")[1] == ()


@pytest.mark.parametrize("name", LAYOUTS)
def test_a_layout_has_an_example_and_a_picture(name):
    assert any(f"<!-- _class: {name} -->" in text for _, text in EXAMPLES)
    assert f"](../docs/layouts/{name}.png)" in GUIDE


def test_the_page_itself_can_be_read_as_a_deck_if_a_long_one():
    assert {each.code for each in read(GUIDE, "x")[1]} <= {Code.TOO_MUCH}
