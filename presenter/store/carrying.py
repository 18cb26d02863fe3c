"""A session as one file, to go on with on another laptop, and such a file taken in here."""

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from presenter.core.errors import Refused
from presenter.store import damage, engine, file, schema
from presenter.store.reader import bring_up_to_date
from presenter.store.transplant import transplant
from presenter.store.troubles import told_in_words
from presenter.values import dataclass

COMING = ".coming"
_SAME = "SELECT id FROM session WHERE opened_at = ? AND title = ? AND deck_name = ?"


@dataclass(frozen=True, slots=True)
class Arrival:
    """A session of another file: its number there, and here; whether it was here before."""

    there: int
    here: int
    is_known: bool


def pack(path: Path, session: int, to: Path, held: file.Claim | None = None) -> None:
    """Write one session into a new file, with deck, cases and pictures; never over another."""
    if to.exists():
        raise Refused(f"{to} is there already. Choose another name with -o FILE.")
    if not to.parent.is_dir():
        raise Refused(f"There is no folder {to.parent}. Choose another with -o FILE.")
    coming = to.with_name(to.name + ".part")
    try:
        coming.unlink(missing_ok=True)
        with told_in_words(), _latest(path, held) as source, _new(coming) as target:
            transplant(source, target, session)
        with coming.open("rb+") as packed:
            os.fsync(packed.fileno())
        coming.replace(to)
    except OSError as error:
        raise Refused(
            f"{to} cannot be written ({error.strerror}). Choose another place."
        ) from error
    finally:
        coming.unlink(missing_ok=True)


def take_in(
    path: Path, other: Path, held: file.Claim | None = None, *, again: bool = False
) -> tuple[Arrival, ...]:
    """Add the sessions of another file to this one; that one is left as it is.

    A session that is here already is passed over, unless it is to be there `again`.
    """
    if not file.look(other):
        raise Refused(f"There is no session file {other}.")
    if file.look(path) and path.samefile(other):
        raise Refused(f"{other} is this very file. Its sessions are here already.")
    claim = held or file.claim(path)
    try:
        with told_in_words(), _given(other, path) as source, _ready(path) as target:
            sessions = source.execute("SELECT id FROM session ORDER BY id").fetchall()
            return tuple(_arrive(source, target, number, again=again) for (number,) in sessions)
    finally:
        if not held:
            claim.release()


def _arrive(
    source: sqlite3.Connection, target: sqlite3.Connection, number: int, *, again: bool
) -> Arrival:
    same = source.execute(
        "SELECT opened_at, title, deck_name FROM session WHERE id = ?", (number,)
    ).fetchone()
    here = target.execute(_SAME, same).fetchone()
    if here and not again:
        return Arrival(number, here[0], is_known=True)
    return Arrival(number, transplant(source, target, number), is_known=False)


@contextmanager
def _latest(path: Path, held: file.Claim | None) -> Iterator[sqlite3.Connection]:
    """Our own file as it is at this moment; others may go on writing to it."""
    bring_up_to_date(path, held)
    with closing(damage.connect(path)) as source, closing(sqlite3.connect(":memory:")) as copy:
        source.backup(copy)
        yield copy


@contextmanager
def _given(other: Path, path: Path) -> Iterator[sqlite3.Connection]:
    """A file that somebody brought, at this version; it may lie where nothing can be written.

    Its copy lies beside the session file, where forgetting finds it after a power cut.
    """
    copy = path.with_name(path.name + COMING)
    try:
        _drop(copy)
        for ending in ("", "-wal"):
            part = other.with_name(other.name + ending)
            if part.exists():
                shutil.copyfile(part, copy.with_name(copy.name + ending))
        damage.make_sure_it_is_whole(copy)
        with _ready(copy) as db:
            yield db
    except OSError as error:
        raise Refused(f"{other} cannot be read into {path.parent} ({error.strerror}).") from error
    finally:
        _drop(copy)


def _drop(copy: Path) -> None:
    for ending in ("", "-wal", "-shm"):
        copy.with_name(copy.name + ending).unlink(missing_ok=True)


@contextmanager
def _ready(path: Path) -> Iterator[sqlite3.Connection]:
    """A file of this version, made if there is none."""
    made = engine.connect(path)
    try:
        schema.prepare(made, path)
    finally:
        made.dispose()
    connected = sqlite3.connect(path, timeout=engine.BUSY_SECONDS, isolation_level=None)
    with closing(connected) as db:
        for pragma in engine.PRAGMAS:
            db.execute(f"PRAGMA {pragma}")
        yield db


@contextmanager
def _new(path: Path) -> Iterator[sqlite3.Connection]:
    """One that is a single file once it is closed."""
    with _ready(path) as db:
        yield db
        db.execute("PRAGMA journal_mode=DELETE")
