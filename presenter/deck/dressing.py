"""What slides wear: `x` holds from a slide on, `_x` for this slide only."""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from difflib import get_close_matches
from functools import lru_cache

from presenter.core.deck import PLAIN, Dress
from presenter.deck import marp
from presenter.deck.colours import colour, named
from presenter.deck.paging import Paging
from presenter.deck.problems import Code, Problem, not_shown, problem
from presenter.deck.setting import Setting
from presenter.values import dataclass

_URL = re.compile(r"url\(\s*(?P<quote>[\"']?)(?P<address>[^\"'()<>\n]+)(?P=quote)\s*\)$")
_PICTURE = re.compile(r"!\[[^\]]*\]\([^()]*\)")
_LINES = {"header", "footer"}
_FILLS = re.compile(r"(?:auto|contain|cover|fit|\d{1,4}(?:\.\d+)?%)$")
_NOTHING_SPECIAL = {"backgroundPosition": "center", "backgroundRepeat": "no-repeat"}


@dataclass(frozen=True, slots=True)
class Outfit:
    """A slide's dress, the picture behind it, how that fills it, and how its page is counted."""

    dress: Dress = PLAIN
    picture: str = ""
    fills: str = ""
    paging: Paging = Paging.FALSE


class Wardrobe:
    """Hands out the outfit of one slide after the other."""

    def __init__(self, problems: list[Problem]) -> None:
        self._problems = problems
        self._lasting = Outfit()

    def outfit(self, settings: Iterable[Setting]) -> Outfit:
        """What the next slide wears, whose settings these are."""
        spot = []
        for setting in settings:
            if setting.name not in marp.LOCAL:
                continue
            if setting.key.startswith("_"):
                spot.append(setting)
            else:
                self._lasting = self._changed(self._lasting, setting)
        worn = self._lasting
        for setting in spot:
            worn = self._changed(worn, setting)
        return worn

    def _changed(self, outfit: Outfit, setting: Setting) -> Outfit:
        changed = _TAILORS[setting.name](outfit, setting)
        if changed is None:
            self._problems.append(_refused(setting))
            return outfit
        if setting.name in _LINES and (picture := _PICTURE.search(setting.text)):
            self._problems.append(not_shown(f"{setting.key}: {picture[0]}", setting.line))
        return changed


def _layout(outfit: Outfit, setting: Setting) -> Outfit:
    return replace(outfit, dress=replace(outfit.dress, layout=setting.text))


def _colour(outfit: Outfit, setting: Setting) -> Outfit | None:
    found = colour(setting.text)
    if not (found or marp.is_off(setting)):
        return None
    return replace(outfit, dress=replace(outfit.dress, colour=found))


def _background(outfit: Outfit, setting: Setting) -> Outfit | None:
    found = colour(setting.text)
    if not (found or marp.is_off(setting)):
        return None
    return replace(outfit, dress=replace(outfit.dress, background=found))


def _header(outfit: Outfit, setting: Setting) -> Outfit:
    return replace(outfit, dress=replace(outfit.dress, header=_line(setting)))


def _footer(outfit: Outfit, setting: Setting) -> Outfit:
    return replace(outfit, dress=replace(outfit.dress, footer=_line(setting)))


def _line(setting: Setting) -> str:
    return "" if marp.is_off(setting) else " ".join(setting.text.split())


def _picture(outfit: Outfit, setting: Setting) -> Outfit | None:
    url = _URL.match(setting.text)
    if url is None and not marp.is_off(setting):
        return None
    return replace(outfit, picture=url["address"].strip() if url else "")


def _fills(outfit: Outfit, setting: Setting) -> Outfit | None:
    if marp.is_off(setting):
        return replace(outfit, fills="")
    return replace(outfit, fills=setting.text) if _FILLS.match(setting.text) else None


def _usual(outfit: Outfit, setting: Setting) -> Outfit | None:
    usual = marp.is_off(setting) or setting.text == _NOTHING_SPECIAL[setting.name]
    return outfit if usual else None


def _paging(outfit: Outfit, setting: Setting) -> Outfit | None:
    text = setting.text.lower() or Paging.FALSE
    return replace(outfit, paging=Paging(text)) if text in tuple(Paging) else None


def _same(outfit: Outfit, _setting: Setting) -> Outfit:
    return outfit


_TAILORS: dict[str, Callable[[Outfit, Setting], Outfit | None]] = {
    "backgroundColor": _background,
    "backgroundImage": _picture,
    "backgroundPosition": _usual,
    "backgroundRepeat": _usual,
    "backgroundSize": _fills,
    "class": _layout,
    "color": _colour,
    "footer": _footer,
    "header": _header,
    "paginate": _paging,
    "transition": _same,
}


def _refused(setting: Setting) -> Problem:
    """A value that Marp would show and we do not is a warning, one that nobody could an error."""
    if setting.name == "paginate":
        message = (
            f"“{setting.key}: {setting.text}” cannot be: write “true”, “false”, “hold” or “skip”."
        )
        return problem(setting.line, Code.BAD_VALUE, message)
    if setting.name in {"color", "backgroundColor"}:
        near = _nearest(setting.text.lower())
        mend = f"did you mean “{near}”?" if near else "write “#RRGGBB” or a colour’s name."
        message = f"“{setting.key}: {setting.text}” is no colour that can be shown: {mend}"
        return problem(setting.line, Code.NOT_SHOWN, message)
    return not_shown(f"{setting.key}: {setting.text}", setting.line)


@lru_cache(maxsize=256)
def _nearest(name: str) -> str:
    return next(iter(get_close_matches(name[:40], named(), 1)), "")
