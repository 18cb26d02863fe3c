"""Past sessions, as a list shows them."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from presenter.core.timing import day
from presenter.values import dataclass

KEEPING = timedelta(days=30)  # after that, somebody should ask whether words are still needed


@dataclass(frozen=True, slots=True)
class SessionLine:
    """One session of a file; `number` is what people type to name it.

    `seen_at` is when the last act in it was kept, `phase` the last one that was started; `planned`
    and `used` are of the `phases` that were held, `has_words` is about words of people. What
    `is_put_away` is off the list until it is searched for.
    """

    number: int
    title: str
    event: str
    opened_at: datetime
    ended_at: datetime | None
    seen_at: datetime
    phase: str = ""
    stories: int = 0
    entries: int = 0
    phases: int = 0
    planned: timedelta = timedelta(0)
    used: timedelta = timedelta(0)
    has_words: bool = False
    is_put_away: bool = False

    @property
    def is_open(self) -> bool:
        return self.ended_at is None

    @property
    def name(self) -> str:
        """What tells it from the others."""
        return self.event or self.title


def matching(lines: Iterable[SessionLine], wish: str) -> list[SessionLine]:
    """Those that have each word of a wish in their names, their date or their number."""
    words = wish.casefold().split()
    return [line for line in lines if all(word in _searched(line) for word in words)]


def overdue(lines: Iterable[SessionLine], now: datetime) -> list[SessionLine]:
    """Those that still hold what people said long after it was needed, the oldest first."""
    old = [line for line in lines if line.has_words and _is_old(line, now)]
    return sorted(old, key=_opened_at)


def paced(lines: Iterable[SessionLine], most: int) -> list[SessionLine]:
    """The last sessions that ran by a plan to their end, the oldest first."""
    ran = [line for line in lines if line.ended_at and line.planned and line.used]
    return sorted(ran, key=_opened_at)[-most:]


def drift(lines: list[SessionLine]) -> timedelta:
    """By how much they took longer than planned, in the middle of them all."""
    late = sorted(line.used - line.planned for line in lines)
    middle = len(late) // 2
    return late[middle] if len(late) % 2 else (late[middle - 1] + late[middle]) / 2


def _searched(line: SessionLine) -> str:
    return f"{line.number} {line.title} {line.event} {day(line.opened_at)}".casefold()


def _is_old(line: SessionLine, now: datetime) -> bool:
    return line.ended_at is not None and now - line.ended_at >= KEEPING


def _opened_at(line: SessionLine) -> datetime:
    return line.opened_at
