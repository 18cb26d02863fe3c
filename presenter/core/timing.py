"""How long is left: computed from instants, never counted down."""

from datetime import date, datetime, timedelta
from math import ceil, floor

from presenter.values import dataclass

ZERO = timedelta()


@dataclass(frozen=True, slots=True)
class Pause:
    began_at: datetime
    ended_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Timer:
    """Planned time, and the instants that say what became of it."""

    planned: timedelta
    started_at: datetime | None = None
    ended_at: datetime | None = None
    pauses: tuple[Pause, ...] = ()
    extended: timedelta = ZERO

    @property
    def running(self) -> bool:
        """Started and not ended; a paused timer still counts as running."""
        return self.started_at is not None and self.ended_at is None

    @property
    def paused(self) -> bool:
        return self.running and any(pause.ended_at is None for pause in self.pauses)

    @property
    def granted(self) -> timedelta:
        """Planned time with what was added or taken away since; never below zero."""
        return max(self.planned + self.extended, ZERO)

    def used(self, now: datetime) -> timedelta:
        if self.started_at is None:
            return ZERO
        until = self.ended_at or now
        paused = sum(
            (max((pause.ended_at or until) - pause.began_at, ZERO) for pause in self.pauses), ZERO
        )
        return max(until - self.started_at - paused, ZERO)

    def left(self, now: datetime) -> timedelta:
        """Time left; negative once it runs over."""
        return self.granted - self.used(now)


def words(span: timedelta) -> str:
    """A span as people read it: `9:05`, `1:12:00`, or `+0:30` once it is over."""
    seconds = ceil(span.total_seconds())
    minutes, rest = divmod(abs(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    sign = "+" if seconds < 0 else ""
    return f"{sign}{hours}:{minutes:02}:{rest:02}" if hours else f"{sign}{minutes}:{rest:02}"


def minutes(span: timedelta) -> int:
    """Whole minutes, rounded to the nearest."""
    return floor(span.total_seconds() / 60 + 0.5)


def length(span: timedelta) -> str:
    """A span in minutes without the word: `8`, `7½`, or `7:10` where they are neither."""
    whole, rest = divmod(round(span.total_seconds()), 60)
    if rest == 30:  # noqa: PLR2004 - seconds in half a minute
        return f"{whole}½" if whole else "½"
    return words(span) if rest else f"{whole}"


def more(seconds: int) -> str:
    """Time that is given or taken away: `+30 s`, `-5 min`."""
    whole, rest = divmod(seconds, 60)
    return f"{seconds:+} s" if rest else f"{whole:+} min"


def time_of_day(at: datetime) -> str:
    """The time on the room's clock: `14:02`."""
    return f"{at.astimezone():%H:%M}"


def day(at: datetime) -> str:
    """The date as people write it: `22 November 2026`."""
    return written(at.astimezone().date())


def written(on: date) -> str:
    """A date, as above."""
    return f"{on.day} {on:%B %Y}"
