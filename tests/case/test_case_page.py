"""The author's page says what the program does."""

import re

import pytest
from cases import SAMPLE, codes, findings

from presenter.case.entries import OF_A_CHOICE
from presenter.case.findings import Code
from presenter.case.front import KEYS
from presenter.core.case import Kind
from presenter.core.world import Node, Presence
from presenter.resources import bundled_deck

PAGE = bundled_deck("cases/README.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^(`{3,4})markdown\n(.*?)^\1$", PAGE, re.DOTALL | re.MULTILINE)


def test_every_code_is_on_the_page_with_its_severity():
    rows = re.findall(r"^\| (C\d\d\d) \| (\w+) \|", PAGE, re.MULTILINE)
    assert rows == [(code.value, code.severity) for code in Code]


@pytest.mark.parametrize("word", [*KEYS, *OF_A_CHOICE])
def test_every_key_is_on_the_page(word):
    assert f"| `{word}` |" in PAGE


@pytest.mark.parametrize("word", [*Kind, *Node, *Presence])
def test_every_kind_is_on_the_page(word):
    assert f"### {word}" in PAGE or f" {word}" in PAGE


def test_the_sample_on_the_page_is_the_one_that_is_tested():
    assert EXAMPLES[-1][1] == SAMPLE


def test_the_smallest_case_has_nothing_to_find():
    smallest = EXAMPLES[0][1]
    assert smallest.startswith("---\ncase: 1\n")
    assert codes(smallest) == set(), findings(smallest)
