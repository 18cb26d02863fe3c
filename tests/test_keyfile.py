import pytest

from presenter import keyfile
from presenter.keyfile import FILE


def test_keys_hold_until_the_next_time(tmp_path):
    folder = tmp_path / "not" / "made" / "yet"
    chosen = {"next": ("PgDown", "é", '"', "\\", "Volume Up"), "freeze": ()}
    assert keyfile.save(folder, chosen)
    assert keyfile.load(folder) == chosen


def test_without_a_file_all_is_as_usual(tmp_path):
    assert keyfile.load(tmp_path) == {}


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"next =",
        b"next = caf\xe9",
        b"\x00\xff\xfe",
        b"next = 'F7'",
        b"next = 7",
        b"[next]\nkeys = ['F7']",
        b"next = " + b"[" * 100_000,
    ],
)
def test_a_broken_file_is_as_good_as_none(tmp_path, content):
    (tmp_path / FILE).write_bytes(content)
    assert keyfile.load(tmp_path) == {}


def test_what_is_no_word_is_passed_over(tmp_path):
    (tmp_path / FILE).write_text('next = ["F7", 7, ["F8"]]\nfade = true\n', encoding="utf-8")
    assert keyfile.load(tmp_path) == {"next": ("F7",)}


def test_a_file_that_cannot_be_written_is_told(tmp_path):
    (tmp_path / FILE).mkdir()
    assert not keyfile.save(tmp_path, {"next": ("F7",)})
    assert keyfile.load(tmp_path) == {}
