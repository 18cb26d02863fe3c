"""Rows just as SQLite has them: an evening has thousands, and every act reads them anew."""

from datetime import UTC, date, datetime
from typing import Any

from sqlmodel import Session as Db


def fetch(db: Db, query: str, *values: object) -> list[tuple[Any, ...]]:
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
