from dataclasses import replace

import pytest

from presenter import settings
from presenter.core.arranging import Arrangement
from presenter.core.displays import Display
from presenter.settings import FILE, Settings

LAPTOP = Display("eDP-1", 0, 0, 1366, 768)
BEAMER = Display("HDMI-1", 1366, -40, 1920, 1080, 1.5, "Épson", "EB-1780W", "X3YP", 1600, 900)


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


def written(folder, content: str) -> Settings:
    (folder / FILE).write_text(content, encoding="utf-8")
    return settings.load(folder)


def test_arrangements_of_displays_hold_until_the_next_time(tmp_path):
    known = (Arrangement(BEAMER, LAPTOP, chosen=True), Arrangement(LAPTOP, BEAMER))
    settings.save(tmp_path, Settings(displays=known))
    assert settings.load(tmp_path) == Settings(displays=known)


@pytest.mark.parametrize(
    "told", ['"; x = [', "\\", "\x7f\x00\x1b[2J", "🧨", "[[displays]]\n", "'''", "{}"]
)
def test_whatever_a_display_says_of_itself_is_kept_as_it_is(tmp_path, told):
    odd = replace(BEAMER, name=told, maker=told, model=told, serial=told)
    settings.save(tmp_path, Settings(displays=(Arrangement(odd, odd),)))
    assert settings.load(tmp_path).displays == (Arrangement(odd, odd),)


def test_what_cannot_be_written_as_text_stops_nobody(tmp_path):
    odd = replace(BEAMER, model="half \ud83e")
    settings.save(tmp_path, Settings(displays=(Arrangement(odd, LAPTOP),)))
    assert settings.load(tmp_path).displays[0].audience.model == "half ?"


@pytest.mark.parametrize(
    "broken",
    [
        "displays = 7",
        "displays = ['HDMI-1']",
        "[displays]\naudience = 1",
        "[[displays]]",
        "[[displays]]\naudience = 'HDMI-1'\ncontrol = 'eDP-1'",
        "[[displays]]\naudience = { name = 'HDMI-1' }\ncontrol = {}",
    ],
)
def test_a_broken_arrangement_is_as_good_as_none(tmp_path, broken):
    assert written(tmp_path, f"notes_size = 24\n{broken}\n") == Settings(notes_size=24)


def test_beside_a_broken_arrangement_the_others_hold(tmp_path):
    settings.save(tmp_path, Settings(displays=(Arrangement(BEAMER, LAPTOP),)))
    good = (tmp_path / FILE).read_text(encoding="utf-8")
    worse = good.replace("width = 1920", "width = 'wide'")
    assert written(tmp_path, worse).displays == ()
    both = worse + good[good.index("[[displays]]") :]
    assert written(tmp_path, both).displays == (Arrangement(BEAMER, LAPTOP),)
