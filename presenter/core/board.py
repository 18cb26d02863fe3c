"""What a room that plays a case may see: the system, its monitoring, the feed, the decision.

No field here can hold a facilitator's card, what an option does, or what has not happened yet.
"""

from enum import StrEnum

from presenter.core.case import Card, Text
from presenter.core.playing import Health
from presenter.core.timing import Timer
from presenter.core.world import Node
from presenter.values import dataclass


class FeedKind(StrEnum):
    """What a line of the feed is: an alert, somebody's words, or what the room did."""

    PAGE = "page"
    WARN = "warn"
    CHAT = "chat"
    LOG = "log"
    CUSTOMER = "customer"
    MAIL = "mail"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Meter:
    """A score from 0 to 100, and by how much the last choice moved it."""

    name: str
    value: int
    moved: int = 0


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above everything else: `clock` is `16:48`, `elapsed` minutes since the start."""

    title: str
    clock: str
    elapsed: int
    meters: tuple[Meter, ...] = ()


@dataclass(frozen=True, slots=True)
class Tile:
    """A service on the map; `note` says in words how it is, `calls` names other tiles."""

    name: str
    kind: Node
    health: Health
    note: str = ""
    calls: tuple[str, ...] = ()
    is_new: bool = False


@dataclass(frozen=True, slots=True)
class Chart:
    """A signal from the start of the clock until now.

    `points` are minute and value, straight in between; `thresholds` are values that an alert or
    a service's health names; `reading` is the value now, with its unit.
    """

    name: str
    reading: str
    health: Health
    points: tuple[tuple[int, float], ...]
    thresholds: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class FeedLine:
    """One line of pager, chat and logs; `clock` and `who` may be empty."""

    kind: FeedKind
    clock: str
    who: str
    text: str
    is_new: bool = False


@dataclass(frozen=True, slots=True)
class Option:
    """What the room can decide; hands of a vote are None until it is closed."""

    letter: str
    text: str
    first: int | None = None
    second: int | None = None
    is_taken: bool = False


@dataclass(frozen=True, slots=True)
class Decision:
    """`number` counts from 1 along this play; `timer` is that of the discussion, if one runs.

    `voting` is the round whose hands are being counted, 0 for none.
    """

    number: int
    question: str
    options: tuple[Option, ...]
    voting: int = 0
    timer: Timer | None = None


@dataclass(frozen=True, slots=True)
class Board:
    """Everything in the world of the case that the room knows of, the newest of the feed first."""

    tiles: tuple[Tile, ...] = ()
    charts: tuple[Chart, ...] = ()
    feed: tuple[FeedLine, ...] = ()
    decision: Decision | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """What there is to read: a scene, a look, an inject, an ending, or what really happened."""

    kicker: str
    title: str
    body: tuple[Text | Card, ...]


@dataclass(frozen=True, slots=True)
class Dot:
    """An end of the case by two of its scores; `share` is the part of all plays that lead there."""

    ending: str
    across: int
    up: int
    share: float


@dataclass(frozen=True, slots=True)
class Paths:
    """All ends of the case over two scores, the room's own, and the way there.

    `trail` has the two scores after each choice, from the start on; `own` is the room's ending,
    empty while it has none.
    """

    across: str
    up: str
    dots: tuple[Dot, ...]
    trail: tuple[tuple[int, int], ...]
    own: str = ""
