"""A backup becomes the session file again; what it replaces is kept, unless it may not be."""

import os
import shutil
import sqlite3
from contextlib import closing, nullcontext
from datetime import UTC, datetime
from pathlib import Path

from presenter.core.errors import Refused
from presenter.store import backups, file
from presenter.store.damage import is_whole, make_sure_it_is_whole

LOGS = ("-wal", "-shm")
_STAMP = "%Y-%m-%dT%H%M%SZ"


def restore(path: Path, backup: Path, now: datetime, held: file.Claim | None = None) -> Path | None:
    """Put a backup in the place of the session file; where that is kept now, if there was one."""
    if not file.look(backup):
        raise Refused(f"There is no backup {backup}. `presenter restore` lists those there are.")
    make_sure_it_is_whole(backup)
    file.make_folder(path.parent)
    with nullcontext() if held else file.Claim(path):
        if is_whole(path):
            _make_sure_it_forgot(path, backup)
            kept: Path | None = backups.back_up(path, backups.beside(path), now)
            _let_go_of_log(path)
        else:
            kept = set_aside(path, now)
        replace(path, backup)
    return kept


def set_aside(path: Path, now: datetime) -> Path | None:
    """Rename a damaged file and its log; its new name, or nothing if there is no file."""
    if not path.exists():
        return None
    aside = path.with_name(f"{path.name}.damaged-{now.astimezone(UTC).strftime(_STAMP)}")
    path.rename(aside)
    for log in LOGS:
        there = path.with_name(path.name + log)
        if there.exists():
            there.rename(aside.with_name(aside.name + log))
    return aside


def replace(path: Path, by: Path) -> None:
    """Put a copy of another file in its place; at any moment there is the one or the other."""
    coming = path.with_name(path.name + ".coming")
    shutil.copyfile(by, coming)
    with coming.open("rb+") as copy:
        os.fsync(copy.fileno())
    for log in LOGS:  # of a file that is there no more
        path.with_name(path.name + log).unlink(missing_ok=True)
    coming.replace(path)


def _make_sure_it_forgot(path: Path, backup: Path) -> None:
    """What was taken back since must not come back with a backup."""
    here, there = backups.book_of(path), backups.book_of(backup)
    if there.token == here.token and there.forgettings < here.forgettings:
        raise Refused(
            f"{backup.name} still knows what people have taken back since. It was not restored."
        )


def _let_go_of_log(path: Path) -> None:
    """All of it is in the file itself afterwards, and no log is left that fits another file."""
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        db.execute("PRAGMA journal_mode=DELETE")
