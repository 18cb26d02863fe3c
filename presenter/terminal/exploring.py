"""`presenter explore`: how a case can go."""

from datetime import timedelta
from functools import partial
from pathlib import Path

import typer

from presenter.case import figures
from presenter.case.ends import ends
from presenter.case.exploring import chart
from presenter.case.exploring import explore as figures_of
from presenter.case.reading import read_file
from presenter.case.rules import start
from presenter.clock import Clock
from presenter.progress import Progress
from presenter.terminal.output import Form, as_json

QUIET = timedelta(seconds=1)


def explore(path: Path, states: int, form: Form) -> None:
    """Play every play of a case; raises `Refused` for one without a Scene."""
    case, _ = read_file(path)
    start(case)
    clock = Clock()
    with Progress("States", clock, QUIET) as progress:
        drawn = chart(case, clock, partial(progress.show, count=states), states)
        found = figures_of(drawn)
    if form is Form.JSON:
        typer.echo(as_json(figures.values(case, found, ends(drawn))))
        return
    for line in figures.table(case, found):
        typer.echo(line)
