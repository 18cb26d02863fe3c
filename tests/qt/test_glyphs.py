import pytest

from presenter.qt import glyphs

pytestmark = pytest.mark.usefixtures("fonts")


def test_our_own_fonts_are_there():
    assert glyphs.lost_fonts() == ()


def test_a_family_that_is_not_there_is_named(monkeypatch):
    monkeypatch.setattr(glyphs, "MONO", "No Such Mono")
    assert glyphs.lost_fonts() == ("No Such Mono",)


def test_letters_that_no_font_has_are_named_once_and_the_others_not():
    assert glyphs.lost_characters("Grüße → ✓ \U00012000 and \U00012000 again") == "\U00012000"
