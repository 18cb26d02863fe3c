from dataclasses import replace

import pytest
from rooms import deck

from presenter.core.deck import Slide
from presenter.core.search import Hit, Where, fold, indexed

SLIDES = (
    Slide("Écran noir", "# Écran noir\n\nThe replica is behind.", "Ask Zoë, not José."),
    Slide("Straße", "# Straße\n\nNothing", "The replica again"),
    Slide("Replica", "# Replica"),
)


@pytest.fixture
def index():
    return indexed(replace(deck(), slides=SLIDES))


def test_no_words_find_every_slide(index):
    assert [hit.number for hit in index.find("  ")] == [1, 2, 3]


def test_a_match_says_where_it_is(index):
    assert index.find("replica") == (
        Hit(1, Where.TEXT),
        Hit(2, Where.NOTES),
        Hit(3, Where.TITLE),
    )


def test_all_words_must_be_there_wherever_they_are(index):
    assert index.find("ecran replica") == (Hit(1, Where.TEXT),)
    assert index.find("noir jose") == (Hit(1, Where.NOTES),)
    assert index.find("noir again") == ()


@pytest.mark.parametrize("words", ["ecran", "ÉCRAN", "E\u0301cran", "éCRan"])
def test_case_and_accents_do_not_matter(index, words):
    assert [hit.number for hit in index.find(words)] == [1]


def test_letters_that_fold_into_more_than_one_are_found(index):
    assert [hit.number for hit in index.find("STRASSE")] == [2]
    assert fold("ﬁne İstanbul") == fold("FINE istanbul")
