"""Words from people: made plain and bounded, never interpreted."""

import unicodedata

from presenter.core.errors import Refused

NAME_LIMIT = 80
TITLE_LIMIT = 160
ENTRY_LIMIT = 1000
THEME_LIMIT = 60
STACKED_ACCENTS = 4


def plain(text: str) -> str:
    """One line without control or direction-changing characters, in composed form."""
    kept: list[str] = []
    accents = 0
    for character in unicodedata.normalize("NFC", text):
        category = unicodedata.category(character)
        accents = accents + 1 if category == "Mn" else 0
        if category in {"Zs", "Zl", "Zp"} or character in "\t\n\r":
            kept.append(" ")
        elif _is_text(character, category) and accents <= STACKED_ACCENTS:
            kept.append(character)
    return unicodedata.normalize("NFC", " ".join("".join(kept).split()))


def bounded(text: str, limit: int, what: str) -> str:
    """`plain` text of at most `limit` characters; longer text is refused, never cut."""
    line = plain(text)
    if len(line) > limit:
        raise Refused(f"{what} has room for {limit} characters; this one has {len(line):,}.")
    return line


def _is_text(character: str, category: str) -> bool:
    joiners = "\u200c\u200d"  # scripts and emoji need them
    return character in joiners or not category.startswith("C")
