"""`presenter explore`: how a case can go."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import typer

from presenter.case import figures
from presenter.case.exploring import STATES, Heard, chart
from presenter.case.exploring import explore as figures_of
from presenter.case.reading import read_file
from presenter.case.rules import start
from presenter.clock import Clock
from presenter.terminal.output import Form, as_json

_QUIET = timedelta(seconds=1)


def explore(path: Path, states: int, form: Form) -> None:
    """Play every play of a case; raises `Refused` for one without a Scene."""
    case, _ = read_file(path)
    start(case)
    clock = Clock()
    with progress(clock, states) as heard:
        found = figures_of(chart(case, clock, heard, states))
    if form is Form.JSON:
        typer.echo(as_json(figures.values(case, found)))
        return
    for line in figures.table(case, found):
        typer.echo(line)


@contextmanager
def progress(clock: Clock, states: int = STATES) -> Iterator[Heard]:
    """A bar on stderr for what takes more than a second."""
    patient_until = clock.now() + _QUIET
    with ExitStack() as stack:
        bars: list[Any] = []

        def heard(found: int) -> None:
            if not bars and clock.now() > patient_until:
                bar = typer.progressbar(
                    length=states, label="States", file=typer.get_text_stream("stderr")
                )
                bars.append(stack.enter_context(bar))
            for each in bars:
                each.update(found - each.pos)

        yield heard
