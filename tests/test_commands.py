import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

import pytest
from pypdf import PdfReader

from presenter.app.opening import opening
from presenter.resources import bundled_deck
from presenter.store import file
from presenter.store.logbook import Logbook
from presenter.store.verbs import sessions

SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "XDG_SESSION_TYPE")
PATIENCE = 60  # seconds until a child that hangs fails its test
VERSION_AT = 60  # the byte of SQLite's user_version
LITTLE_ROOM = ["sh", "-c", 'ulimit -f 64; exec "$@"', "sh"]  # no file may grow beyond 32 KB
Done = subprocess.CompletedProcess[str]
Presenter = Callable[..., Done]


no_limits = pytest.mark.skipif(os.name != "posix", reason="no limit on files here")


def refusal_of(done: Done) -> str:
    """The one sentence of a command that refused, and nothing but that sentence."""
    assert done.returncode == 2, done
    assert done.stdout == ""
    (sentence,) = done.stderr.splitlines()
    assert sentence.endswith((".", "sqlite3"))
    return sentence


@pytest.fixture
def environ(tmp_path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in SCREENS}
    folder = tmp_path / "data"
    return kept | {"QT_QPA_PLATFORM": "offscreen", "PRESENTER_DATA_DIR": str(folder)}


@pytest.fixture
def presenter(tmp_path, environ) -> Presenter:
    """Type a command in an empty folder, in a process of its own."""
    folder = tmp_path / "here"
    folder.mkdir()
    environ["PYTHONPATH"] = str(Path(__file__).parents[1])

    def typed(*words: str | Path, within: Sequence[str] = ()) -> Done:
        return subprocess.run(
            [*within, sys.executable, "-m", "presenter", *words],
            cwd=folder,
            env=environ,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
        )

    return typed


@pytest.fixture
def decks(tmp_path) -> dict[str, Path]:
    """Decks that cannot be shown, and what each of them is told to be."""
    made = {
        "There is no file": tmp_path / "none.md",
        "is a folder": tmp_path / "folder.md",
        "not UTF-8 in line 2": tmp_path / "latin.md",
        "holds no slide": tmp_path / "empty.md",
        "larger than 5 MB": tmp_path / "large.md",
    }
    made["is a folder"].mkdir()
    made["not UTF-8 in line 2"].write_bytes(b"# One\ncaf\xe9\n")
    made["holds no slide"].touch()
    made["larger than 5 MB"].write_bytes(b"#" * 5_000_001)
    return made


@pytest.fixture
def evenings(tmp_path, clock) -> Path:
    """A file with two sessions: one at Acme Platform that ended, one that did not."""
    path = tmp_path / "data" / "war-stories.sqlite3"
    for event in ("Acme Platform", "Umbrella Storage"):
        logbook = Logbook(path, clock, lambda room: None)
        logbook.begin("facilitator", opening(bundled_deck(), event))
        if event == "Acme Platform":
            logbook.do("facilitator", sessions.end, logbook.room().session.id)
        logbook.close()
        clock.tick(hours=24)
    return path


@pytest.mark.parametrize(
    "command",
    [
        "",
        "run",
        "new",
        "preview",
        "check",
        "handout",
        "play",
        "explore",
        "sessions",
        "export",
        "demo",
    ],
)
def test_every_command_shows_an_example(presenter, command):
    done = presenter(*command.split(), "--help")
    assert done.returncode == 0
    assert f"Example: presenter {command}" in done.stdout


def test_a_word_that_is_no_command_is_not_one(presenter):
    done = presenter("rnu", "deck.md")
    assert done.returncode == 2
    assert "No such command 'rnu'" in done.stderr


@pytest.mark.parametrize(
    "why", ["There is no file", "is a folder", "not UTF-8 in line 2", "holds no slide"]
)
def test_a_deck_that_cannot_be_shown_starts_nothing(presenter, decks, tmp_path, why):
    sentence = refusal_of(presenter("run", decks[why]))
    assert why in sentence
    assert str(decks[why]) in sentence
    assert list((tmp_path / "data").iterdir()) == []


def test_a_deck_that_cannot_be_shown_is_refused_beside_an_unfinished_session_too(
    presenter, decks, evenings
):
    before = evenings.read_bytes()
    sentence = refusal_of(presenter("run", decks["There is no file"]))
    assert sentence.startswith("There is no file")
    assert evenings.read_bytes() == before


