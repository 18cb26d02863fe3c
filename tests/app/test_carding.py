"""A teller's card is written, helps, is printed, and is nobody else's."""

from time import monotonic

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from presenter.core.cards import Help
from presenter.core.consent import Consent
from presenter.core.director import picture
from presenter.qt import hands
from presenter.report.content import content
from presenter.store.verbs import cards, consents, queueing, sessions, speakers

Key = Qt.Key
PATIENCE = 20  # seconds
SECRET = "Walpurga dropped the table"


@pytest.fixture
def waiting(evening):
    """Ada waits to tell, and her card is open."""
    evening.control.turn_add_asked.emit("Ada", "The cache", 5, Consent.NAMED)
    hands.settle()
    evening.control.turns.card_asked.emit(1)
    hands.settle()
    assert evening.control.card.isVisible()
    return evening


def card(evening):
    return next(turn for turn in evening.room.turns if turn.id == 1).card


def fill(evening, field: str, words: str) -> None:
    edit = evening.control.card.fields[field].edit
    edit.setFocus()
    edit.setPlainText(words)


def test_a_field_is_kept_when_it_is_left(waiting):
    fill(waiting, "first", "It is four\nin the morning.")
    fill(waiting, "normal", "A deploy.")
    assert card(waiting).said("first") == "It is four in the morning."
    assert card(waiting).said("normal") == ""
    waiting.press(Key.Key_Escape)
    assert not waiting.control.card.isVisible()
    assert card(waiting).said("normal") == "A deploy."


def test_what_was_kept_is_there_again_and_can_be_emptied(waiting):
    fill(waiting, "worst", SECRET)
    waiting.control.card.leave()
    hands.settle()
    waiting.control.turns.card_asked.emit(1)
    assert waiting.control.card.fields["worst"].edit.toPlainText() == SECRET
    fill(waiting, "worst", "")
    waiting.control.card.leave()
    assert card(waiting).is_empty


def test_a_role_stands_in_for_a_name_on_the_wall(evening):
    evening.control.turn_add_asked.emit("", "The cache", 5, Consent.LESSONS_ONLY)
    evening.program.desk.do(cards.name_role, 1, "SRE")
    evening.program.desk.do(speakers.call, 1)
    assert picture(evening.room).teller.name == "SRE"


def test_the_wall_says_that_a_story_for_the_room_is_not_recorded(evening):
    evening.control.turn_add_asked.emit("Ada", "The cache", 5, Consent.ROOM_ONLY)
    evening.program.desk.do(speakers.call, 1)
    assert not picture(evening.room).recorded
    evening.program.desk.do(consents.allow, 1, Consent.LESSONS_ONLY)
    assert picture(evening.room).recorded


def test_whoever_is_interviewed_is_asked_by_the_card(waiting):
    waiting.program.desk.do(cards.choose_help, 1, Help.INTERVIEWED)
    waiting.program.desk.do(speakers.call, 1)
    hands.settle()
    button = waiting.control.queue.teller.card
    assert button.text() == "Ask"
    waiting.control.card.leave()
    hands.click(button)
    assert waiting.control.card.isVisible()


def test_it_is_in_no_picture_and_in_no_report(waiting, clock):
    for field in ("first", "do_not_ask", "leave_out"):
        waiting.program.desk.do(cards.write, 1, field, SECRET)
    waiting.program.desk.do(speakers.call, 1)
    assert SECRET not in repr(picture(waiting.room))
    waiting.program.desk.do(speakers.end, 1)
    waiting.program.desk.do(consents.confirm, 1, Consent.NAMED)
    assert SECRET not in repr(content(waiting.room, clock.now()))
    assert SECRET in repr(waiting.room)


@pytest.mark.parametrize("how", ["ends", "removed", "room only"])
def test_it_goes_from_the_file(waiting, how):
    desk = waiting.program.desk
    desk.do(cards.write, 1, "worst", SECRET)
    assert SECRET.encode() in waiting.program.path.read_bytes() or waiting.room.turns[0].card.words
    if how == "room only":
        desk.do(consents.allow, 1, Consent.ROOM_ONLY)
    if how != "removed":
        desk.do(speakers.call, 1)
        desk.do(speakers.end, 1)
    else:
        desk.do(queueing.remove, 1)
    if how != "room only":
        desk.do(sessions.end, 1)
    hands.settle()
    assert SECRET not in repr(waiting.room)
    waiting.leave()
    files = [each for each in waiting.program.path.parent.rglob("*evening*") if each.is_file()]
    assert files
    assert not any(SECRET.encode() in each.read_bytes() for each in files)


def test_it_is_saved_as_one_page(waiting, documents, monkeypatch):
    fill(waiting, "worst", SECRET)
    hands.click(waiting.control.card.print)
    limit = monotonic() + PATIENCE
    while waiting.program.desk.carding.is_at_work:
        assert monotonic() < limit
        QTest.qWait(5)
    (path,) = documents.iterdir()
    reader = PdfReader(path)
    assert len(reader.pages) == 1
    text = " ".join(reader.pages[0].extract_text().split())
    assert SECRET in text
    assert "Please do not ask What should nobody ask about?" in text
    assert waiting.control.strip.words.text().startswith(f"The card is saved: {path}")


def test_words_that_are_too_long_are_refused_and_stay(waiting):
    fill(waiting, "first", "x" * 700)
    waiting.control.card.fields["normal"].edit.setFocus()
    assert "First line has room for 600 characters" in waiting.refusal
    assert len(waiting.control.card.fields["first"].edit.toPlainText()) == 700
