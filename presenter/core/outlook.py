"""What is still ahead in a case, for the facilitator alone."""

from presenter.core.playing import Event
from presenter.values import dataclass


@dataclass(frozen=True, slots=True)
class Shift:
    """A score before and after."""

    name: str
    before: int
    after: int

    @property
    def by(self) -> int:
        return self.after - self.before


@dataclass(frozen=True, slots=True)
class Outlook:
    """What a choice would do if it were taken now: found out by taking it.

    `letter` is that of the wall, empty for a look. `takes` are its minutes, `clock` the time when
    they are over; `is_cut` if the end of the clock comes before. `leads` is the title of what it
    leads to, `happens` what fires on the way. `talk` is the discussion's time, in real minutes.
    """

    text: str
    letter: str
    is_look: bool
    takes: int
    clock: str
    is_cut: bool
    scores: tuple[Shift, ...]
    leads: str
    is_ending: bool
    happens: tuple[Event, ...]
    sets: tuple[str, ...] = ()
    shows: tuple[str, ...] = ()
    talk: int = 0


@dataclass(frozen=True, slots=True)
class Coming:
    """An inject that has not been: `holds` if it would fire with what is set now."""

    clock: str
    minute: int
    title: str
    needs: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    holds: bool = True


@dataclass(frozen=True, slots=True)
class Goal:
    """A Scene or an Ending that an option nobody wrote can lead to."""

    anchor: str
    title: str
    is_ending: bool = False


@dataclass(frozen=True, slots=True)
class Ahead:
    """All of that at one moment: what can be decided and looked at, and what comes by itself."""

    options: tuple[Outlook, ...] = ()
    looks: tuple[Outlook, ...] = ()
    coming: tuple[Coming, ...] = ()
