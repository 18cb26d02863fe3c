import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from presenter.core.errors import Refused
from presenter.core.words import bounded, plain

JOINERS = "\u200c\u200d"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Ada", "Ada"),
        ("  Ada \t of\u00a0the\nnight\u2028shift ", "Ada of the night shift"),
        ("Bo's :x '%s' \"q\" ; --", "Bo's :x '%s' \"q\" ; --"),
        ("<b>bold</b> & [link](x)", "<b>bold</b> & [link](x)"),
        ("null\x00 bell\x07 escape\x1b[31m", "null bell escape[31m"),
        ("\u202edesrever\u202c \u2066isolated\u2069", "desrever isolated"),
        ("soft\u00adhyphen \ufeffmark", "softhyphen mark"),
        ("half \ud800 a pair", "half a pair"),
        ("Noe\u0308l", "Noël"),
        ("cafe\u200b\u0301", "café"),
        ("e" + "\u0301" * 30, "é" + "\u0301" * 4),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("👩\u200d🚒", "👩\u200d🚒"),
        ("\u0000\u200b", ""),
    ],
)
def test_words_are_made_plain(typed, kept):
    assert plain(typed) == kept


@settings(deadline=None)
@given(st.text())
def test_plain_words_are_one_printable_line_and_stay_as_they_are(typed):
    line = plain(typed)
    assert plain(line) == line
    assert "  " not in line
    assert line == line.strip()
    kinds = {unicodedata.category(letter) for letter in line if letter not in JOINERS}
    assert not [kind for kind in kinds if kind.startswith("C") or kind in {"Zl", "Zp"}]


def test_words_that_just_fit_are_kept():
    assert bounded(" " + "x" * 80 + " ", 80, "A name") == "x" * 80


def test_words_that_are_too_many_are_refused_and_never_cut():
    with pytest.raises(Refused) as refused:
        bounded("x" * 1234, 80, "A name")
    assert str(refused.value) == "A name has room for 80 characters; this one has 1,234."
