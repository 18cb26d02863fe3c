"""`presenter archive`."""

from pathlib import Path

import typer

from presenter.clock import Clock
from presenter.store import file, shelf, shelving
from presenter.store.verbs import sessions


def put_away(path: Path, named: str, *, back: bool) -> None:
    """Take a session off the list, or have it there again."""
    line = shelf.named(path, named)
    verb = sessions.bring_back if back else sessions.put_away
    with file.claim(path):
        shelving.do(path, Clock().now(), verb, line.number)
    typer.echo(f"{line.name} is {'on the list again' if back else 'put away'}.")
