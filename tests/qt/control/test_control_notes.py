from dataclasses import replace

import evening
import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextDocument

from presenter.core.room import Place


def with_notes(room, notes):
    slides = list(room.deck.slides)
    slides[room.place.step] = replace(room.slide, notes=notes)
    return replace(room, deck=replace(room.deck, slides=tuple(slides)))


@pytest.fixture
def long(clock):
    return with_notes(evening.case_study(clock.now()), "One more line.\n\n" * 80)


def test_notes_are_read_as_markdown(control, clock):
    control.show_room(evening.case_study(clock.now()))
    text = control.notes.text.toPlainText()
    assert "what do you know, and how do you know it?" in text
    assert "*" not in text


def test_a_slide_without_notes_says_so(control, clock):
    control.show_room(replace(evening.case_study(clock.now()), place=Place(10)))
    assert control.notes.text.toPlainText() == ""
    assert control.notes.text.placeholderText() == "No notes for this slide."


def test_notes_fetch_nothing(control, clock, tmp_path):
    picture = tmp_path / "secret.png"
    picture.write_bytes(b"secret")
    control.show_room(with_notes(evening.case_study(clock.now()), f"![x]({picture})"))
    kind = QTextDocument.ResourceType.ImageResource.value
    for url in (QUrl(str(picture)), QUrl.fromLocalFile(str(picture))):
        assert control.notes.text.document().resource(kind, url).isNull()


def test_long_notes_scroll_and_stay_where_they_are_through_other_acts(control, long):
    control.show_room(long)
    bar = control.notes.text.verticalScrollBar()
    assert bar.maximum() > 0
    bar.setValue(50)
    control.show_room(replace(long, entries=()))
    assert bar.value() == 50


def test_the_letters_grow_and_shrink_and_somebody_may_remember_it(control, clock, click, heard):
    changed = heard(control.notes_size_changed)
    control.show_room(evening.case_study(clock.now()))
    click(control.notes.larger)
    assert control.notes.text.document().defaultFont().pixelSize() == 20
    click(control.notes.smaller)
    click(control.notes.smaller)
    assert control.notes_size == 16
    assert changed == [(20,), (18,), (16,)]


def test_the_letters_keep_within_bounds(control, click):
    control.set_notes_size(99)
    assert control.notes_size == 40
    assert not control.notes.larger.isEnabled()
    control.set_notes_size(1)
    assert control.notes_size == 14
    assert not control.notes.smaller.isEnabled()
