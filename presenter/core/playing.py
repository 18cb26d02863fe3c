"""Where a play of a case stands, and what happened on the way."""

from enum import StrEnum

from presenter.values import dataclass


@dataclass(frozen=True, slots=True)
class State:
    """Everything that later minutes depend on; `flags` in the order they were set, with minutes."""

    section: str
    minute: int = 0
    flags: tuple[tuple[str, int], ...] = ()
    shown: frozenset[str] = frozenset()
    looks: frozenset[str] = frozenset()
    alerts: frozenset[str] = frozenset()
    injects: frozenset[str] = frozenset()
    scores: tuple[int, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The flags that are set."""
        return tuple(name for name, _ in self.flags)


class What(StrEnum):
    """What can happen in a play."""

    LOOK = "look"
    CHOICE = "choice"
    INJECT = "inject"
    ALERT = "alert"
    END = "end"


@dataclass(frozen=True, slots=True)
class Event:
    """`name` is an anchor or an alert's name, `text` what people read."""

    minute: int
    what: What
    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Move:
    """One choice of a play, by its text, at the minute it was made."""

    minute: int
    text: str


class Health(StrEnum):
    """How a service is; `UNKNOWN` is one that nobody monitors."""

    OK = "ok"
    DEGRADED = "degraded"
    FAILING = "failing"
    UNKNOWN = "unknown"
