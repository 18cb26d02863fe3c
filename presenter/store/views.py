"""The views of a session file, for people who like SQL; the program itself reads none of them."""

import re
from pathlib import Path

from sqlalchemy import Connection

SQL = Path(__file__).with_name("views.sql")
_END = re.compile(r";$", re.MULTILINE)
_MADE = re.compile(r"^CREATE VIEW (\w+) AS$", re.MULTILINE)


def names() -> tuple[str, ...]:
    return tuple(_MADE.findall(_text()))


def make(db: Connection) -> None:
    for statement in filter(None, map(str.strip, _END.split(_text()))):
        db.exec_driver_sql(statement)


def drop(db: Connection) -> None:
    """So that a migration may change what they stand on."""
    for name in names():
        db.exec_driver_sql(f"DROP VIEW IF EXISTS {name}")


def _text() -> str:
    return SQL.read_text(encoding="utf-8")
