import runpy
import sys

import pytest

from presenter import resources
from presenter.resources import bundled_deck, resource


@pytest.fixture
def installed(tmp_path, monkeypatch):
    """A wheel keeps its resources inside the package, a source tree beside it."""
    package = tmp_path / "presenter"
    monkeypatch.setattr(resources, "_ROOTS", (package, tmp_path))
    return package


def test_the_source_tree_has_its_fonts_and_its_deck():
    assert resource("fonts/Inter-Regular.otf").is_file()
    assert bundled_deck().read_text(encoding="utf-8").startswith("---")


def test_an_installed_package_finds_its_own_files(installed):
    (installed / "resources").mkdir(parents=True)
    (installed / "resources" / "a.svg").touch()
    assert resource("a.svg") == installed / "resources" / "a.svg"


def test_a_source_tree_finds_the_files_beside_the_package(installed):
    (installed.parent / "decks").mkdir(parents=True)
    (installed.parent / "decks" / "a.md").touch()
    assert bundled_deck("a.md") == installed.parent / "decks" / "a.md"


def test_a_file_that_is_missing_is_named_where_it_should_be(installed):
    assert resource("a.svg") == installed / "resources" / "a.svg"


def test_a_frozen_program_finds_what_was_unpacked_with_it(tmp_path, monkeypatch):
    (tmp_path / "resources").mkdir()
    (tmp_path / "resources" / "a.svg").touch()
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    frozen = runpy.run_path(resources.__file__)
    assert frozen["resource"]("a.svg") == tmp_path / "resources" / "a.svg"
