"""Where time comes from."""

from datetime import UTC, datetime, timedelta
from time import monotonic


class Clock:
    """The wall clock in aware UTC; it survives a restart and never runs backwards."""

    def __init__(self) -> None:
        self._latest = datetime.min.replace(tzinfo=UTC)

    def now(self) -> datetime:
        self._latest = max(self._latest, datetime.now(UTC))
        return self._latest

    def uptime(self) -> timedelta:
        """Goes on evenly, whatever is done to the wall clock: for spans between two presses."""
        return timedelta(seconds=monotonic())


class WholeSeconds(Clock):
    """What screens go by: all figures on them change at the same moment, once a second."""

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock

    def now(self) -> datetime:
        return self._clock.now().replace(microsecond=0)

    def uptime(self) -> timedelta:
        return self._clock.uptime()


class StoppedClock(Clock):
    """Moves only when told to: for tests and for the demo."""

    def __init__(self, at: datetime) -> None:
        super().__init__()
        self._latest = at
        self._up = timedelta()

    def now(self) -> datetime:
        return self._latest

    def uptime(self) -> timedelta:
        return self._up

    def tick(self, **span: float) -> None:
        """Move on by a span in the units of `timedelta`: `tick(minutes=10)`."""
        self._latest += timedelta(**span)
        self.rest(**span)

    def rest(self, **span: float) -> None:
        """Let a span go by that the wall clock does not show, as between two presses of a key."""
        self._up += timedelta(**span)
