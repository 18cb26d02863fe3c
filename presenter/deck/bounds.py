"""How much of a deck is read; all beyond could only be there by mistake, or to do harm."""

import re
from collections.abc import Sequence

from presenter.deck.problems import Code, Problem, problem

LONGEST = 10_000  # characters of a slide
LINES = 200_000  # of a deck
NESTED = 40  # lists and quotations within each other, a list and its item counted as two
_DEEPEST = 8
_LONG_LINE, _COMMENTS = 20_000, 200
_DATA = re.compile(r"\((<?)data:[^\s()<>]{200,}(>?)\)")
_SIGN = r"(?:>[ \t]?|(?:[-+*]|\d{1,9}[.)])[ \t]+)"
_DEEP = re.compile(
    rf"^(?![ \t]*([-*])(?:[ \t]*\1)+[ \t]*$)([ \t]*(?:{_SIGN}[ \t]{{0,3}}){{{_DEEPEST}}}){_SIGN}+",
    re.MULTILINE,
)


def bounded(markdown: str) -> str:
    """The beginning of a slide, with no line more than eight signs deep."""
    if len(markdown) > LONGEST:
        end = markdown.rfind("\n", 0, LONGEST)
        markdown = markdown[: end if end > 0 else LONGEST]
    return _DEEP.sub(r"\2", markdown)


def is_deep(markdown: str) -> bool:
    """Whether a line begins with more signs than are read."""
    return _DEEP.search(markdown, 0, LONGEST) is not None


def bounded_lines(lines: Sequence[str], problems: list[Problem]) -> list[str]:
    """The beginning of a file, without what is absurdly long in a line."""
    if len(lines) > LINES:
        message = f"The deck has more than {LINES:,} lines and is read no further: part it."
        problems.append(problem(LINES, Code.TOO_MUCH, message))
    if max(map(len, lines), default=0) <= _LONG_LINE:
        return list(lines[:LINES])
    return [_shortened(line) for line in lines[:LINES]]


def _shortened(line: str) -> str:
    """A line of the file without pictures' bytes, and without its end if that is absurd."""
    if len(line) <= _LONG_LINE:
        return line
    line = _DATA.sub(r"(\1data:\2)", line)
    if len(line) > _LONG_LINE and line.count("<!--") > _COMMENTS:
        return line[:_LONG_LINE]
    return line
