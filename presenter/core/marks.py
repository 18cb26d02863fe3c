"""What the facilitators know of somebody who waits to tell; the room never sees it."""

from enum import StrEnum

from presenter.values import dataclass


class Stand(StrEnum):
    """Where somebody waits: in line, willing but not now, or ready if nobody else is."""

    LINE = ""
    LATER = "later"
    RESERVE = "reserve"


class Weight(StrEnum):
    """How heavy a story is to hear."""

    UNSAID = ""
    LIGHT = "light"
    MEDIUM = "medium"
    HEAVY = "heavy"


class Opener(StrEnum):
    """Who breaks the ice: first a facilitator with a failure of their own, then a leader."""

    NOBODY = ""
    FACILITATOR = "facilitator"
    LEADER = "leader"


@dataclass(frozen=True, slots=True)
class Marks:
    """`buddy` sits beside the teller; a story that `names_absent` is held until it is disguised."""

    weight: Weight = Weight.UNSAID
    opener: Opener = Opener.NOBODY
    buddy: str = ""
    is_first_time: bool = False
    names_absent: bool = False


NO_MARKS = Marks()
