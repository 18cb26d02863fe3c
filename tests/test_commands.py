"""What is typed in a terminal, in this process; see test_processes for what needs its own."""

import gc
import json
import signal
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest
from commanding import Done, Typed, keep_evenings, refusal_of
from pypdf import PdfReader

from presenter.__main__ import main
from presenter.folders import VARIABLE
from presenter.resources import bundled_deck
from presenter.store import file

VERSION_AT = 60  # the byte of SQLite's user_version


@pytest.fixture
def as_before(monkeypatch, fonts):
    """Whatever a process keeps to its end is put back: this one goes on."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setenv("QT_HASH_SEED", "0")
    interrupted = signal.getsignal(signal.SIGINT)
    yield
    signal.signal(signal.SIGINT, interrupted)
    gc.enable()


@pytest.fixture
def typed(tmp_path, monkeypatch, capsys, as_before) -> Typed:
    """Type a command in an empty folder."""
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setenv(VARIABLE, str(tmp_path / "data"))

    def typed(*words: str | Path) -> Done:
        monkeypatch.setattr(sys, "argv", ["presenter", *map(str, words)])
        with pytest.raises(SystemExit) as ended:
            main()
        printed = capsys.readouterr()
        return Done(int(ended.value.code or 0), printed.out, printed.err)

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
    return keep_evenings(tmp_path / "data" / "war-stories.sqlite3", clock)


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
def test_every_command_shows_an_example(typed, command):
    done = typed(*command.split(), "--help")
    assert done.code == 0
    assert f"Example: presenter {command}" in done.stdout


def test_a_word_that_is_no_command_is_not_one(typed):
    done = typed("rnu", "deck.md")
    assert done.code == 2
    assert "No such command 'rnu'" in done.stderr


@pytest.mark.parametrize(
    "why", ["There is no file", "is a folder", "not UTF-8 in line 2", "holds no slide"]
)
def test_a_deck_that_cannot_be_shown_starts_nothing(typed, decks, tmp_path, why):
    sentence = refusal_of(typed("run", decks[why]))
    assert why in sentence
    assert str(decks[why]) in sentence
    assert list((tmp_path / "data").iterdir()) == []


def test_check_says_what_keeps_each_deck_from_being_read_and_goes_on(typed, decks, tmp_path):
    faulty = tmp_path / "faulty.md"
    faulty.write_text("# One\n\n![](map.png)\n", encoding="utf-8")
    done = typed("check", *decks.values(), faulty)
    assert done.code == 2
    for line, (why, deck) in zip(done.stderr.splitlines(), decks.items(), strict=True):
        assert why in line
        assert str(deck) in line
    assert done.stdout.startswith(f"{faulty}:3: D110 There is no picture map.png")
    assert done.stdout.count("\n") == 1


def test_a_new_deck_is_written_once_and_says_what_to_do_next(typed, tmp_path):
    done = typed("new", "our talk")
    words = "Wrote our talk.md. Next: presenter preview 'our talk.md'\n"
    assert (done.code, done.stdout, done.stderr) == (0, words, "")
    assert typed("check", "our talk.md").stdout == ""
    assert "was left as it is: choose another name" in refusal_of(typed("new", "our talk"))
    assert "There is no folder talks" in refusal_of(typed("new", "talks/one"))
    assert [path.name for path in (tmp_path / "here").iterdir()] == ["our talk.md"]


def test_a_deck_that_cannot_be_shown_is_not_previewed(typed, decks, tmp_path):
    for why, deck in decks.items():
        assert why in refusal_of(typed("preview", deck))
    assert not (tmp_path / "data").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has a file that never can be read")
def test_a_deck_that_the_disk_does_not_hand_out_says_so(typed):
    sentence = refusal_of(typed("check", "/proc/self/mem"))
    assert "cannot be read (Input/output error)" in sentence


def test_check_ends_with_1_on_errors_and_with_0_on_the_bundled_deck(typed, tmp_path):
    faulty = tmp_path / "faulty.md"
    faulty.write_text("# One\n\n<!-- minutes: -->\n\n![](map.png)\n", encoding="utf-8")
    assert typed("check", bundled_deck(), faulty).code == 1
    done = typed("check", bundled_deck())
    assert (done.code, done.stdout, done.stderr) == (0, "", "")


def test_check_passes_over_what_is_neither_a_deck_nor_a_case(typed, tmp_path):
    page, case = tmp_path / "README.md", tmp_path / "case.md"
    page.write_text("# Decks\n\n## Writing\n\n```\n---\n```\n\n## Checking\n", encoding="utf-8")
    case.write_text("---\ncase: 1\n---\n\n# A\n\n## B\n\n## C\n", encoding="utf-8")
    done = typed("check", page, "--format", "json")
    assert (done.code, json.loads(done.stdout)) == (0, [])
    assert done.stderr.startswith(f"{page} is neither a deck nor a case")
    assert done.stderr.count("\n") == 1
    assert f"{case}:" in typed("check", page, case).stdout


def test_a_warning_alone_is_no_error(typed, tmp_path):
    deck = tmp_path / "deck.md"
    deck.write_text("<!--\nphase: Welcome\n-->\n\n# One\n", encoding="utf-8")
    done = typed("check", deck)
    assert done.code == 0
    assert "deck.md:2: D203 " in done.stdout


def write_text(path: Path) -> None:
    path.write_text("Dear diary, this is no session.\n" * 9, encoding="utf-8")


def write_foreign(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute("CREATE TABLE recipe (words TEXT)")
        db.commit()


@pytest.mark.parametrize("write", [write_text, write_foreign])
def test_a_file_of_somebody_else_is_left_as_it_is(typed, tmp_path, write):
    path = tmp_path / "theirs.sqlite3"
    write(path)
    before = path.read_bytes()
    for command in (["run", bundled_deck()], ["sessions"], ["export", "last"]):
        sentence = refusal_of(typed(*command, "--db", path))
        assert sentence == (
            f"{path} is not a War Stories file. It was left as it is; name another one."
        )
    assert path.read_bytes() == before
    assert not path.with_name("theirs.sqlite3.lock").exists()


def test_a_file_of_a_newer_version_is_left_as_it_is(typed, evenings):
    with evenings.open("r+b") as opened:
        opened.seek(VERSION_AT)
        opened.write((file.SCHEMA + 1).to_bytes(4, "big"))
    before = evenings.read_bytes()
    for command in (["run", bundled_deck()], ["sessions"]):
        sentence = refusal_of(typed(*command))
        assert "was written by a newer version of this program. Update the program" in sentence
    assert evenings.read_bytes() == before


def test_a_place_that_is_no_folder_is_told_with_another_way(typed, tmp_path):
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    sentence = refusal_of(typed("run", bundled_deck(), "--db", tmp_path / "file" / "a.sqlite3"))
    assert sentence.endswith("Choose another place with --db FILE.")
    assert (tmp_path / "file").read_text(encoding="utf-8") == "mine"


def test_a_folder_as_session_file_is_told_what_to_type(typed, tmp_path):
    sentence = refusal_of(typed("run", bundled_deck(), "--db", tmp_path))
    assert sentence.endswith(f"Name a file in it: --db {tmp_path / 'evening.sqlite3'}")


def test_sessions_lists_the_usual_file_or_the_one_that_is_named(typed, evenings, tmp_path):
    usual = typed("sessions")
    newest, oldest = usual.stdout.splitlines()
    assert newest.split()[:4] == ["2", "23", "November", "2026"]
    assert "Umbrella Storage  (unfinished; stories: 0, entries: 0)" in newest
    assert "Acme Platform  (ended; " in oldest
    elsewhere = tmp_path / "elsewhere" / "evening.sqlite3"
    elsewhere.parent.mkdir()
    evenings.rename(elsewhere)
    assert typed("sessions", "--db", elsewhere).stdout == usual.stdout
    assert typed("sessions").stdout.startswith(f"No sessions in {evenings} yet.")


def test_export_writes_the_report_of_the_session_that_was_named(typed, evenings, tmp_path):
    done = typed("export", "1", "-o", "x.pdf")
    assert (done.code, done.stdout) == (0, "Wrote x.pdf\n")
    text = "\n".join(page.extract_text() for page in PdfReader(tmp_path / "here/x.pdf").pages)
    assert "Acme Platform" in text
    assert "Umbrella Storage" not in text
    done = typed("export", "last", "--db", evenings)
    (named,) = (tmp_path / "here").glob("War stories, Umbrella Storage, 23 November 2026.pdf")
    assert done.stdout == f"Wrote {named}\n"


def test_export_says_which_session_or_folder_there_is_not(typed, evenings, tmp_path):
    nowhere = tmp_path / "nowhere" / "x.pdf"
    assert refusal_of(typed("export", "9")).startswith("There is no session 9. `presenter")
    assert f"There is no folder “{nowhere.parent}”. Make it first" in refusal_of(
        typed("export", "1", "-o", nowhere)
    )
    evenings.unlink()
    assert "`presenter run DECK` begins one." in refusal_of(typed("export", "last"))


def test_handout_says_which_deck_theme_or_folder_there_is_not(typed, decks, tmp_path):
    to = ("-o", tmp_path / "nowhere" / "slides.pdf")
    missing = decks["There is no file"]
    assert "There is no file" in refusal_of(typed("handout", missing, *to))
    assert f"The handout was not saved. There is no folder “{to[1].parent}”" in refusal_of(
        typed("handout", bundled_deck(), *to)
    )
    sentence = refusal_of(typed("handout", bundled_deck(), *to, "--theme", "dusk"))
    assert sentence == "There is no theme “dusk”: say night or day, or write dusk.toml."


def test_doctor_tells_programs_in_json(typed):
    done = typed("doctor", "none.md", "--format", "json")
    lights = {row["what"]: row["light"] for row in json.loads(done.stdout)}
    assert lights["Deck"] == "red"
    assert lights["Disk"] == "green"
    assert done.code == 1


def test_rehearse_without_a_deck_says_so(typed):
    assert "There is no file none.md" in refusal_of(typed("rehearse", "none.md"))
