"""What is typed in a terminal, where only a process of its own tells how that goes."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest
from commanding import Done, Typed, keep_evenings, refusal_of

from presenter.folders import VARIABLE
from presenter.resources import bundled_deck
from presenter.store import file
from presenter.store.logbook import Logbook
from presenter.store.verbs import sessions

SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "XDG_SESSION_TYPE")
PATIENCE = 60  # seconds until a child that hangs fails its test
LITTLE_ROOM = ["sh", "-c", 'ulimit -f 64; exec "$@"', "sh"]  # no file may grow beyond 32 KB

no_limits = pytest.mark.skipif(os.name != "posix", reason="no limit on files here")


@pytest.fixture
def environ(tmp_path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in SCREENS}
    return kept | {"QT_QPA_PLATFORM": "offscreen", VARIABLE: str(tmp_path / "data")}


@pytest.fixture
def presenter(tmp_path, environ) -> Typed:
    """Type a command in an empty folder."""
    folder = tmp_path / "here"
    folder.mkdir()
    environ["PYTHONPATH"] = str(Path(__file__).parents[1])

    def typed(*words: str | Path, within: Sequence[str] = ()) -> Done:
        done = subprocess.run(
            [*within, sys.executable, "-m", "presenter", *words],
            cwd=folder,
            env=environ,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
        )
        return Done(done.returncode, done.stdout, done.stderr)

    return typed


@pytest.fixture
def evenings(tmp_path, clock) -> Path:
    return keep_evenings(tmp_path / "data" / "war-stories.sqlite3", clock)


def test_it_helps_with_an_example(presenter):
    done = presenter("--help")
    assert (done.code, done.stderr) == (0, "")
    assert "Example: presenter run" in done.stdout


def test_what_it_lists_is_all_that_it_says(presenter, evenings):
    done = presenter("sessions")
    assert (done.code, done.stderr) == (0, "")
    assert len(done.stdout.splitlines()) == 2


def test_errors_in_a_deck_end_it_with_1(presenter, tmp_path):
    faulty = tmp_path / "faulty.md"
    faulty.write_text("# One\n\n<!-- minutes: -->\n\n![](map.png)\n", encoding="utf-8")
    assert presenter("check", faulty).code == 1


def test_a_deck_that_cannot_be_shown_is_refused_beside_an_unfinished_session_too(
    presenter, tmp_path, evenings
):
    before = evenings.read_bytes()
    sentence = refusal_of(presenter("run", tmp_path / "none.md"))
    assert sentence.startswith("There is no file")
    assert evenings.read_bytes() == before


def test_a_second_start_on_the_same_file_says_so_and_writes_nothing(presenter, evenings):
    before = evenings.read_bytes()
    with file.claim(evenings):
        for command in (["run", bundled_deck()], []):
            sentence = refusal_of(presenter(*command))
            assert "is open in another window of this program. Go on there" in sentence
        assert presenter("sessions").code == 0
    assert evenings.read_bytes() == before


def test_without_a_screen_it_names_what_works_without_one(presenter, environ, tmp_path):
    del environ["QT_QPA_PLATFORM"]
    for command in ([], ["run", bundled_deck()]):
        sentence = refusal_of(presenter(*command))
        assert sentence.startswith("There is no screen to show a window on")
        assert "`presenter demo --out evening`" in sentence
    assert not (tmp_path / "data").exists()


@no_limits
def test_a_disk_without_room_stops_the_start_with_a_sentence(presenter, tmp_path):
    """A limit on the size of files refuses the bytes as a full disk does."""
    sentence = refusal_of(presenter("run", bundled_deck(), within=LITTLE_ROOM))
    assert "this was not saved" in sentence
    assert sorted(path.name for path in (tmp_path / "data").iterdir()) == ["war-stories.sqlite3"]


@no_limits
def test_a_disk_that_fills_up_loses_no_session_that_was_kept(presenter, evenings, clock):
    logbook = Logbook(evenings, clock, lambda room: None)
    logbook.go_on(2)
    logbook.do("facilitator", sessions.end, 2)
    logbook.close()
    before = presenter("sessions").stdout
    sentence = refusal_of(presenter("run", bundled_deck(), within=LITTLE_ROOM))
    assert "this was not saved" in sentence
    assert presenter("sessions").stdout == before
    with closing(sqlite3.connect(evenings)) as db:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_handout_writes_the_slides_alone_unless_notes_are_asked_for(presenter, tmp_path):
    done = presenter("handout", bundled_deck(), "-o", "slides.pdf")
    assert (done.code, done.stdout, done.stderr) == (0, "Wrote slides.pdf\n", "")
    slides = (tmp_path / "here/slides.pdf").read_bytes()
    assert presenter("handout", bundled_deck(), "-o", "slides.pdf", "--notes").code == 0
    assert (tmp_path / "here/slides.pdf").read_bytes() != slides
    presenter("handout", bundled_deck(), "-o", "again.pdf")
    assert (tmp_path / "here/again.pdf").read_bytes() == slides


@no_limits
def test_a_disk_without_room_leaves_the_older_handout_whole(presenter, tmp_path):
    older = tmp_path / "here" / "slides.pdf"
    older.write_bytes(b"older")
    done = presenter("handout", bundled_deck(), "-o", "slides.pdf", within=LITTLE_ROOM)
    assert "The handout was not saved." in refusal_of(done)
    assert older.read_bytes() == b"older"
    assert list(older.parent.iterdir()) == [older]


def test_doctor_names_each_thing_with_its_mend_and_ends_with_1_without_a_screen(presenter, environ):
    del environ["QT_QPA_PLATFORM"]
    done = presenter("doctor")
    assert done.code == 1
    assert done.stdout.startswith("✕ Displays  There is no display\n            Start on a desktop")
    assert "\n✓ Deck      blew-up-production.md is in order\n" in done.stdout
    assert done.stderr == ""
