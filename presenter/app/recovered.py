"""What was saved of a damaged file, in words for people."""

from collections.abc import Iterator
from pathlib import Path

from presenter.store.salvage import Salvage

NOUNS = {
    "session": ("session", "sessions"),
    "phase": ("phase", "phases"),
    "turn": ("turn", "turns"),
    "entry": ("entry", "entries"),
    "act": ("line of the timeline", "lines of the timeline"),
    "asset": ("picture", "pictures"),
}
REST = ("other row", "other rows")


def told(path: Path, found: Salvage) -> Iterator[str]:
    yield f"Recovered {path}: {_listed(found.saved)}."
    missing = _listed(found.missing)
    yield f"Missing at most: {missing}." if missing else "Nothing that can be seen is missing."
    yield f"The damaged file is kept: {found.aside}"


def counted(number: int, noun: tuple[str, str]) -> str:
    return f"{number} {noun[number != 1]}"


def _listed(counts: dict[str, int]) -> str:
    """What people would miss by its name, all else in one number."""
    known = [counted(counts[name], NOUNS[name]) for name in NOUNS if counts.get(name)]
    rest = sum(count for name, count in counts.items() if name not in NOUNS and name != "book")
    return ", ".join([*known, counted(rest, REST)] if rest else known)
