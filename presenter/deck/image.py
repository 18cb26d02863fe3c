"""Reads a picture's words the way Marp does: some describe it, some place it."""

import re
from urllib.parse import unquote

from presenter.deck.blocks import Image
from presenter.deck.colours import colour

_BACKGROUND = "bg"
_MEASURE = re.compile(
    r"(?:w|h|width|height|blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|opacity|"
    r"saturate|sepia):\S+$"
)
_PLACE = re.compile(
    r"(?:left|right)(?::\S+)?$|(?:auto|contain|cover|fit|horizontal|vertical)$|\d+(?:\.\d+)?%$|"
    r"(?:blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|opacity|saturate|sepia)$"
)


def image(address: str, words: str) -> Image:
    """Words such as `fit` place a background; beside a text they are only words."""
    every = words.split()
    background = _BACKGROUND in every
    rest = [word for word in every if word != _BACKGROUND]
    options = [word for word in rest if _is_option(word, background)]
    alt = " ".join(word for word in rest if word not in options)
    return Image(name_of(address), alt, background, tuple(options))


def name_of(address: str) -> str:
    """The file that an address in Markdown names: `my%20cat.png` is `my cat.png`."""
    return address if is_remote(address) else unquote(address)


def is_colour(picture: Image) -> bool:
    """Whether it is no picture but the colour of the background: `![bg](#fff)`."""
    return picture.background and bool(colour(picture.source))


def is_remote(address: str) -> bool:
    return "://" in address or address.startswith(("//", "data:"))


def _is_option(word: str, background: bool) -> bool:
    return bool(_MEASURE.match(word) or (background and _PLACE.match(word)))
