"""The world of a case: its clock, what runs in it, what is measured, and what that costs."""

import operator
from enum import StrEnum
from fractions import Fraction

from presenter.values import dataclass

DAY = 24 * 60
_COMPARE = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "=": operator.eq,
}

Points = tuple[tuple[int, Fraction], ...]


class Presence(StrEnum):
    """How a service stands on the map."""

    YES = "yes"
    HIDDEN = "hidden"
    UNMONITORED = "unmonitored"


class Node(StrEnum):
    """What a service is."""

    CLIENT = "client"
    SERVICE = "service"
    STORAGE = "storage"
    QUEUE = "queue"
    CACHE = "cache"
    EXTERNAL = "external"


@dataclass(frozen=True, slots=True)
class Span:
    """The clock of a case: `starts` in minutes of the day, and how many minutes it runs."""

    starts: int = 0
    length: int = DAY - 1

    def at(self, minute: int) -> str:
        """The clock time so many minutes after the start: `16:48`."""
        hours, minutes = divmod((self.starts + minute) % DAY, 60)
        return f"{hours:02}:{minutes:02}"

    def since(self, time: int) -> int:
        """Minutes from the start to a time of day; one that is earlier is on the next day."""
        return (time - self.starts) % DAY


WHOLE_DAY = Span()


@dataclass(frozen=True, slots=True)
class Condition:
    """A signal compared with a number."""

    signal: str
    op: str
    number: Fraction

    def holds(self, value: Fraction) -> bool:
        return bool(_COMPARE[self.op](value, self.number))


@dataclass(frozen=True, slots=True)
class Score:
    name: str
    start: int
    means: str
    line: int


@dataclass(frozen=True, slots=True)
class Drain:
    """What a score loses or wins each minute, while a condition holds and until a flag is set."""

    score: str
    step: int
    when: Condition | None
    until: str
    line: int


@dataclass(frozen=True, slots=True)
class Service:
    name: str
    kind: Node
    calls: tuple[str, ...]
    presence: Presence
    degraded: Condition | None
    failing: Condition | None
    line: int


@dataclass(frozen=True, slots=True)
class Signal:
    """Straight between its points, constant outside; minutes count from the start of the clock."""

    name: str
    unit: str
    points: Points
    line: int


@dataclass(frozen=True, slots=True)
class Track:
    """Where a signal goes once a flag is set; minutes count from that moment."""

    signal: str
    flag: str
    points: Points
    line: int


@dataclass(frozen=True, slots=True)
class Alert:
    name: str
    when: Condition
    severity: str
    says: str
    line: int
