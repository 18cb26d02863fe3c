"""The triggers by which SQLite writes down how to take back each changed row."""

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, Table
from sqlmodel import SQLModel

from presenter.values import dataclass

UNWATCHED = {"act", "asset", "book", "casefile", "inverse", "place", "session", "spot"}
PARTS = {"phase": {"plan": ("number", "title", "kind", "planned", "first", "last")}}
REST = "course"


@dataclass(frozen=True, slots=True)
class Change:
    """Something that happens to rows: what it concerns, and how to take it back, both in SQL."""

    name: str
    when: str
    subject: str
    inverse: str


def watch(db: Connection) -> None:
    """Write the triggers of every table whose rows are history."""
    for table in SQLModel.metadata.sorted_tables:
        if table.name not in UNWATCHED:
            for change in _changes(table):
                _write_down(db, table.name, change)


def unwatch(db: Connection) -> None:
    """Drop every trigger that `watch` writes."""
    written = db.exec_driver_sql(
        "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'undo!_%' ESCAPE '!'"
    )
    for name in written.scalars().all():
        db.exec_driver_sql(f"DROP TRIGGER {name}")


def _changes(table: Table) -> Iterator[Change]:
    """A row is one subject; one with `PARTS` may change in some without the others."""
    name, columns = table.name, [column.name for column in table.columns]
    subject = f"'{name} ' || {{row}}.id"
    new, old = subject.format(row="new"), subject.format(row="old")
    yield Change("INSERT", "INSERT", new, f"'DELETE FROM {name} WHERE id=' || new.id")
    listed = ", ".join(f'"{column}"' for column in columns)
    inverse = f"'INSERT INTO {name} ({listed}) VALUES (' || {_old(columns)} || ')'"
    yield Change("DELETE", "DELETE", old, inverse)
    parts = PARTS.get(name, {})
    if not parts:
        yield Change("UPDATE", "UPDATE", new, _back(name, columns))
        return
    rest = [each for each in columns if not any(each in part for part in parts.values())]
    for part, those in {**parts, REST: rest}.items():
        named = ", ".join(f'"{column}"' for column in those)
        subject = f"{new} || ' {part}'"
        yield Change(f"UPDATE_{part}", f"UPDATE OF {named}", subject, _back(name, those))


def _old(columns: Sequence[str]) -> str:
    return " || ', ' || ".join(f'quote(old."{column}")' for column in columns)


def _back(name: str, columns: Sequence[str]) -> str:
    back = " || ', ' || ".join(f'\'"{column}"=\' || quote(old."{column}")' for column in columns)
    return f"'UPDATE {name} SET ' || {back} || ' WHERE id=' || old.id"


def _write_down(db: Connection, table: str, change: Change) -> None:
    db.exec_driver_sql(
        f"CREATE TRIGGER undo_{change.name}_{table} AFTER {change.when} ON {table} BEGIN "
        f"INSERT INTO inverse (act_id, subject, statement) VALUES "
        f"((SELECT id FROM act WHERE label = ''), {change.subject}, {change.inverse}); END"
    )
