from pathlib import Path

import pytest

from presenter.deck import pictures
from presenter.deck.pictures import Folder, named
from presenter.deck.reading import read


@pytest.fixture
def folder(tmp_path) -> Path:
    """A deck's folder with a picture, and one outside it."""
    inside = tmp_path / "deck"
    (inside / "sub").mkdir(parents=True)
    (inside / "cat.png").write_bytes(b"cat")
    (inside / "sub" / "dog.png").write_bytes(b"dog")
    (tmp_path / "outside.png").write_bytes(b"secret")
    return inside


def test_a_deck_names_its_local_pictures_once():
    text = (
        "![bg](cat.png) ![](<my cat.png> 'title')\n\n---\n\n![](cat.png)\n![](a%20(1).png)\n"
        "![](https://x.y/z.png) ![](//x.y/z.png) ![](data:image/png;base64,AA)\n"
        "`![](code.png)`\n\n```\n![](code.png)\n```\n\n<!-- ![](note.png) -->\n~~~\n![](code.png)"
    )
    assert named(read(text, "x")[0]) == ("cat.png", "my cat.png", "a (1).png")


def test_a_picture_is_read_from_the_folder_and_below(folder):
    assert Folder(folder).read("cat.png") == b"cat"
    assert Folder(folder).read("sub/../sub/dog.png") == b"dog"


@pytest.mark.parametrize(
    "name",
    [
        "../outside.png",
        "sub/../../outside.png",
        "//x/cat.png",
        "https://x.y/cat.png",
        "data:cat.png",
    ],
)
def test_nothing_outside_the_folder_is_read(folder, name):
    assert not Folder(folder).holds(name)
    assert Folder(folder).read(name) is None


def test_an_absolute_name_is_not_read_even_if_it_leads_inside(folder):
    assert Folder(folder).read(str(folder / "cat.png")) is None


def test_a_link_out_of_the_folder_is_not_followed(folder):
    (folder / "link.png").symlink_to(folder.parent / "outside.png")
    (folder / "up").symlink_to(folder.parent)
    assert Folder(folder).read("link.png") is None
    assert Folder(folder).read("up/outside.png") is None


def test_links_within_the_folder_and_to_it_are_followed(folder):
    (folder / "link.png").symlink_to(folder / "cat.png")
    (folder.parent / "alias").symlink_to(folder)
    assert Folder(folder.parent / "alias").read("link.png") == b"cat"


@pytest.mark.parametrize("name", ["none.png", "sub", "", "a\x00b", "x" * 300])
def test_what_is_no_file_is_not_to_be_had(folder, name):
    assert Folder(folder).read(name) is None


def test_a_circle_of_links_is_not_to_be_had(folder):
    (folder / "a.png").symlink_to(folder / "b.png")
    (folder / "b.png").symlink_to(folder / "a.png")
    assert Folder(folder).read("a.png") is None


def test_a_picture_larger_than_the_limit_is_not_read(folder, monkeypatch):
    monkeypatch.setattr(pictures, "LIMIT", 2)
    assert Folder(folder).read("cat.png") is None
