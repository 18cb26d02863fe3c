"""`presenter backup`, `restore` and `recover`."""

from pathlib import Path

import typer

from presenter import settings
from presenter.app.recovered import NOUNS, counted, told
from presenter.clock import Clock
from presenter.core.errors import Refused
from presenter.folders import data_folder
from presenter.store import backups, elsewhere, file, restoring, salvage, shelf
from presenter.store.backups import Backup
from presenter.store.reader import bring_up_to_date


def make(path: Path, to: Path | None) -> None:
    """Add a backup to a folder, or beside the file."""
    _make_sure_there_is_one(path)
    (folder,) = backups.folders(path, str(to))[1:] if to else backups.folders(path, "")
    typer.echo(f"Wrote {backups.back_up(path, folder, Clock().now())}")
    if to and (doubt := elsewhere.note(path, 0, folder)):
        typer.echo(doubt, err=True)


def listing(path: Path) -> None:
    """The backups there are, the newest first, with the number that names each."""
    file.make_sure_of_name(path)
    found = _all(path)
    if not found:
        typer.echo(f"There are no backups of {path} yet. `presenter backup` makes one.")
    for number, each in enumerate(found, start=1):
        local = each.made_at.astimezone()
        count = len(shelf.sessions(each.path))
        typer.echo(
            f"{number:>4}  {local:%H:%M:%S, %d %B %Y}  "
            f"{counted(count, NOUNS['session'])}  {each.path}"
        )


def put_back(path: Path, named: str) -> None:
    """Put a backup in the place of the session file."""
    file.make_sure_of_name(path)
    backup = _named(path, named)
    kept = restoring.restore(path, backup, Clock().now())
    typer.echo(f"Restored {path} from {backup}.")
    if kept:
        typer.echo(f"What was there before is kept: {kept}")


def recover(path: Path) -> None:
    """Save what can be read, and say what that is."""
    for line in told(path, salvage.recover(path, Clock().now())):
        typer.echo(line)


def _make_sure_there_is_one(path: Path) -> None:
    if not file.look(path):
        raise Refused(f"There is no session in {path} yet. `presenter run DECK` begins one.")
    bring_up_to_date(path)


def _all(path: Path) -> list[Backup]:
    chosen = settings.load(data_folder()).backups
    found = [each for folder in backups.folders(path, chosen) for each in backups.kept(folder)]
    return sorted(found, key=_made_at, reverse=True)


def _made_at(backup: Backup) -> float:
    return backup.made_at.timestamp()


def _named(path: Path, named: str) -> Path:
    if not named.isdecimal():
        return Path(named)
    found = _all(path)
    if not 1 <= int(named) <= len(found):
        raise Refused(f"There is no backup {named}. `presenter restore` lists those there are.")
    return found[int(named) - 1].path
