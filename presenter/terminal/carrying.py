"""`presenter pack` and `presenter import`."""

from pathlib import Path

import typer

from presenter.app.opening import packed_name
from presenter.app.shelving import arrived
from presenter.core.errors import Refused
from presenter.store import carrying, elsewhere, shelf

ALL_KNOWN = (
    "Every session of {other} is here already ({numbers}). "
    "Nothing was changed; with --again they come a second time."
)


def pack(path: Path, named: str, to: Path | None) -> None:
    """Write a session to a file of its own."""
    line = shelf.named(path, named)
    output = to or Path(packed_name(line))
    carrying.pack(path, line.number, output)
    typer.echo(f"Wrote {output}")
    if doubt := elsewhere.note(path, line.number, output, "file"):
        typer.echo(doubt, err=True)
    typer.echo("On the other laptop: presenter import FILE, or presenter --db FILE to go on in it.")


def take_in(path: Path, other: Path, *, again: bool) -> None:
    """Add the sessions of a file; refused if none is new."""
    arrivals = carrying.take_in(path, other, again=again)
    if all(each.is_known for each in arrivals):
        numbers = ", ".join(f"session {each.here}" for each in arrivals)
        raise Refused(ALL_KNOWN.format(other=other, numbers=numbers or "there is none"))
    for each in arrivals:
        typer.echo(arrived(each))
