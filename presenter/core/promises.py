"""Who sees to a commitment, and when to look how it went, as one line is typed."""

import re
from datetime import date, timedelta

_SPAN = re.compile(r"^(.*?)\s*\b(\d{1,3})\s*([dw])$", re.IGNORECASE)
_ISO = re.compile(r"^(.*?)\s*\b(\d{4})-(\d{2})-(\d{2})$")
_DAY = re.compile(r"^(.*?)\s*\b(\d{1,2})\.(\d{1,2})\.(\d{4})?$")
_BY = re.compile(r"[\s,]*\b(?:by|in)\s*$", re.IGNORECASE)
DAYS = {"d": 1, "w": 7}


def read(line: str, today: date) -> tuple[str, date | None]:
    """`Platform 2w`, `Ada, by 15.12.`, `2026-12-15`: the owner and the day, either may be missing.

    A day without a year is the next one of that name. What is no day is part of the owner.
    """
    line = line.strip()
    if found := _SPAN.match(line):
        days = int(found[2]) * DAYS[found[3].lower()]
        return _owner(found[1]), today + timedelta(days=days)
    if found := _ISO.match(line):
        day = _date(int(found[2]), int(found[3]), int(found[4]))
    elif found := _DAY.match(line):
        year = int(found[4]) if found[4] else today.year
        day = _date(year, int(found[3]), int(found[2]))
        if day and day < today and not found[4]:
            day = _date(year + 1, int(found[3]), int(found[2]))
    else:
        return line, None
    return (_owner(found[1]), day) if day else (line, None)


def written(owner: str, check_back: date | None) -> str:
    """The line that `read` takes back."""
    return " ".join(part for part in (owner, check_back.isoformat() if check_back else "") if part)


def _owner(words: str) -> str:
    return _BY.sub("", words).strip().rstrip(",").strip()


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
