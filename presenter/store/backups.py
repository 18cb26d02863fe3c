"""Copies of a session file, made while it is used: checked, few, and none knows what was to go.

Plain sqlite3, so that a thread of its own can do it: the show waits for nothing here.
"""

import os
import sqlite3
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path

from presenter.core.errors import Refused
from presenter.store.damage import DAMAGE, connect, make_sure_it_is_whole
from presenter.values import dataclass

KEPT = 12
ELSEWHERE = "War Stories backups"  # the folder in a folder that somebody chose
_STAMP = "%Y-%m-%dT%H%M%SZ"
_UNFINISHED = ".part"
_ENDING = ".sqlite3"


@dataclass(frozen=True, slots=True)
class Book:
    """What a file says of itself: see `presenter.store.rows.Book`."""

    token: str
    forgettings: int


@dataclass(frozen=True, slots=True)
class Backup:
    """One copy, and when it was made."""

    path: Path
    made_at: datetime
    book: Book


def beside(path: Path) -> Path:
    """The folder for the backups of a session file."""
    return path.with_name(f"{path.name}.backups")


def folders(path: Path, chosen: str) -> tuple[Path, ...]:
    """Where the backups of a file go: beside it, and to the stick or folder that was chosen."""
    return (beside(path), Path(chosen) / ELSEWHERE) if chosen else (beside(path),)


def back_up(path: Path, folder: Path, now: datetime) -> Path:
    """Add a copy of a session file to a folder; older ones go, and those that know too much.

    What was to be forgotten goes even if there is no room for a new copy.
    """
    book = book_of(path)
    try:
        return _make(path, folder, now)
    finally:
        tidy(folder, book)


def tidy(folder: Path, book: Book) -> None:
    """Leave the newest few copies of this file, none of which knows what the file forgot."""
    mine = [each for each in kept(folder) if each.book.token == book.token]
    for number, each in enumerate(mine):
        if number >= KEPT or each.book.forgettings < book.forgettings:
            each.path.unlink(missing_ok=True)


def kept(folder: Path) -> tuple[Backup, ...]:
    """All copies in a folder that can be read, the newest first."""
    with suppress(OSError):
        found = filter(None, map(_backup, folder.glob(f"*{_ENDING}")))
        return tuple(sorted(found, key=_made_at, reverse=True))
    return ()


def book_of(path: Path) -> Book:
    """Refused if it is no session file of this version, or damaged."""
    try:
        with closing(connect(path)) as db:
            return Book(*db.execute("SELECT token, forgettings FROM book").fetchone())
    except (*DAMAGE, TypeError) as error:
        raise Refused(f"{path} cannot be read ({error}).") from error


def _make(path: Path, folder: Path, now: datetime) -> Path:
    at = now.astimezone(UTC)
    made = folder / f"{path.stem} {at.strftime(_STAMP)}{_ENDING}"
    unfinished = made.with_suffix(_UNFINISHED)
    try:
        folder.mkdir(exist_ok=True)
        for left in folder.glob(f"{path.stem} *{_UNFINISHED}"):
            left.unlink()
        _copy(path, unfinished)
        make_sure_it_is_whole(unfinished)
        _keep(unfinished, made)
    except (OSError, sqlite3.Error) as error:
        raise Refused(_why_not(folder, error)) from error
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
    return made


def _copy(path: Path, to: Path) -> None:
    """In one step, so that it is one moment; who writes need not wait for it."""
    with closing(connect(path)) as source, closing(sqlite3.connect(to)) as copy:
        source.backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE")


def _keep(unfinished: Path, made: Path) -> None:
    """Onto the disk first, and only then under its name."""
    with unfinished.open("rb+") as copy:
        os.fsync(copy.fileno())
    unfinished.replace(made)
    if os.name == "posix":
        folder = os.open(made.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _why_not(folder: Path, error: Exception) -> str:
    if isinstance(error, FileNotFoundError):
        return f"{folder.parent} is not there, so no backup goes to it."
    code = getattr(error, "sqlite_errorcode", 0)
    full = code == sqlite3.SQLITE_FULL
    why = "the disk is full" if full else getattr(error, "strerror", None) or str(error)
    return f"No backup could be written to {folder} ({why})."


def _backup(path: Path) -> Backup | None:
    """None for what was not made here, or cannot be read."""
    with suppress(ValueError, Refused):
        made_at = datetime.strptime(path.stem.rsplit(" ", 1)[-1], _STAMP).replace(tzinfo=UTC)
        return Backup(path, made_at, book_of(path))
    return None


def _made_at(backup: Backup) -> datetime:
    return backup.made_at
