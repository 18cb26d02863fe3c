"""Whether a session file is as it was written, page by page and value by value.

Plain sqlite3: it is asked about files that nothing else can open.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from presenter.core.errors import Damaged, Refused
from presenter.store import file
from presenter.store.sound import columns_of, is_sound

DAMAGE = (sqlite3.DatabaseError, UnicodeDecodeError)  # SQLite may quote what is no text any more
MEND = (
    "Nothing was changed. `presenter recover` saves what can be read of it, "
    "`presenter restore` lists its backups."
)


def connect(path: Path) -> sqlite3.Connection:
    """For reading only; what is damaged may say anything."""
    db = connect_strictly(path)
    db.text_factory = _decoded
    return db


def connect_strictly(path: Path) -> sqlite3.Connection:
    """For reading only, and refused by bytes that are no text.

    What a program left half written that was killed is taken back first: that takes writing.
    """
    if path.with_name(f"{path.name}-journal").exists():
        with suppress(*DAMAGE), closing(sqlite3.connect(path)) as db:
            db.execute("SELECT count(*) FROM sqlite_master").fetchone()
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)


def make_sure_it_is_whole(path: Path) -> None:
    """Refused unless every page of a file is as SQLite wrote it."""
    try:
        with closing(connect(path)) as db:
            found = [row[0] for row in db.execute("PRAGMA integrity_check(1)")]
    except DAMAGE as error:
        found = [str(error)]
    if found != ["ok"]:
        raise Damaged(f"{path} is damaged ({found[0].strip()}).")


def is_whole(path: Path) -> bool:
    """Whether there is a session file, and all of it is as it was written."""
    try:
        if not file.look(path):
            return False
        make_sure_it_is_whole(path)
        with closing(connect(path)) as db:
            db.text_factory = str  # bytes that are no text are damage
            return all(_is_sound(db, table) for table in tables(db))
    except (Refused, *DAMAGE):
        return False


def tables(db: sqlite3.Connection) -> list[str]:
    """The tables of people's doings; acts first, since they know when an evening was."""
    names = db.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' "
        "AND name != 'alembic_version' ORDER BY name != 'act', name"
    ).fetchall()
    return [name for (name,) in names]


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Say that a file is damaged if that is why it cannot be read; any other error is a bug."""
    try:
        yield
    except Refused:
        raise
    except Exception as error:  # a damaged value upsets whoever meets it, in ways no list foresees
        if is_whole(path):
            raise  # a bug, and said as one
        raise Damaged(f"{path} is damaged. {MEND}") from error


def _is_sound(db: sqlite3.Connection, table: str) -> bool:
    columns = columns_of(db, table)
    listed = ", ".join(f'"{column.name}"' for column in columns)
    return all(
        is_sound(table, column, value)
        for row in db.execute(f"SELECT {listed} FROM {table}")
        for column, value in zip(columns, row, strict=True)
    )


def _decoded(text: bytes) -> str:
    return text.decode("utf-8", "replace")
