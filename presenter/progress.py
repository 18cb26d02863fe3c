"""A bar in the terminal, for what takes longer than one likes to wait without a word."""

import sys
from collections.abc import Callable
from contextlib import ExitStack
from datetime import timedelta

import typer

from presenter.clock import Clock

PATIENCE = timedelta(seconds=0.5)


class Progress(ExitStack):
    """Says nothing until `patience` is over; on a terminal there is a bar from then on."""

    def __init__(self, label: str, clock: Clock, patience: timedelta = PATIENCE) -> None:
        super().__init__()
        self._label = label
        self._clock = clock
        self._patience = patience
        self._began = clock.now()
        self._done = 0
        self._move: Callable[[int], None] | None = None

    def show(self, done: int, count: int) -> None:
        """`done` of `count` parts are made."""
        if self._move is None and self._is_missed():
            bar = typer.progressbar(length=count, label=self._label, file=sys.stderr)
            self._move = self.enter_context(bar).update
        if self._move is not None:
            self._move(done - self._done)
            self._done = done

    def _is_missed(self) -> bool:
        return sys.stderr.isatty() and self._clock.now() - self._began > self._patience
