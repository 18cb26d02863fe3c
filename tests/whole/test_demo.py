import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QImage

from presenter.demo import play
from presenter.store import shelf

PHASES = ("case-study", "break", "war-stories", "wrap-up")


@pytest.fixture(scope="module")
def evening(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("evening")
    play(folder)
    return folder


def test_each_phase_leaves_a_picture_of_both_windows(evening):
    for phase in PHASES:
        for window in ("audience", "control"):
            (path,) = evening.glob(f"??-{phase}-{window}.png")
            assert QImage(str(path)).width() >= 1600


def test_black_is_black(evening):
    (path,) = evening.glob("??-black-audience.png")
    image = QImage(str(path))
    colours = {image.pixel(x, y) for x in range(0, 1920, 7) for y in range(0, 1080, 5)}
    assert colours == {0xFF000000}


def test_the_file_holds_the_ended_session(evening):
    (line,) = shelf.sessions(evening / "evening.sqlite3")
    assert not line.is_open
    assert (line.stories, line.entries) == (5, 15)


def test_the_file_holds_the_case_as_it_was_played(evening):
    with closing(sqlite3.connect(evening / "evening.sqlite3")) as db:
        moves = db.execute("SELECT kind, count(*) FROM move GROUP BY kind ORDER BY kind").fetchall()
        votes = db.execute("SELECT round, count(*) FROM vote GROUP BY round").fetchall()
        opened = db.execute("SELECT count(*) FROM play WHERE truth_opened_at IS NOT NULL")
        answers = db.execute("SELECT count(*) FROM answer").fetchone()
        assert (moves, votes) == ([("choice", 7), ("look", 2)], [(1, 7), (2, 2)])
        assert (opened.fetchone(), answers) == ((1,), (3,))


def test_the_report_keeps_to_what_was_agreed(evening):
    (path,) = evening.glob("*.pdf")
    text = "\n".join(page.extract_text() for page in PdfReader(path).pages)
    assert "The cache that remembered everyone" in text
    assert "Priya N." in text
    for private in ("Tomás", "The 41-hour rebalance", "Mei L.", "Leap day", "Sam O."):
        assert private not in text


def test_the_file_forgets_what_was_not_agreed(evening):
    content = b"".join(path.read_bytes() for path in evening.glob("evening.sqlite3*"))
    for private in ("Tomás", "41-hour rebalance", "Mei L.", "Leap day", "Sam O."):
        assert private.encode() not in content
    assert b"Slow recovery was chosen years ago" in content


def test_the_file_is_whole(evening):
    with closing(sqlite3.connect(evening / "evening.sqlite3")) as db:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_the_wall_comes_back_after_the_black(evening):
    with closing(sqlite3.connect(evening / "evening.sqlite3")) as file:
        assert file.execute("SELECT black FROM place").fetchall() == [(0,)]
