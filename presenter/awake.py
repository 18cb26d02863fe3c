"""Keeps the laptop from falling asleep, and the screen saver off the wall."""

from threading import Event, Thread
from time import monotonic

PATIENCE = 3.0  # seconds a desktop may take to answer


class Awake:
    """Holds sleep off from `hold` until `release`.

    It asks in a thread of its own: a desktop that does not answer must not hold up the show.
    """

    def __init__(self) -> None:
        self._answered = Event()
        self._released = Event()
        self._thread = Thread(target=self._keep, name="awake", daemon=True)
        self._until = 0.0
        self._trouble = "the desktop does not answer"

    def hold(self) -> None:
        self._until = monotonic() + PATIENCE
        self._thread.start()

    def release(self) -> None:
        """Let the laptop sleep again."""
        self._released.set()
        if self._thread.is_alive():
            self._thread.join(PATIENCE)

    @property
    def is_asking(self) -> bool:
        """Whether the desktop may still answer in time."""
        return not self._answered.is_set() and monotonic() < self._until

    def trouble(self) -> str:
        """Why sleep is not held off, once the desktop has answered; empty if it is."""
        self._answered.wait(max(0.0, self._until - monotonic()))
        return self._trouble

    def _keep(self) -> None:
        from wakepy import keep  # noqa: PLC0415 - 60 ms, which nobody has to wait for

        with keep.presenting(on_fail="pass") as mode:
            self._trouble = "" if mode.active else "this desktop does not offer it"
            self._answered.set()
            self._released.wait()


def trouble() -> str:
    """Why sleep could not be held off here; empty if it can be. Nothing stays held."""
    awake = Awake()
    awake.hold()
    try:
        return awake.trouble()
    finally:
        awake.release()
