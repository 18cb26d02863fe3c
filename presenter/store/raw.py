"""Rows just as SQLite has them: an evening has thousands, and every act reads them anew."""

from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime
from typing import Any, Generic, TypeVar

from sqlmodel import Session as Db

View = TypeVar("View")
Row = tuple[Any, ...]


def fetch(db: Db, query: str, *values: object) -> list[Row]:
    """All rows of a query, past the mapper; in the transaction that the session is in."""
    cursor = db.connection().connection.cursor()
    try:
        cursor.execute(query, values)
        return list(cursor.fetchall())
    finally:
        cursor.close()


def instant(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text).replace(tzinfo=UTC) if text else None


def day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


class Unchanged(Generic[View]):
    """Remembers what was made of each row: what has not changed is the very same value again."""

    def __init__(self, make: Callable[..., View]) -> None:
        self._make = make
        self._made: dict[int, tuple[Row, View]] = {}

    def read(self, wanted: Iterable[tuple[int, Row]]) -> tuple[View, ...]:
        """A number, and all that its value is made of, for each."""
        made: dict[int, tuple[Row, View]] = {}
        for number, parts in wanted:
            before = self._made.get(number)
            is_same = before is not None and before[0] == parts
            made[number] = before if before and is_same else (parts, self._make(*parts))
        self._made = made
        return tuple(view for _parts, view in made.values())
