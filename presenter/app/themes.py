"""Which theme a deck is shown in: ours, or a TOML file beside it or among this laptop's own."""

from presenter.core.errors import Refused
from presenter.deck.pictures import Folder, theme_file
from presenter.folders import data_folder
from presenter.qt import theme as themes
from presenter.qt.paint.images import PictureSource
from presenter.qt.theme import NIGHT, SHIPPED, Theme


def theme_named(name: str, beside: PictureSource) -> Theme:
    """The theme of that name; raises `Refused` for one that is not to be had."""
    if name in SHIPPED:
        return SHIPPED[name]
    for source in (beside, Folder(data_folder() / "themes")):
        data = source.read(theme_file(name))
        if data is not None:
            return themes.read(data.decode("utf-8", "replace"), name)
    raise Refused(f"There is no theme “{name}”: say night or day, or write {theme_file(name)}.")


def theme_of(name: str, beside: PictureSource) -> Theme:
    """The same for a show, which no theme stops: night if none is asked for or it is faulty."""
    if not name:
        return NIGHT
    try:
        return theme_named(name, beside)
    except Refused:
        return NIGHT