def test_check_says_what_keeps_each_deck_from_being_read_and_goes_on(presenter, decks, tmp_path):
    faulty = tmp_path / "faulty.md"
    faulty.write_text("# One\n\n![](map.png)\n", encoding="utf-8")
    done = presenter("check", *decks.values(), faulty)
    assert done.returncode == 2
    for line, (why, deck) in zip(done.stderr.splitlines(), decks.items(), strict=True):
        assert why in line
        assert str(deck) in line
    assert done.stdout.startswith(f"{faulty}:3: D110 There is no picture map.png")
    assert done.stdout.count("\n") == 1


def test_a_new_deck_is_written_once_and_says_what_to_do_next(presenter, tmp_path):
    done = presenter("new", "our talk")
    words = "Wrote our talk.md. Next: presenter preview 'our talk.md'\n"
    assert (done.returncode, done.stdout, done.stderr) == (0, words, "")
    assert presenter("check", "our talk.md").stdout == ""
    assert "was left as it is: choose another name" in refusal_of(presenter("new", "our talk"))
    assert "There is no folder talks" in refusal_of(presenter("new", "talks/one"))
    assert [path.name for path in (tmp_path / "here").iterdir()] == ["our talk.md"]


def test_a_deck_that_cannot_be_shown_is_not_previewed(presenter, decks, tmp_path):
    for why, deck in decks.items():
        assert why in refusal_of(presenter("preview", deck))
    assert not (tmp_path / "data").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has a file that never can be read")
def test_a_deck_that_the_disk_does_not_hand_out_says_so(presenter):
    sentence = refusal_of(presenter("check", "/proc/self/mem"))
    assert "cannot be read (Input/output error)" in sentence


def test_check_ends_with_1_on_errors_and_with_0_on_the_bundled_deck(presenter, tmp_path):
    faulty = tmp_path / "faulty.md"
    faulty.write_text("# One\n\n<!-- minutes: -->\n\n![](map.png)\n", encoding="utf-8")
    assert presenter("check", bundled_deck(), faulty).returncode == 1
    done = presenter("check", bundled_deck())
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_check_passes_over_what_is_neither_a_deck_nor_a_case(presenter, tmp_path):
    page, case = tmp_path / "README.md", tmp_path / "case.md"
    page.write_text("# Decks\n\n## Writing\n\n```\n---\n```\n\n## Checking\n", encoding="utf-8")
    case.write_text("---\ncase: 1\n---\n\n# A\n\n## B\n\n## C\n", encoding="utf-8")
    done = presenter("check", page, "--format", "json")
    assert (done.returncode, json.loads(done.stdout)) == (0, [])
    assert done.stderr.startswith(f"{page} is neither a deck nor a case")
    assert done.stderr.count("\n") == 1
    assert f"{case}:" in presenter("check", page, case).stdout


def test_a_warning_alone_is_no_error(presenter, tmp_path):
    deck = tmp_path / "deck.md"
    deck.write_text("<!--\nphase: Welcome\n-->\n\n# One\n", encoding="utf-8")
    done = presenter("check", deck)
    assert done.returncode == 0
    assert "deck.md:2: D203 " in done.stdout


def write_text(path: Path) -> None:
    path.write_text("Dear diary, this is no session.\n" * 9, encoding="utf-8")


