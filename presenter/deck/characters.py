"""Drops the characters that nobody can see, and those that this program keeps for itself."""

import re

from presenter.deck.problems import Code, Problem, problem
from presenter.source import lines_of

_STRANGE = re.compile("[\x00\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def legible(text: str, problems: list[Problem]) -> str:
    """The text without NUL, halves of characters and noncharacters."""
    strange = _STRANGE.search(text)
    if strange is None:
        return text
    line = len(lines_of(text[: strange.start()]))
    message = "The file holds characters that are none, which were dropped: save it as plain text."
    problems.append(problem(line, Code.CHARACTERS_DROPPED, message))
    return _STRANGE.sub("", text)
