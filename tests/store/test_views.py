"""The views for people who like SQL say what the program says."""

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from evening_text import WAR_STORIES, WELCOME
from look import ask

from presenter.core.consent import Consent
from presenter.core.speaking import Asking
from presenter.store import views
from presenter.store.verbs import entries, phases, sessions, speakers

PAGE = Path(__file__).parents[2] / "docs" / "sql.md"


@pytest.fixture
def evening(logbook, clock):
    """Welcome took nine minutes, two of them paused; Ada told for four, Bo waits."""
    logbook.do("Maya", phases.start, WELCOME, 0)
    logbook.do("Maya", phases.pause, WELCOME)
    clock.tick(minutes=2)
    logbook.do("Maya", phases.resume, WELCOME)
    clock.tick(minutes=7)
    logbook.do("Maya", phases.start, WAR_STORIES, 2)
    logbook.do("Maya", entries.add, 1, "question", "Who rings whom?")
    for name in ("Ada", "Bo"):
        logbook.do("Maya", speakers.add, 1, Asking(name, f"{name}’s cache", 5, Consent.NAMED))
    logbook.do("Maya", speakers.call, 1)
    logbook.do("Maya", speakers.extend, 1, 60)
    clock.tick(minutes=3)
    logbook.do("Maya", entries.add, 1, "learning", "Caches lie")
    logbook.do("Maya", speakers.pause, 1)
    clock.tick(minutes=5)
    logbook.do("Maya", speakers.resume, 1)
    clock.tick(minutes=1)
    logbook.do("Maya", speakers.end, 1)
    return logbook


def test_how_long_each_story_took(evening, path):
    told = "SELECT turn_id, name, title, consent, granted, used FROM talk_time"
    assert ask(path, told) == [(1, "Ada", "Ada’s cache", "named", 360, 240)]
    (turn,) = evening.room().told
    assert turn.timer.used(turn.timer.ended_at) == timedelta(seconds=240)


def test_how_each_phase_went(evening, path):
    pace = "SELECT number, title, planned, used, started_at IS NULL FROM phase_pace"
    assert ask(path, pace) == [
        (1, "Welcome", 600, 420, 0),
        (2, "War stories", 1800, None, 0),
        (3, "Wrap-up", 900, None, 1),
    ]


def test_what_was_written_down_and_during_what(evening, path):
    assert ask(path, "SELECT kind, words, phase, story FROM entries") == [
        ("question", "Who rings whom?", "War stories", None),
        ("learning", "Caches lie", "War stories", "Ada’s cache"),
    ]


def test_what_was_done_and_taken_back(evening, path):
    evening.undo("Maya", evening.room().last.id)
    lines = ask(path, "SELECT by, label, taken_back FROM timeline")
    assert lines[0] == ("Maya", "Began session 1", 0)
    assert lines[-2:] == [("Maya", "Ended turn 1", 1), ("Maya", "Took back: Ended turn 1", 0)]


def test_what_nobody_agreed_to_keep_is_in_no_view(evening, path):
    evening.do("Maya", sessions.end, 1)
    seen = [row for name in views.names() for row in ask(path, f"SELECT * FROM {name}")]
    assert seen
    assert "Ada" not in str(seen)


def test_somebody_who_looks_on_does_no_harm(evening, path, clock):
    """A reader in the middle of a question neither waits nor is waited for."""
    with closing(sqlite3.connect(path)) as reader:
        reader.execute("BEGIN")
        before = reader.execute("SELECT COUNT(*) FROM entries").fetchone()
        evening.do("Maya", entries.add, 1, "comment", "Written meanwhile")
        assert reader.execute("SELECT COUNT(*) FROM entries").fetchone() == before
    assert len(evening.room().entries) == 3


def test_every_view_has_its_part_of_the_page_and_every_example_there_runs(evening, path):
    page = PAGE.read_text(encoding="utf-8")
    assert [name for name in views.names() if f"## `{name}`" not in page] == []
    examples = page.split("```sql")[1:]
    assert len(examples) >= len(views.names())
    for example in examples:
        ask(path, example.split("```")[0])
