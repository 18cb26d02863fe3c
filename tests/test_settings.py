import pytest

from presenter import settings
from presenter.settings import FILE, Settings


def test_a_choice_holds_until_the_next_time(tmp_path):
    folder = tmp_path / "not" / "made" / "yet"
    settings.save(folder, Settings(notes_size=24))
    assert settings.load(folder) == Settings(notes_size=24)


def test_without_a_file_all_is_as_usual(tmp_path):
    assert settings.load(tmp_path) == Settings()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"notes_size =",
        b"notes_size = caf\xe9",
        b"\x00\xff\xfe",
        b"notes_size = 'large'",
        b"notes_size = 24.5",
        b"notes_size = true",
        b"[notes_size]\npixels = 24",
    ],
)
def test_a_broken_file_is_as_good_as_none(tmp_path, content):
    (tmp_path / FILE).write_bytes(content)
    assert settings.load(tmp_path) == Settings()


def test_what_a_newer_program_chose_is_passed_over(tmp_path):
    (tmp_path / FILE).write_text('theme = "day"\nnotes_size = 24\n', encoding="utf-8")
    assert settings.load(tmp_path) == Settings(notes_size=24)


def test_a_broken_file_is_mended_by_the_next_choice(tmp_path):
    (tmp_path / FILE).write_text("notes_size =", encoding="utf-8")
    settings.save(tmp_path, Settings(notes_size=24))
    assert settings.load(tmp_path) == Settings(notes_size=24)


def test_a_folder_that_cannot_be_made_stops_nobody(tmp_path):
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    folder = tmp_path / "file" / "settings"
    settings.save(folder, Settings(notes_size=24))
    assert settings.load(folder) == Settings()
    assert (tmp_path / "file").read_text(encoding="utf-8") == "mine"


def test_a_file_that_cannot_be_written_or_read_stops_nobody(tmp_path):
    (tmp_path / FILE).mkdir()
    settings.save(tmp_path, Settings(notes_size=24))
    assert settings.load(tmp_path) == Settings()
