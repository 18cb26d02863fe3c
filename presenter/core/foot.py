"""What stands below a picture."""

from enum import StrEnum

from presenter.core.deck import Face
from presenter.core.timing import Timer
from presenter.values import dataclass


class State(StrEnum):
    PAST = "past"
    NOW = "now"
    AHEAD = "ahead"


@dataclass(frozen=True, slots=True)
class Mark:
    """One phase as a dot with its title."""

    title: str
    state: State


@dataclass(frozen=True, slots=True)
class Footer:
    """The phases on the left; on the right a clock, or a text when there is none."""

    marks: tuple[Mark, ...] = ()
    clock: Timer | None = None
    text: str = ""
    face: Face = Face.DIGITS