def write_foreign(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute("CREATE TABLE recipe (words TEXT)")
        db.commit()


@pytest.mark.parametrize("write", [write_text, write_foreign])
def test_a_file_of_somebody_else_is_left_as_it_is(presenter, tmp_path, write):
    path = tmp_path / "theirs.sqlite3"
    write(path)
    before = path.read_bytes()
    for command in (["run", bundled_deck()], ["sessions"], ["export", "last"]):
        sentence = refusal_of(presenter(*command, "--db", path))
        assert sentence == (
            f"{path} is not a War Stories file. It was left as it is; name another one."
        )
    assert path.read_bytes() == before
    assert not path.with_name("theirs.sqlite3.lock").exists()


def test_a_file_of_a_newer_version_is_left_as_it_is(presenter, evenings):
    with evenings.open("r+b") as opened:
        opened.seek(VERSION_AT)
        opened.write((file.SCHEMA + 1).to_bytes(4, "big"))
    before = evenings.read_bytes()
    for command in (["run", bundled_deck()], ["sessions"]):
        sentence = refusal_of(presenter(*command))
        assert "was written by a newer version of this program. Update the program" in sentence
    assert evenings.read_bytes() == before


def test_a_second_start_on_the_same_file_says_so_and_writes_nothing(presenter, evenings):
    before = evenings.read_bytes()
    with file.claim(evenings):
        for command in (["run", bundled_deck()], []):
            sentence = refusal_of(presenter(*command))
            assert "is open in another window of this program. Go on there" in sentence
        assert presenter("sessions").returncode == 0
    assert evenings.read_bytes() == before


def test_a_place_that_is_no_folder_is_told_with_another_way(presenter, tmp_path):
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    sentence = refusal_of(presenter("run", bundled_deck(), "--db", tmp_path / "file" / "a.sqlite3"))
    assert sentence.endswith("Choose another place with --db FILE.")
    assert (tmp_path / "file").read_text(encoding="utf-8") == "mine"


def test_a_folder_as_session_file_is_told_what_to_type(presenter, tmp_path):
    sentence = refusal_of(presenter("run", bundled_deck(), "--db", tmp_path))
    assert sentence.endswith(f"Name a file in it: --db {tmp_path / 'evening.sqlite3'}")


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


def test_sessions_lists_the_usual_file_or_the_one_that_is_named(presenter, evenings, tmp_path):
    usual = presenter("sessions")
    newest, oldest = usual.stdout.splitlines()
    assert newest.split()[:4] == ["2", "23", "November", "2026"]
    assert "Umbrella Storage  (unfinished; stories: 0, entries: 0)" in newest
    assert "Acme Platform  (ended; " in oldest
    elsewhere = tmp_path / "elsewhere" / "evening.sqlite3"
    elsewhere.parent.mkdir()
    evenings.rename(elsewhere)
    assert presenter("sessions", "--db", elsewhere).stdout == usual.stdout
    assert presenter("sessions").stdout.startswith(f"No sessions in {evenings} yet.")


def test_export_writes_the_report_of_the_session_that_was_named(presenter, evenings, tmp_path):
    done = presenter("export", "1", "-o", "x.pdf")
    assert (done.returncode, done.stdout) == (0, "Wrote x.pdf\n")
    text = "\n".join(page.extract_text() for page in PdfReader(tmp_path / "here/x.pdf").pages)
    assert "Acme Platform" in text
    assert "Umbrella Storage" not in text
    done = presenter("export", "last", "--db", evenings)
    (named,) = (tmp_path / "here").glob("War stories, Umbrella Storage, 23 November 2026.pdf")
    assert done.stdout == f"Wrote {named}\n"


def test_export_says_which_session_or_folder_there_is_not(presenter, evenings, tmp_path):
    nowhere = tmp_path / "nowhere" / "x.pdf"
    assert refusal_of(presenter("export", "9")).startswith("There is no session 9. `presenter")
    assert f"There is no folder “{nowhere.parent}”. Make it first" in refusal_of(
        presenter("export", "1", "-o", nowhere)
    )
    evenings.unlink()
    assert "`presenter run DECK` begins one." in refusal_of(presenter("export", "last"))


def test_handout_writes_the_slides_alone_unless_notes_are_asked_for(presenter, tmp_path):
    done = presenter("handout", bundled_deck(), "-o", "slides.pdf")
    assert (done.returncode, done.stdout, done.stderr) == (0, "Wrote slides.pdf\n", "")
    slides = (tmp_path / "here/slides.pdf").read_bytes()
    assert presenter("handout", bundled_deck(), "-o", "slides.pdf", "--notes").returncode == 0
    assert (tmp_path / "here/slides.pdf").read_bytes() != slides
    presenter("handout", bundled_deck(), "-o", "again.pdf")
    assert (tmp_path / "here/again.pdf").read_bytes() == slides


def test_handout_says_which_deck_theme_or_folder_there_is_not(presenter, decks, tmp_path):
    to = ("-o", tmp_path / "nowhere" / "slides.pdf")
    missing = decks["There is no file"]
    assert "There is no file" in refusal_of(presenter("handout", missing, *to))
    assert f"The handout was not saved. There is no folder “{to[1].parent}”" in refusal_of(
        presenter("handout", bundled_deck(), *to)
    )
    sentence = refusal_of(presenter("handout", bundled_deck(), *to, "--theme", "dusk"))
    assert sentence == "There is no theme “dusk”: say night or day, or write dusk.toml."


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
    assert done.returncode == 1
    assert done.stdout.startswith("✕ Displays  There is no display\n            Start on a desktop")
    assert "\n✓ Deck      blew-up-production.md is in order\n" in done.stdout
    assert done.stderr == ""


def test_doctor_tells_programs_in_json(presenter, environ):
    done = presenter("doctor", "none.md", "--format", "json")
    lights = {row["what"]: row["light"] for row in json.loads(done.stdout)}
    assert lights["Deck"] == "red"
    assert lights["Disk"] == "green"
    assert done.returncode == 1


def test_rehearse_without_a_deck_says_so(presenter):
    assert "There is no file none.md" in refusal_of(presenter("rehearse", "none.md"))
