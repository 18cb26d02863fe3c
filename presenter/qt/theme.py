"""Colours and fonts of every screen, from one table of tokens."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from difflib import get_close_matches
from functools import lru_cache

from PySide6.QtGui import QColor, QFont, QFontDatabase

from presenter.core.contrast import READABLE, contrast
from presenter.core.errors import Refused
from presenter.resources import resource
from presenter.values import dataclass

DISPLAY, SANS, MONO = "Inter Display", "Inter", "JetBrains Mono"
FONT_FILES = (
    "InterDisplay-Bold.otf",
    "Inter-Regular.otf",
    "Inter-SemiBold.otf",
    "Inter-Bold.otf",
    "Inter-Italic.otf",
    "Inter-BoldItalic.otf",
    "JetBrainsMono-Regular.ttf",
    "JetBrainsMono-Bold.ttf",
    "JetBrainsMono-Italic.ttf",
)


COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
WORDS = ("text", "muted", "accent", "calm")
GROUNDS = ("ink", "surface", "code")


@dataclass(frozen=True, slots=True)
class Fonts:
    """The families that words are set in: headings, all else, and machines."""

    display: str = DISPLAY
    sans: str = SANS
    mono: str = MONO


@dataclass(frozen=True, slots=True)
class Theme:
    """The tokens by name, each `#RRGGBB`.

    `accent` is ember for words. `faint` is for ornaments: too little contrast to be read.
    """

    name: str
    ink: str
    surface: str
    raised: str
    line: str
    text: str
    muted: str
    faint: str
    ember: str
    calm: str
    ok: str
    warn: str
    bad: str
    info: str
    code: str
    on_ember: str
    accent: str
    fonts: Fonts = Fonts()

    def colour(self, token: str) -> QColor:
        return QColor(getattr(self, token))


NIGHT = Theme(
    name="night",
    ink="#10131A",
    surface="#181D27",
    raised="#222938",
    line="#2E3647",
    text="#ECEFF5",
    muted="#9AA4B7",
    faint="#6B7588",
    ember="#FF8B3D",
    calm="#4CC9B0",
    ok="#57C785",
    warn="#F2C14E",
    bad="#F0594E",
    info="#6AA9FF",
    code="#0A0D13",
    on_ember="#1B1209",
    accent="#FF8B3D",
)
DAY = Theme(
    name="day",
    ink="#FAF8F4",
    surface="#FFFFFF",
    raised="#F1EEE8",
    line="#DDD8CE",
    text="#1B1F27",
    muted="#5A6372",
    faint="#8A92A0",
    ember="#C2540A",
    calm="#13806C",
    ok="#1E7B45",
    warn="#8A6100",
    bad="#B3261E",
    info="#1F5FBF",
    code="#FFFFFF",
    on_ember="#FFFFFF",
    accent="#B54D08",
)
SHIPPED = {theme.name: theme for theme in (NIGHT, DAY)}
TOKENS = tuple(field.name for field in fields(Theme) if field.name not in {"name", "fonts"})


def read(text: str, name: str) -> Theme:
    """A theme as TOML: what it does not say is as in its `base`, which is night if not said."""
    import tomllib  # noqa: PLC0415 - only if a deck has a theme of its own

    try:
        said = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise Refused(f"The theme {name} is not TOML: {error}.") from error
    _check(said, ("base", "colours", "fonts"), name)
    base = SHIPPED.get(str(said.get("base", NIGHT.name)))
    if base is None:
        raise Refused(f"The theme {name} can have night or day as its base, not {said['base']!r}.")
    colours = _table(said, "colours", TOKENS, name)
    for token, colour in colours.items():
        if not COLOUR.fullmatch(colour):
            raise Refused(f"The theme {name} has {token} = {colour!r}: not a colour like #FF8B3D.")
    if "ember" in colours:
        colours = {"accent": colours["ember"]} | colours
    fonts = replace(base.fonts, **_table(said, "fonts", tuple(Fonts.__slots__), name))
    return replace(base, name=name, fonts=fonts, **colours)


def hard_to_read(theme: Theme) -> tuple[str, ...]:
    """A sentence for each token that words are set in, and each ground too close to it."""
    pairs = ((word, ground) for word in WORDS for ground in GROUNDS)
    found = ((w, g, contrast(getattr(theme, w), getattr(theme, g))) for w, g in pairs)
    return tuple(
        f"{word} on {ground} has a contrast of {ratio:.1f} : 1, less than {READABLE} : 1"
        for word, ground, ratio in found
        if ratio < READABLE
    )


def _table(
    said: Mapping[str, object], key: str, known: tuple[str, ...], name: str
) -> dict[str, str]:
    table = said.get(key, {})
    if not isinstance(table, dict):
        raise Refused(f"The theme {name} has {key}, but not as a table: [{key}].")
    _check(table, known, name)
    for token, value in table.items():
        if not isinstance(value, str):
            raise Refused(f"The theme {name} has {token} = {value!r}: it has to stand in quotes.")
    return table


def _check(said: Mapping[str, object], known: tuple[str, ...], name: str) -> None:
    for word in said:
        if word not in known:
            near = get_close_matches(word, known, 1)
            meant = f" Is {near[0]} meant?" if near else f" It knows {', '.join(known)}."
            raise Refused(f"The theme {name} has “{word}”, which is nothing known.{meant}")


def load_fonts(files: Iterable[str] = FONT_FILES) -> None:
    """Make the shipped fonts known to Qt; the application must exist."""
    for file in files:
        QFontDatabase.addApplicationFont(str(resource(f"fonts/{file}")))


def font(
    family: str, pixels: float, weight: QFont.Weight = QFont.Weight.Normal, instead: str = SANS
) -> QFont:
    """A font by its height in pixels, with figures of equal width so that no clock wobbles.

    Where there is no such family, it is `instead`.
    """
    return QFont(_made(family, max(1, round(pixels)), weight, instead))


@lru_cache(maxsize=128)
def _made(family: str, pixels: int, weight: QFont.Weight, instead: str) -> QFont:
    made = QFont()
    made.setFamilies([family, instead])
    made.setPixelSize(pixels)
    made.setWeight(weight)
    made.setFeature(QFont.Tag("tnum"), 1)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made
