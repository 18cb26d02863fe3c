"""What was found of one thing, and how it stands."""

from enum import StrEnum

from presenter.values import dataclass


class Light(StrEnum):
    """Green is well, amber is worth a look, red would spoil the evening."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found of one thing; `mend` says what to do unless it is green."""

    what: str
    light: Light
    words: str
    mend: str = ""
