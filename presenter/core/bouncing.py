"""Presses that nobody meant: a worn button that closes twice, a key that is held."""

from datetime import timedelta

BOUNCE = timedelta(milliseconds=150)


class Presses:
    """Knows when what was pressed last; a run of presses too close together is one."""

    def __init__(self) -> None:
        self._last: dict[object, timedelta] = {}

    def is_meant(self, pressed: object, at: timedelta) -> bool:
        """Whether this is not the echo of the press before it; `at` is from any fixed moment."""
        last = self._last.get(pressed)
        self._last[pressed] = at
        return last is None or at - last >= BOUNCE
