"""How this program talks to SQLite."""

from pathlib import Path

from sqlalchemy import URL, Engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry, StaticPool
from sqlmodel import create_engine

BUSY_SECONDS = 1.0
PRAGMAS = (
    "synchronous=FULL",
    "foreign_keys=ON",
    "secure_delete=ON",
)


def connect(path: Path) -> Engine:
    """An engine with one connection, which lives as long as the engine."""
    url = URL.create("sqlite", database=str(path))
    engine = create_engine(url, poolclass=StaticPool, connect_args={"timeout": BUSY_SECONDS})
    event.listen(engine, "connect", _pragmas)
    return engine


def _pragmas(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    cursor = connection.cursor()
    for pragma in PRAGMAS:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()
