"""What happens to an error that nobody expected: it is logged, and said once."""

import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from presenter.clock import Clock

SENTENCE = "Something in the program went wrong. What was saved is safe. See {path}"


class Bugs:
    """Takes over `sys.excepthook`, which Qt's slots end up in too.

    The log has where it happened and what kind of error it was, never its message: a database
    puts people's words into those.
    """

    def __init__(self, folder: Path, clock: Clock, say: Callable[[str], None]) -> None:
        self._path = folder / "errors.log"
        self._clock = clock
        self._say = say
        self._seen: set[str] = set()

    def watch(self) -> None:
        sys.excepthook = self.note

    def note(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        del error
        where = "".join(traceback.format_tb(trace)) + kind.__name__
        if where in self._seen:
            return
        self._seen.add(where)
        print(where, file=sys.stderr)  # noqa: T201 - for whoever started it in a terminal
        self._log(where)
        self._say(SENTENCE.format(path=self._path))

    def _log(self, where: str) -> None:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with self._path.open("a", encoding="utf-8") as log:
                log.write(f"{self._clock.now():%Y-%m-%d %H:%M:%S} UTC\n{where}\n\n")
        except OSError:
            return  # the terminal has it, and the window says so
