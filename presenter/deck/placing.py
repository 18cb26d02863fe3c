"""Where a picture stands and how large it is, read out of its words."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from presenter.values import dataclass

_LENGTH = re.compile(r"(\d{1,5}(?:\.\d{1,5})?|\.\d{1,5})(px|cm|mm|in|pt|pc|%)?$")
_PIXELS = {"px": 1, "in": 96, "cm": 96 / 2.54, "mm": 9.6 / 2.54, "pt": 96 / 72, "pc": 16}
WIDTH, HEIGHT = 1280, 720
_FITS = {"fit": "contain", "contain": "contain", "cover": "cover", "auto": "auto"}
_SHARE = re.compile(r"(left|right)(?::(\d{1,2}(?:\.\d+)?)%)?$")
_SCALE = re.compile(r"(\d{1,4}(?:\.\d+)?)%$")
FILTERS = frozenset(
    {
        "blur",
        "brightness",
        "contrast",
        "drop-shadow",
        "grayscale",
        "hue-rotate",
        "invert",
        "opacity",
        "saturate",
        "sepia",
    }
)


@dataclass(frozen=True, slots=True)
class Place:
    """How Marp's words place a picture; 0 and "" leave it to the layout.

    `width` and `height` are pixels of a slide of 1280 × 720. The rest is for backgrounds: `side` is
    "left" or "right" with the `share` of the slide's width that it takes; `fit` is "cover",
    "contain" or "auto", the picture's own size, times `scale`.
    """

    width: float = 0.0
    height: float = 0.0
    side: str = ""
    share: float = 1.0
    fit: str = ""
    scale: float = 1.0
    vertical: bool = False


def place(options: tuple[str, ...]) -> Place:
    placed = Place()
    for option in options:
        placed = _placed(placed, option) or placed
    return placed


def unread(options: tuple[str, ...]) -> Iterator[str]:
    """The options that say nothing; filters are none of them."""
    return (each for each in options if not is_filter(each) and _placed(Place(), each) is None)


def is_filter(option: str) -> bool:
    return option.partition(":")[0] in FILTERS


def _placed(before: Place, option: str) -> Place | None:
    readers: tuple[Callable[[Place, str], Place | None], ...] = (_size, _side, _fit, _scale)
    found = (read(before, option) for read in readers)
    return next((placed for placed in found if placed is not None), None)


def _size(before: Place, option: str) -> Place | None:
    name, _, value = option.partition(":")
    if name in {"w", "width"} and (pixels := _pixels(value, WIDTH)) is not None:
        return replace(before, width=pixels)
    if name in {"h", "height"} and (pixels := _pixels(value, HEIGHT)) is not None:
        return replace(before, height=pixels)
    return None


def _pixels(value: str, whole: float) -> float | None:
    if value == "auto":
        return 0.0
    length = _LENGTH.match(value)
    if length is None:
        return None
    return float(length[1]) * (whole / 100 if length[2] == "%" else _PIXELS[length[2] or "px"])


def _side(before: Place, option: str) -> Place | None:
    side = _SHARE.match(option)
    return replace(before, side=side[1], share=float(side[2] or 50) / 100) if side else None


def _fit(before: Place, option: str) -> Place | None:
    if option in {"vertical", "horizontal"}:
        return replace(before, vertical=option == "vertical")
    return replace(before, fit=_FITS[option]) if option in _FITS else None


def _scale(before: Place, option: str) -> Place | None:
    scale = _SCALE.match(option)
    return replace(before, fit="auto", scale=float(scale[1]) / 100) if scale else None
