import os
from pathlib import Path

import pytest

from presenter.core.errors import Refused
from presenter.deck.reading import read_file


def refusal(path: Path) -> str:
    with pytest.raises(Refused) as refused:
        read_file(path)
    return str(refused.value)


def test_a_file_is_read_and_may_lend_its_name(tmp_path):
    path = tmp_path / "evening.md"
    path.write_bytes("\ufeffword – and more\r\n\r\n---\r\n\r\nagain".encode())
    deck, problems = read_file(path)
    assert (deck.title, problems) == ("evening", ())
    assert [slide.markdown for slide in deck.slides] == ["word – and more", "again"]


def test_a_missing_file_is_refused(tmp_path):
    assert "There is no file" in refusal(tmp_path / "none.md")


def test_a_folder_is_refused(tmp_path):
    assert "is a folder" in refusal(tmp_path)


def test_what_is_no_file_is_refused_without_waiting_for_it(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    assert "is not a file" in refusal(tmp_path / "pipe")


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (PermissionError(13, "Permission denied"), "may not be read by you"),
        (OSError(5, "Input/output error"), "cannot be read (Input/output error)"),
    ],
)
def test_a_file_that_the_system_keeps_is_refused(tmp_path, monkeypatch, error, words):
    def refuse(*_):
        raise error

    path = tmp_path / "deck.md"
    path.write_text("# One")
    monkeypatch.setattr(Path, "open", refuse)
    assert words in refusal(path)


def test_a_file_that_is_not_utf_8_is_refused_with_the_line(tmp_path):
    path = tmp_path / "deck.md"
    path.write_bytes(b"\xef\xbb\xbf# One\r\n\r\nna\xc3\xafve\r\nna\xefve")
    assert "not UTF-8 in line 4" in refusal(path)


def test_a_file_of_more_than_five_megabytes_is_refused(tmp_path):
    path = tmp_path / "deck.md"
    path.write_bytes(b"# One\n" + b"a" * 5_000_000)
    assert "larger than 5 MB" in refusal(path)
    path.write_bytes(b"# One\n" + b"a" * 4_999_994)
    assert read_file(path)[0].title == "One"


@pytest.mark.parametrize("text", ["", " \n\t\n", "---\ntitle: Evening\n---\n\n"])
def test_a_file_without_a_slide_is_refused(tmp_path, text):
    path = tmp_path / "deck.md"
    path.write_text(text)
    assert "holds no slide" in refusal(path)
