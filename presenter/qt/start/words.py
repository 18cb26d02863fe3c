"""How the start screen says when and how many."""

from datetime import datetime, timedelta

from presenter.core.library import SessionLine
from presenter.core.timing import day

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


def named(line: SessionLine) -> str:
    """Which session it was, on one line: `This one time … · Acme Platform`."""
    return f"{line.title} · {line.event}" if line.event else line.title


def stood(line: SessionLine, now: datetime) -> str:
    """Where it stood: `War stories · stopped 3 minutes ago`."""
    return f"{line.phase or 'Before the first phase'} · stopped {ago(line.seen_at, now)}"


def held(line: SessionLine) -> str:
    """When it was, and what came of it: `22 November 2026 · 4 phases · 1 story · no entries`."""
    parts = [day(line.opened_at)]
    if line.phases:
        parts.append(_several(line.phases, "phase", "phases"))
    parts.append(_several(line.stories, "story", "stories"))
    text = " · ".join((*parts, _several(line.entries, "entry", "entries")))
    return f"{text} · not finished" if line.is_open else text


def ago(then: datetime, now: datetime) -> str:
    span = now - then
    if span < MINUTE:
        return "just now"
    if span < HOUR:
        return f"{_several(span // MINUTE, 'minute', 'minutes')} ago"
    if span < DAY:
        return f"{_several(span // HOUR, 'hour', 'hours')} ago"
    return f"on {day(then)}"


def _several(count: int, one: str, many: str) -> str:
    return f"{count or 'no'} {one if count == 1 else many}"
