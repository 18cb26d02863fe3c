import sys
from pathlib import Path

import pytest

from presenter.app.starter import write_starter
from presenter.core.deck import Kind, Shows
from presenter.core.errors import Refused
from presenter.deck.checking import check
from presenter.deck.reading import read_file
from presenter.resources import resource


def test_the_starter_has_nothing_to_mend_and_shows_what_there_is(tmp_path):
    path = write_starter(tmp_path / "evening.md")
    assert check(path) == ()
    deck, _problems = read_file(path)
    assert [plan.kind for plan in deck.plans] == [
        Kind.SLIDES,
        Kind.BREAK,
        Kind.STORIES,
        Kind.WRAP_UP,
    ]
    assert all(plan.planned for plan in deck.plans)
    assert {slide.shows for slide in deck.slides} == set(Shows) - {Shows.CASE}
    assert sum(bool(slide.notes) for slide in deck.slides) >= 3


@pytest.mark.parametrize(
    ("name", "written"),
    [("talk", "talk.md"), ("talk.md", "talk.md"), ("talk.MD", "talk.MD"), ("v1.2", "v1.2.md")],
)
def test_a_name_without_an_ending_gets_one(tmp_path, name, written):
    assert write_starter(tmp_path / name) == tmp_path / written
    assert (tmp_path / written).read_bytes() == resource("starter.md").read_bytes()


@pytest.mark.parametrize("name", ["talk", "talk.md"])
def test_a_file_that_is_there_is_left_as_it_is(tmp_path, name):
    mine = tmp_path / "talk.md"
    mine.write_text("# Mine\n", encoding="utf-8")
    with pytest.raises(Refused, match=r"talk\.md is there and was left as it is: choose another"):
        write_starter(tmp_path / name)
    assert mine.read_text(encoding="utf-8") == "# Mine\n"


def test_no_folder_is_made(tmp_path):
    with pytest.raises(Refused, match=r"^There is no folder .*talks: make it first"):
        write_starter(tmp_path / "talks" / "talk.md")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_told_what_to_type(tmp_path):
    with pytest.raises(Refused, match=r"is a folder: name a file in it, such as .*workshop\.md"):
        write_starter(tmp_path)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has a folder nobody can write to")
def test_a_place_that_cannot_be_written_to_says_so():
    with pytest.raises(Refused, match=r"^/proc/talk.md cannot be written \("):
        write_starter(Path("/proc/talk"))
