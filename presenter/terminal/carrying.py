"""`presenter pack` and `presenter import`."""

from pathlib import Path

import typer

from presenter.app.opening import packed_name
from presenter.core.errors import Refused
from presenter.store import carrying, elsewhere, shelf
from presenter.store.carrying import Arrival

ALL_KNOWN = (
    "Every session of {other} is here already ({numbers}). "
    "Nothing was changed; with --again they come a second time."
)


def pack(path: Path, named: str, to: Path | None) -> None:
    """Write a session to a file of its own."""
    line = shelf.named(path, named)
    output = to or Path(packed_name(line))
    carrying.pack(path, line.number, output)
    elsewhere.note(path, line.number, output)
    typer.echo(f"Wrote {output}")
    typer.echo("On the other laptop: presenter import FILE, or presenter --db FILE to go on in it.")


def take_in(path: Path, other: Path, *, again: bool) -> None:
    """Add the sessions of a file; refused if none is new."""
    arrivals = carrying.take_in(path, other, again=again)
    if all(each.is_known for each in arrivals):
        numbers = ", ".join(f"session {each.here}" for each in arrivals)
        raise Refused(ALL_KNOWN.format(other=other, numbers=numbers or "there is none"))
    lines = {line.number: line for line in shelf.sessions(path)}
    for each in arrivals:
        typer.echo(_said(each, lines[each.here].title))


def _said(arrival: Arrival, title: str) -> str:
    if arrival.is_known:
        return f"Session {arrival.there} was passed over: it is here already as {arrival.here}."
    return f"Session {arrival.there}, “{title}”, is session {arrival.here} here."
