"""Whatever somebody is called or calls a story: plain words on every surface of one evening."""

import unicodedata

import pytest
from hostile import CONTROLS, LONGEST, WORDS
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from sitting import QUEUE

from presenter.app.opening import packed_name, report_name
from presenter.core.consent import Consent
from presenter.core.director import picture
from presenter.core.speaking import Asking
from presenter.core.words import NAME_LIMIT, STACKED_ACCENTS, TITLE_LIMIT, plain
from presenter.deck.reading import read
from presenter.qt import hands
from presenter.store import shelf
from presenter.store.logbook import Logbook
from presenter.store.verbs import entries, speakers
from presenter.store.verbs.sessions import Opening

Key = Qt.Key
FORBIDDEN = {"Cc", "Cf", "Cs"}
JOINERS = {"\u200d", "\u200c"}  # emoji and some scripts need them
ALL = (*WORDS, *CONTROLS)


@pytest.fixture
def crowd(evening):
    """An evening in which everybody has such a name and such a title, and says so."""
    evening.press(Key.Key_Right, Key.Key_Right, Key.Key_Right)
    assert evening.step == QUEUE
    assert evening.program.desk.do(_everybody_asks, 1)
    hands.settle()
    return evening


def _everybody_asks(db, now, session_id: int) -> str:
    for words in ALL:
        asking = Asking(words[:NAME_LIMIT], words[:TITLE_LIMIT], 5, Consent.NAMED)
        speakers.add(db, now, session_id, asking)
        if plain(words):
            entries.add(db, now, session_id, "learning", words)
    return "Added everybody"


def unreadable(words: str) -> set[str]:
    return {
        each for each in words if unicodedata.category(each) in FORBIDDEN and each not in JOINERS
    }


def test_nothing_is_kept_that_nobody_could_read_and_nothing_else_is_lost(crowd):
    kept = [turn.name for turn in crowd.room.waiting]
    assert len(kept) == len(ALL)
    assert not [name for name in kept if unreadable(name)]
    for words, name in zip(WORDS, kept, strict=False):
        assert letters(name) == letters(" ".join(words[:NAME_LIMIT].split()))


def test_of_accents_no_more_are_piled_up_than_any_script_needs(crowd):
    for turn in crowd.room.waiting:
        piles = "".join("^" if unicodedata.combining(each) else " " for each in turn.name).split()
        assert max(map(len, piles), default=0) <= STACKED_ACCENTS


def letters(words: str) -> str:
    return "".join(each for each in words if not unicodedata.combining(each))


@pytest.mark.parametrize("opens", ["control", "desk"])
def test_in_the_queue_they_are_plain_words(crowd, opens):
    panel = crowd.control.queue
    if opens == "desk":
        crowd.press(Key.Key_D)
        panel = crowd.program.desk.queueing.desk.queue
    for turn in crowd.room.waiting:
        row = panel.list.rows[turn.id]
        assert row.name.text() == turn.teller
        for label in row.findChildren(QLabel):
            assert label.textFormat() is Qt.TextFormat.PlainText
    panel.window().grab()


def test_the_wall_has_a_picture_for_each_of_them(crowd):
    show = crowd.program.show
    for turn in crowd.room.waiting:
        crowd.program.desk.do(speakers.call, turn.id)
        hands.settle()
        assert picture(crowd.room).teller.name == turn.teller
        assert not show.audience.grab().isNull()
        crowd.program.desk.do(speakers.end, turn.id)
    crowd.press(Key.Key_Right, Key.Key_Right)
    assert not show.audience.grab().isNull()


def test_what_is_longer_than_anybody_is_called_is_refused_in_words(evening):
    evening.control.turn_add_asked.emit(LONGEST, "", 5, Consent.NAMED)
    hands.settle()
    assert evening.refusal.startswith("A name has room for")
    evening.control.entry_asked.emit("learning", LONGEST)
    hands.settle()
    assert evening.refusal.startswith("An entry has room for")
    assert not evening.room.turns
    assert not evening.room.entries


@pytest.mark.parametrize("event", [*ALL, "n" * TITLE_LIMIT, ""])
def test_a_file_is_called_so_that_every_system_takes_it(file, clock, event):
    logbook = Logbook(file, clock, lambda room: None)
    deck, _problems = read("# Small\n", "small")
    logbook.begin("Maya", Opening(deck, "small.md", "# Small\n", event[:TITLE_LIMIT]))
    room = logbook.room()
    logbook.close()
    for name in (report_name(room, "story 3"), packed_name(shelf.sessions(file)[0])):
        assert not set(name) & set('<>:"/\\|?*\n\r\t\0')
        assert not unreadable(name)
        assert len(name.encode()) < 255
        file.with_name(name).touch()
