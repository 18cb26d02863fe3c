"""A deck becomes a handout: a PDF to print or to send."""

from collections.abc import Callable
from pathlib import Path

from presenter.app.themes import theme_named
from presenter.deck.pictures import Folder
from presenter.deck.reading import read_file
from presenter.qt.application import application
from presenter.qt.handout.pdf import Handout, pdf
from presenter.qt.paint.images import Album
from presenter.qt.theme import DAY
from presenter.report.saving import save
from presenter.values import dataclass


@dataclass(frozen=True, slots=True)
class Wish:
    """How the handout is to be: see `presenter handout --help`."""

    theme: str = DAY.name
    per_page: int = 1
    notes: bool = False


def write_handout(deck: Path, to: Path, wish: Wish, told: Callable[[int, int], None]) -> None:
    """`told` hears how many slides are done, and how many there are."""
    theme = theme_named(wish.theme, Folder(deck.parent))
    found, _problems = read_file(deck)
    application(["presenter"])
    handout = Handout(found, Album(Folder(deck.parent)), theme, wish.per_page, wish.notes)
    count = len(found.slides)
    save(to, pdf(handout, lambda done: told(done, count)), "handout")
