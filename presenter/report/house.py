"""The organisation's own look of a report, from a small TOML file."""

import re
import tomllib
from dataclasses import fields
from pathlib import Path

from presenter.core.contrast import READABLE, contrast
from presenter.core.errors import Refused
from presenter.values import dataclass

COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
PAPER = "#FFFFFF"
LOGOS = {".png", ".svg", ".jpg", ".jpeg"}
LARGEST = 1_000_000  # bytes


@dataclass(frozen=True, slots=True)
class House:
    """All but the colours may be empty: `accent` is for bars and lines, `deep` for words.

    `holder` says who holds the report, `contact` whom to ask to take a story back.
    """

    name: str = ""
    accent: str = "#FF8B3D"
    deep: str = "#C2540A"
    holder: str = ""
    contact: str = ""
    logo: bytes = b""


OURS = House()
_WORDS = tuple(field.name for field in fields(House) if field.name != "logo")


def read_house(path: Path) -> House:
    """Refused in a sentence that names the file and what to mend."""
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise Refused(f"{path} cannot be read ({error.strerror}).") from error
    except ValueError as error:
        raise Refused(f"{path} is no TOML: {error}.") from error
    unknown = sorted(set(found) - {*_WORDS, "logo"})
    if unknown:
        known = ", ".join((*_WORDS, "logo"))
        raise Refused(f"{path}: `{unknown[0]}` is not known. Known are {known}.")
    for name, value in found.items():
        if not isinstance(value, str):
            raise Refused(f'{path}: `{name}` must be text, in quotes: {name} = "…".')
    words = {name: found[name] for name in _WORDS if name in found}
    house = House(**words, logo=_logo(path, found["logo"]) if "logo" in found else b"")
    _make_sure_of_colours(path, house)
    return house


def _make_sure_of_colours(path: Path, house: House) -> None:
    for name in ("accent", "deep"):
        if not COLOUR.fullmatch(getattr(house, name)):
            raise Refused(f"{path}: `{name}` is no colour. Write it as #RRGGBB.")
    found = contrast(house.deep, PAPER)
    if found < READABLE:
        raise Refused(
            f"{path}: words in `deep` {house.deep} would be too faint on paper "
            f"({found:.1f}, and {READABLE} is the least). Choose a darker one."
        )


def _logo(path: Path, named: str) -> bytes:
    logo = path.parent / named
    if logo.suffix.lower() not in LOGOS:
        raise Refused(f"{path}: the logo must be a PNG, JPEG or SVG, and {named} is not.")
    try:
        data = logo.read_bytes()
    except OSError as error:
        raise Refused(f"{path}: the logo {logo} cannot be read ({error.strerror}).") from error
    if len(data) > LARGEST:
        raise Refused(f"{path}: the logo {logo} is larger than 1 MB. Save it smaller.")
    return data
