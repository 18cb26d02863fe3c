"""Which slides say nothing about the deck as a whole: no phase, title, theme or divider."""

import re
from collections.abc import Sequence
from itertools import accumulate

from presenter.deck.comments import CLOSES, OPENS

_BREAK = "\n\n---\n"
_OPENS = re.compile(r"<!--|```|~~~|\$\$|<(?i:pre|script|style|textarea)")
_CLOSED = re.compile(
    r"(?:\A\n*|(?<=\n\n))(`{3,}|~{3,})[^`\n]*\n(?:(?![^\S\n]*(?:```|~~~)).*\n)*\1 *$"
    rf"|^{OPENS}(?P<comment>(?s:.*?)){CLOSES}(?P<after>.*)$",
    re.MULTILINE,
)
_KEY = re.compile(r"\s*[A-Za-z_$][\w-]*:(?:\s|$)")
_OF_THE_DECK = re.compile(r"phase|title|theme|headingDivider|\\")  # “\x61” is an “a” in YAML


def quiet(lines: Sequence[str], start: int) -> dict[int, int]:
    """From the line after a break to the next one that may say something, both counted from 0.

    Whoever comes to the first with nothing left open has nothing left open at the second. In doubt
    a slide is not quiet, and the first one never is: it is shown.
    """
    pieces = "\n".join(lines[start:]).split(_BREAK)
    ends = list(accumulate((_lines_and_break(piece) for piece in pieces), initial=start))
    shown = next((number for number, piece in enumerate(pieces) if piece.strip()), len(pieces))
    leads: dict[int, int] = {}
    for number in reversed(range(shown + 1, len(pieces))):
        if _is_quiet(pieces[number]):
            end = ends[number + 1]
            leads[ends[number]] = leads.get(end, end)
    return leads


def _lines_and_break(piece: str) -> int:
    return piece.count("\n") + _BREAK.count("\n")


def _is_quiet(piece: str) -> bool:
    """Whether all that opens is closed again, and is only code, a note, or for a slide alone."""
    if not _OPENS.search(piece):
        return True
    if piece.rfind(OPENS) > piece.rfind(CLOSES):
        return False
    return not _OPENS.search(_CLOSED.sub(_what_counts, piece))


def _what_counts(closed: re.Match[str]) -> str:
    """Nothing of code, and of comments only those that may be about the deck."""
    comment = closed["comment"]
    if comment is None:
        return ""
    is_about_it = _KEY.match(comment) and _OF_THE_DECK.search(comment)
    return closed[0] if is_about_it or closed["after"].strip(" ") else ""
