"""What lies on the wall for a while in place of the step: put there by hand, taken off by Next."""

from datetime import datetime
from enum import StrEnum

from presenter.values import dataclass


class What(StrEnum):
    ENTRY = "entry"
    ALONE = "alone"
    SAFETY = "safety"
    EXIT = "exit"
    THANKS = "thanks"
    LISTEN = "listen"
    APPLAUSE = "applause"


@dataclass(frozen=True, slots=True)
class Aside:
    """Since when it lies there; `entry` is the number of the one that is shown large."""

    what: What
    at: datetime
    entry: int = 0
