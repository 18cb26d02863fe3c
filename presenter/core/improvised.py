"""An option that nobody wrote."""

from dataclasses import dataclass

from presenter.core.case import Change


@dataclass(frozen=True, slots=True)
class Improvised:
    """What the room does instead: `takes` simulated minutes, `joins` a Scene or an Ending."""

    sentence: str
    joins: str
    takes: int = 0
    changes: tuple[Change, ...] = ()
    sets: tuple[str, ...] = ()
