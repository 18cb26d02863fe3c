"""Times, numbers and names as an author writes them; what cannot be read is `None`."""

import re
from fractions import Fraction

_TIME = re.compile(r"([0-9]{1,2}):([0-9]{2})")
_NUMBER = re.compile(r"[+-]?[0-9]{1,12}(\.[0-9]{1,12})?")
_STEP = re.compile(r"([+-]) ?([0-9]{1,4})")
_WHOLE = re.compile(r"[0-9]{1,4}")
_MINUTES = re.compile(r"([0-9]{1,4})(?: ?(?:min|minutes?))?")
_RESERVED = re.compile(r"\b(while|until|per minute)\b|,")
_HOURS, _SIXTY = 24, 60


def tidy(text: str) -> str:
    """One space between words, none around them."""
    return " ".join(text.split())


def time_of(text: str) -> int | None:
    """Minutes of the day."""
    found = _TIME.fullmatch(text.strip())
    if not found or int(found[1]) >= _HOURS or int(found[2]) >= _SIXTY:
        return None
    return int(found[1]) * _SIXTY + int(found[2])


def number_of(text: str) -> Fraction | None:
    text = text.strip().replace("−", "-")
    return Fraction(text) if _NUMBER.fullmatch(text) else None


def step_of(text: str) -> int | None:
    """A whole number with its sign."""
    found = _STEP.fullmatch(text.strip().replace("−", "-"))
    return int(found[1] + found[2]) if found else None


def whole_of(text: str) -> int | None:
    """A whole number without a sign."""
    return int(text) if _WHOLE.fullmatch(text) else None


def minutes_of(text: str) -> int | None:
    found = _MINUTES.fullmatch(text.strip())
    return int(found[1]) if found else None


def names_of(text: str) -> tuple[str, ...]:
    """Names between commas, each once."""
    return tuple(dict.fromkeys(name for part in text.split(",") if (name := tidy(part))))


def is_name(text: str) -> bool:
    return bool(text) and not _RESERVED.search(text)
