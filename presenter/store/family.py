"""Which rows belong to others, as the foreign keys of a file say."""

import sqlite3
from collections.abc import Iterable

Rows = dict[str, set[int]]


def tables(db: sqlite3.Connection) -> list[str]:
    found = db.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    return [name for (name,) in found if not name.startswith("sqlite_")]


def belonging(db: sqlite3.Connection, table: str, numbers: Iterable[int]) -> Rows:
    """These rows and all that belong to them, over as many steps as it takes.

    A row that follows another one of its own table does not belong to it.
    """
    family: Rows = {table: set(numbers)}
    fresh: Rows = {table: set(numbers)}
    links = [(child, *link) for child in tables(db) for link in parents(db, child)]
    while fresh:
        coming: Rows = {}
        for child, parent, column in links:
            if child == parent or not fresh.get(parent):
                continue
            new = _pointing(db, child, column, fresh[parent]) - family.get(child, set())
            family.setdefault(child, set()).update(new)
            coming.setdefault(child, set()).update(new)
        fresh = {name: rows for name, rows in coming.items() if rows}
    return {name: rows for name, rows in family.items() if rows}


def parents(db: sqlite3.Connection, table: str) -> list[tuple[str, str]]:
    """The table and the column of each foreign key."""
    found = db.execute(f"PRAGMA foreign_key_list({table})").fetchall()
    return [(row[2], row[3]) for row in found]


def _pointing(db: sqlite3.Connection, table: str, column: str, to: set[int]) -> set[int]:
    found = db.execute(f'SELECT rowid, "{column}" FROM {table}')
    return {number for number, target in found if target in to}
