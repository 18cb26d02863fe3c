"""The pictures beside a deck: their names, and their bytes from inside its folder only."""

import re
from collections.abc import Iterator
from pathlib import Path, PurePath

from presenter.core.deck import Deck
from presenter.deck.bounds import bounded
from presenter.deck.image import image, is_colour, is_remote, name_of

LIMIT = 50_000_000
SHIPPED_THEMES = {"", "night", "day"}
THEME = ".toml"
_CODE = re.compile(
    r"^ *(`{3,}|~{3,})[^\n]*\n.*?(?:^ *\1[`~]* *$|\Z)|`[^`\n]*`", re.DOTALL | re.MULTILINE
)
_PICTURE = re.compile(
    r"!\[([^\]\n]{0,500})\]\(\s*(?:<([^<>\n]*)>|([^\s()]+(?:\([^\s()]*\)[^\s()]*)*))"
)


def named(deck: Deck) -> tuple[str, ...]:
    """The local pictures that the slides name, each once."""
    every = (address for slide in deck.slides for address in addresses(slide.markdown))
    return tuple(dict.fromkeys(name_of(each) for each in every if not is_remote(each)))


def files(deck: Deck) -> tuple[str, ...]:
    """Everything beside a deck that it is shown with: its pictures, and a theme of its own."""
    own = () if deck.theme in SHIPPED_THEMES else (theme_file(deck.theme),)
    return (*named(deck), *own)


def theme_file(name: str) -> str:
    return f"{name}{THEME}"


def addresses(markdown: str) -> Iterator[str]:
    """Where the pictures of a slide are, as it is written."""
    for words, address in written(markdown):
        if not is_colour(image(address, words)):
            yield address


def written(markdown: str) -> Iterator[tuple[str, str]]:
    """The words and the address of each picture in the part of a slide that is shown."""
    if "![" in markdown:
        for picture in _PICTURE.finditer(_CODE.sub("", bounded(markdown))):
            yield picture[1], picture[2] or picture[3]


class Folder:
    """Reads pictures inside a deck's folder; a link that leads out of it counts as outside."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder.resolve()

    def holds(self, name: str) -> bool:
        """Whether a name stays inside, be there such a file or not."""
        return self.path(name) is not None

    def read(self, name: str) -> bytes | None:
        """The bytes of a picture; None if it is not to be had."""
        path = self.path(name)
        if path is None:
            return None
        try:
            if not path.is_file() or path.stat().st_size > LIMIT:
                return None
            return path.read_bytes()
        except OSError:
            return None

    def path(self, name: str) -> Path | None:
        """Where a file of that name is, or would be; None for one outside."""
        if is_remote(name) or PurePath(name).anchor:
            return None
        try:
            path = (self._folder / name).resolve()
        except (OSError, RuntimeError, ValueError):  # a circle of links, a NUL in the name
            return None
        return path if path.is_relative_to(self._folder) else None
