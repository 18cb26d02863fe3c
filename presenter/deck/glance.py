"""What a slide is called and what it is made of, seen without parsing it."""

import re
from collections.abc import Sequence
from html import unescape

from presenter.deck.cut import Row
from presenter.deck.emoji_codes import with_emoji
from presenter.deck.structure import Role
from presenter.values import dataclass

_PROSE = (Role.BLANK, Role.HEADING, Role.UNDERLINE, Role.TEXT)
_PICTURE = re.compile(r"!\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])?")
_LINK = re.compile(r"\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])")
_MATH = re.compile(r"(?<!\\)(?:\$\$.*?\$\$|\$(?![\s$])[^$]*(?<![\s\\])\$(?!\d))")
_NOTE = re.compile(r"\[\^[^\]\s]+\]:?")
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_MARKS = re.compile(r"\\([!-/:-@\[-`{-~])|\*+|~~|`+|(?<!\w)_+|_+(?!\w)")
_SIGNS = re.compile(r"[\\*~`_<&:$\[]")
_CLOSING_MARKS = re.compile(r"(?:^|\s)#+\s*$")
_LEADING = re.compile(r"(?:[ \t]*(?:>|[-+*]|\d{1,9}[.)])[ \t])*[ \t]*(?:\[[ xX]\] )?")
_FEW = 8
_SHORT = 80
_ENOUGH = 500


@dataclass(frozen=True, slots=True)
class Glance:
    """A slide's first heading and first words, both plain, and whether it is prose with one."""

    heading: str
    words: str
    is_bare: bool


def glance(rows: Sequence[Row]) -> Glance:
    headings = _headings(rows)
    bare = all(row.role in _PROSE and "![" not in row.text for row in rows)
    return Glance(
        next((text for text in map(plain, headings) if text), ""),
        _first_words(rows),
        bare and len(headings) == 1,
    )


def plain(text: str) -> str:
    """The beginning of a line of Markdown, without its marks, its pictures and its tags."""
    text = text[:_ENOUGH]
    if not _SIGNS.search(text):
        return " ".join(text.split())
    if "$" in text or "[^" in text:
        text = _NOTE.sub("", _MATH.sub("", text))
    text = _LINK.sub(r"\1", _PICTURE.sub("", text))
    return " ".join(with_emoji(unescape(_MARKS.sub(r"\1", _TAG.sub("", text)))).split())


def _headings(rows: Sequence[Row]) -> list[str]:
    headings: list[str] = []
    paragraph: list[str] = []
    for row in rows:
        if row.role is Role.HEADING:
            headings.append(_CLOSING_MARKS.sub("", row.text.strip().lstrip("#")))
        elif row.role is Role.UNDERLINE:
            headings.append(" ".join(paragraph))
        if row.role is not Role.TEXT:
            paragraph = []
        elif len(paragraph) < _ENOUGH:
            paragraph.append(row.text)
    return headings


def _first_words(rows: Sequence[Row]) -> str:
    for row in rows:
        if row.role is Role.TEXT or row.role is Role.NESTED:
            words = plain(_LEADING.sub("", row.text, count=1)).split()
            if words:
                few = " ".join(words[:_FEW])
                return few[:_SHORT] + "…" * (len(words) > _FEW or len(few) > _SHORT)
    return ""
