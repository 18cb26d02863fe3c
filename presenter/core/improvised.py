"""An option that nobody wrote."""

from presenter.core.case import Change
from presenter.values import dataclass


@dataclass(frozen=True, slots=True)
class Improvised:
    """What the room does instead: `takes` simulated minutes, `joins` a Scene or an Ending."""

    sentence: str
    joins: str
    takes: int = 0
    changes: tuple[Change, ...] = ()
    sets: tuple[str, ...] = ()
