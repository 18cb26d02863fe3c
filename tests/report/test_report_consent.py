"""What a teller did not agree to is nowhere: each level at each surface, after each answer."""

from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from itertools import product
from pathlib import Path

import pytest
from pypdf import PdfReader

from presenter.clock import StoppedClock
from presenter.core.consent import Consent
from presenter.core.director import picture, step_picture
from presenter.core.errors import Refused
from presenter.core.room import Room
from presenter.core.speaking import Asking
from presenter.deck.reading import read
from presenter.report.pdf import pdf
from presenter.store import backups
from presenter.store.logbook import Logbook
from presenter.store.verbs import consents, cues, entries, phases, sessions, speakers
from presenter.store.verbs.sessions import Opening

NAME, TITLE, ENTRY, CUE = "Quackenbush", "Zanzibar cutover", "Mongooses bite", "Breathe, Walpurga"
DECK = """---
title: A small evening
---

<!--
phase: War stories
kind: stories
minutes: 30
-->

# Your stories

---

<!-- show: queue -->

# The floor is yours

---

<!--
phase: Wrap-up
kind: wrap-up
minutes: 20
-->

# What we heard
"""
NO_ANSWER = "no answer"
LEVELS = tuple(Consent)
AFTERWARDS = (NO_ANSWER, *LEVELS)


@dataclass(frozen=True)
class Left:
    """What an evening leaves: the Room, every byte on the disk, and the words of the report."""

    room: Room
    disk: bytes
    report: str
    wall: str


@pytest.fixture
def evening(tmp_path):
    """Tell one story with a level chosen before, and an answer given after it; then end."""

    def evening(before: Consent, after: str) -> Left:
        path = tmp_path / f"{before}-{after}.sqlite3"
        clock = StoppedClock(datetime(2026, 11, 22, 13, 0, tzinfo=UTC))
        logbook = Logbook(path, clock, repr)
        try:
            _play(logbook, clock, before, after)
            room = logbook.room()
            report = pdf(room, clock.now())
        finally:
            logbook.close()
        steps = range(room.deck.last_step + 1)
        return Left(
            room=room,
            disk=b"".join(each.read_bytes() for each in _files(path)),
            report=_words_of(report),
            wall=repr([picture(room), *(step_picture(room, step) for step in steps)]),
        )

    return evening


def _play(logbook: Logbook, clock: StoppedClock, before: Consent, after: str) -> None:
    deck, _problems = read(DECK, "evening")
    logbook.begin("Maya", Opening(deck, "evening.md", DECK))
    logbook.do("Maya", phases.start, 1, 0)
    logbook.do("Maya", speakers.add, 1, Asking(NAME, TITLE, 8, before))
    logbook.do("Maya", speakers.call, 1)
    logbook.do("Maya", cues.send, 1, "teller", CUE)
    backups.back_up(logbook.path, backups.beside(logbook.path), clock.now())
    try:
        logbook.do("Maya", entries.add, 1, "learning", ENTRY)
    except Refused:
        assert before is Consent.ROOM_ONLY
    clock.tick(minutes=8)
    logbook.do("Maya", speakers.end, 1)
    if after != NO_ANSWER and before is not Consent.ROOM_ONLY:
        logbook.do("Maya", consents.confirm, 1, after)
    clock.tick(minutes=1)
    logbook.do("Maya", sessions.end, 1)
    backups.back_up(logbook.path, backups.beside(logbook.path), clock.now())


def _files(path: Path) -> list[Path]:
    beside = [each for each in path.parent.glob(f"{path.name}*") if each.is_file()]
    return [*beside, *backups.beside(path).iterdir()]


def _words_of(report: bytes) -> str:
    """Text, outline and metadata of a PDF, on one line."""
    reader = PdfReader(BytesIO(report))
    pages = " ".join(page.extract_text() for page in reader.pages)
    return " ".join(f"{pages} {reader.outline} {reader.metadata}".split())


def allowed(before: Consent, after: str) -> Consent:
    """What holds in the end: no answer is the default, unless less was chosen."""
    if before is Consent.ROOM_ONLY or after == NO_ANSWER:
        return min(before, Consent.LESSONS_ONLY, key=LEVELS.index)
    return Consent(after)


@pytest.mark.parametrize(("before", "after"), list(product(LEVELS, AFTERWARDS)))
def test_nothing_is_anywhere_that_was_not_agreed_to(evening, before, after):
    left, level = evening(before, after), allowed(before, after)
    may = {
        NAME: level is Consent.NAMED,
        TITLE: level in {Consent.NAMED, Consent.UNNAMED_SUMMARY},
        ENTRY: level is not Consent.ROOM_ONLY,
        CUE: False,
    }
    for words, is_agreed in may.items():
        assert (words in left.report) == is_agreed, words
        assert (words.encode() in left.disk) == is_agreed, words
        assert (words in repr(left.room)) == is_agreed, words
        assert (words in left.wall) <= is_agreed, words
    (told,) = left.room.told
    assert told.timer.used(told.timer.ended_at).total_seconds() == 8 * 60


def test_the_wall_says_who_tells_only_while_they_do(evening):
    left = evening(Consent.NAMED, Consent.NAMED)
    assert NAME not in left.wall
    assert ENTRY in left.wall
