"""Conditions on signals, and what drains a score."""

import re

from presenter.case.quantities import number_of, step_of, tidy
from presenter.core.world import Condition, Drain
from presenter.values import dataclass

_CONDITION = re.compile(r"(.+?) ?(<=|>=|<|>|=) ?([^<>=]+)")
_DRAIN = re.compile(
    r"(?P<score>.+?) (?P<step>[+−-] ?[0-9]{1,4}) per minute"
    r"(?: while (?P<when>.+?))?(?: until (?P<until>.+))?"
)


@dataclass(frozen=True, slots=True)
class Unreadable(Exception):
    """The part of the words that means nothing."""

    words: str


def condition(text: str) -> Condition | None:
    """`SIGNAL OP NUMBER`; nothing at all is no condition. Raises `Unreadable`."""
    words = tidy(text)
    if not words:
        return None
    found = _CONDITION.fullmatch(words)
    number = number_of(found[3]) if found else None
    if not found or number is None:
        raise Unreadable(words)
    return Condition(found[1], found[2], number)


def drain(text: str, line: int) -> Drain:
    """`SCORE ±N per minute`, with `while …`, `until …` or both. Raises `Unreadable`."""
    found = _DRAIN.fullmatch(tidy(text))
    step = step_of(found["step"]) if found else None
    if not found or step is None:
        raise Unreadable(tidy(text))
    return Drain(found["score"], step, condition(found["when"] or ""), found["until"] or "", line)
