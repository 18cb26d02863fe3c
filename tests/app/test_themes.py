import pytest

from presenter.app.checking import look_through
from presenter.app.themes import theme_named, theme_of
from presenter.core.errors import Refused
from presenter.deck.pictures import Folder
from presenter.folders import VARIABLE
from presenter.qt.theme import DAY, NIGHT

PAPER = 'base = "day"\n[colours]\nember = "{ember}"\n'


@pytest.fixture
def beside(tmp_path, monkeypatch):
    """The folder of a deck; this laptop's own themes are in another one."""
    monkeypatch.setenv(VARIABLE, str(tmp_path / "data"))
    (tmp_path / "data" / "themes").mkdir(parents=True)
    (tmp_path / "deck").mkdir()
    return tmp_path / "deck"


def test_night_and_day_are_there_without_a_file(beside):
    assert theme_named("night", Folder(beside)) is NIGHT
    assert theme_named("day", Folder(beside)) is DAY
    assert theme_of("", Folder(beside)) is NIGHT


def test_a_theme_beside_the_deck_goes_before_one_of_the_laptop(beside):
    own = beside.parent / "data" / "themes" / "paper.toml"
    own.write_text(PAPER.format(ember="#7A3B00"))
    assert theme_named("paper", Folder(beside)).ember == "#7A3B00"
    (beside / "paper.toml").write_text(PAPER.format(ember="#004400"))
    assert theme_named("paper", Folder(beside)).ember == "#004400"


@pytest.mark.parametrize("name", ["gone", "../paper", "/etc/paper"])
def test_a_theme_that_is_not_there_is_refused_but_stops_no_show(beside, name):
    (beside.parent / "paper.toml").write_text(PAPER.format(ember="#004400"))
    with pytest.raises(Refused, match="There is no theme"):
        theme_named(name, Folder(beside))
    assert theme_of(name, Folder(beside)) is NIGHT


def test_a_faulty_theme_is_told_by_the_checker_with_its_line(beside, qapp):
    deck = beside / "talk.md"
    deck.write_text("---\ntitle: Talk\ntheme: paper\n---\n\n# One\n")
    (missing,) = look_through(deck).problems
    assert (missing.line, missing.code) == (3, "D113")
    (beside / "paper.toml").write_text("[colours]\nemver = '#004400'")
    (faulty,) = look_through(deck).problems
    assert (faulty.line, faulty.code) == (3, "D113")
    assert "ember" in faulty.message
    (beside / "paper.toml").write_text("[colours]\ntext = '#222938'")
    assert {(each.line, each.code) for each in look_through(deck).problems} == {(3, "D306")}
