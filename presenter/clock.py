"""Where time comes from."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from time import monotonic


def _wall() -> datetime:
    return datetime.now(UTC)


class Clock:
    """The laptop's clock in aware UTC; it survives a restart and never runs backwards.

    Set back, it goes on from where it was, by the seconds that pass: no clock on a screen stands
    still for an hour. From then on it is ahead of the laptop's by that much.
    """

    def __init__(
        self,
        wall: Callable[[], datetime] = _wall,
        seconds: Callable[[], float] = monotonic,
    ) -> None:
        self._wall = wall
        self._seconds = seconds
        self._latest = datetime.min.replace(tzinfo=UTC)
        self._read_at = 0.0
        self._ahead = timedelta()

    def now(self) -> datetime:
        wall, read_at = self._wall(), self._seconds()
        now = wall + self._ahead
        if now < self._latest:
            now = self._latest + timedelta(seconds=read_at - self._read_at)
            self._ahead = now - wall
        self._latest, self._read_at = now, read_at
        return now

    @property
    def ahead(self) -> timedelta:
        """How far it is ahead of the laptop's clock."""
        return self._ahead

    def not_before(self, instant: datetime) -> None:
        """Go on from this instant if the laptop's clock says less: something happened then."""
        if self.now() < instant:
            self._latest = instant

    def uptime(self) -> timedelta:
        """Goes on evenly, whatever is done to the wall clock: for spans between two presses."""
        return timedelta(seconds=self._seconds())


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
