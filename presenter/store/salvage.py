"""What can still be read of a damaged session file, row by row, in a new one."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, nullcontext, suppress
from dataclasses import field
from datetime import datetime
from pathlib import Path

from presenter.core.errors import Refused
from presenter.store import engine, file, restoring, schema
from presenter.store.damage import DAMAGE, connect, is_whole, tables
from presenter.store.sound import Column, Row, columns_of, sound
from presenter.values import dataclass

LEFT_OUT = {"inverse", "place", "spot"}  # where the wall stood; undo memory
GIVE_UP = 2000  # rows, none of which can be read
NOTHING = (
    "No session can be read of {path}; it was left as it is. `presenter restore` lists the backups."
)
LONG_AGO = "1970-01-01 00:00:00.000000"


@dataclass(slots=True)
class Salvage:
    """How many rows of each table were saved, and how many at most are missing."""

    aside: Path | None = None
    saved: dict[str, int] = field(default_factory=dict)
    missing: dict[str, int] = field(default_factory=dict)


def recover(path: Path, now: datetime, held: file.Claim | None = None) -> Salvage:
    """Put what can be read in the place of a damaged file, which is kept beside it.

    Refused if nothing can be read, or nothing needs it.
    """
    file.make_sure_of_name(path)
    if not path.is_file():
        raise Refused(f"There is no file {path}.")
    if is_whole(path):
        raise Refused(f"{path} is whole: there is nothing to recover.")
    if not _has_tables(path):
        raise Refused(NOTHING.format(path=path))
    new = path.with_name(path.name + ".recovered")
    with nullcontext() if held else file.Claim(path):
        salvage = _salvage(path, new)
        if not salvage.saved.get("session"):
            new.unlink()
            raise Refused(NOTHING.format(path=path))
        salvage.aside = restoring.set_aside(path, now)
        new.replace(path)
    return salvage


def _has_tables(path: Path) -> bool:
    """Whether SQLite still finds its way in; else no question about a row has an answer."""
    with closing(connect(path)) as db, suppress(*DAMAGE):
        return bool(db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0])
    return False


def _salvage(path: Path, new: Path) -> Salvage:
    salvage = Salvage()
    new.unlink(missing_ok=True)
    made = engine.connect(new)
    schema.prepare(made, new)
    made.dispose()
    with closing(connect(path)) as old, closing(sqlite3.connect(new)) as db:
        triggers = _without_triggers(db)
        for table in tables(db):
            if table not in LEFT_OUT:
                _carry_over(old, db, table, salvage)
        _part_from_lost(db, salvage)
        db.execute("INSERT INTO place (session_id, step, black) SELECT id, 0, 0 FROM session")
        for trigger in triggers:
            db.execute(trigger)
        db.commit()
        db.execute("PRAGMA journal_mode=DELETE")
    return salvage


def _without_triggers(db: sqlite3.Connection) -> list[str]:
    """Drop the triggers that write undo memory; how to make each again."""
    found = db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for name, _sql in found:
        db.execute(f"DROP TRIGGER {name}")
    return [sql for _name, sql in found]


def _carry_over(old: sqlite3.Connection, db: sqlite3.Connection, table: str, into: Salvage) -> None:
    columns = columns_of(db, table)
    began_at = db.execute("SELECT coalesce(min(at), ?) FROM act", (LONG_AGO,)).fetchone()[0]
    saved = missing = 0
    for found in _rows(old, table, columns):
        row = found and sound(table, columns, found, began_at)
        if row and _insert(db, table, row):
            saved += 1
        else:
            missing += 1
    into.saved[table], into.missing[table] = saved, missing


def _rows(old: sqlite3.Connection, table: str, columns: tuple[Column, ...]) -> Iterator[Row | None]:
    """Each row by its number, for what is damaged ends every longer way; None: there may be one."""
    names = [column.name for column in columns]
    lost = 0
    for number in range(1, _last(old, table) + 1):
        try:
            row = _select(old, table, names, number)
        except DAMAGE:
            row = _in_pieces(old, table, names, number) if table == "session" else None
            lost = 0 if row else lost + 1
            yield row
            if lost > GIVE_UP:
                return
            continue
        lost = 0
        if row:
            yield row


def _last(old: sqlite3.Connection, table: str) -> int:
    """The highest number that a row was ever given."""
    for query in (
        "SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = ?1), 0)",
        f"SELECT coalesce(max(rowid), 0) FROM {table} WHERE ?1 != ''",
    ):
        with suppress(*DAMAGE):
            return int(old.execute(query, (table,)).fetchone()[0])
    return GIVE_UP


def _select(old: sqlite3.Connection, table: str, names: list[str], number: int) -> Row | None:
    listed = ", ".join(f'"{name}"' for name in names)
    query = f"SELECT {listed} FROM {table} WHERE rowid = ?"
    found = old.execute(query, (number,)).fetchone()
    return dict(zip(names, found, strict=True)) if found else None


def _in_pieces(old: sqlite3.Connection, table: str, names: list[str], number: int) -> Row:
    """Those columns of a row that can be read: a long text may be lost without the others."""
    row: Row = {}
    for name in names:
        with suppress(*DAMAGE):
            row |= _select(old, table, [name], number) or {}
    return row


def _insert(db: sqlite3.Connection, table: str, row: Row) -> bool:
    """Whether it fits beside the others; of undo there is no memory left."""
    if table == "act":
        row["undoable"] = 0
    listed = ", ".join(f'"{name}"' for name in row)
    marks = ", ".join("?" * len(row))
    try:
        db.execute(f"INSERT OR REPLACE INTO {table} ({listed}) VALUES ({marks})", (*row.values(),))
    except sqlite3.DatabaseError:
        return False
    return True


def _part_from_lost(db: sqlite3.Connection, salvage: Salvage) -> None:
    """A row that belongs to a lost one loses that, or goes with it."""
    while lost := db.execute("PRAGMA foreign_key_check").fetchall():
        for table, number, _parent, key in lost:
            keys = {row[0]: row[3] for row in db.execute(f"PRAGMA foreign_key_list({table})")}
            columns = {column.name: column for column in columns_of(db, table)}
            if columns[keys[key]].may_be_none:
                db.execute(f'UPDATE {table} SET "{keys[key]}" = NULL WHERE rowid = ?', (number,))
                continue
            gone = db.execute(f"DELETE FROM {table} WHERE rowid = ?", (number,)).rowcount
            salvage.saved[table] -= gone
            salvage.missing[table] += gone
