"""Brings a file to the schema of this version: made new, left alone, or migrated."""

import shutil
from pathlib import Path

from sqlalchemy import Engine
from sqlmodel import SQLModel

from presenter.store import undo
from presenter.store.file import APPLICATION_ID, SCHEMA

REVISION = "0001"
MIGRATIONS = Path(__file__).parent / "migrations"


def prepare(engine: Engine, path: Path) -> None:
    """Make a new file, or migrate an older one after copying it beside itself."""
    with engine.connect() as db:
        version = int(db.exec_driver_sql("PRAGMA user_version").scalar_one())
    if version == 0:
        _create(engine)
    elif version < SCHEMA:
        _migrate(engine, path, version)
    _log_ahead(engine)
    if version:
        _empty_log(engine)


def _log_ahead(engine: Engine) -> None:
    """Switch to a write-ahead log, only now: a new file must carry its header from the first."""
    with engine.connect() as db:
        db.exec_driver_sql("PRAGMA journal_mode=WAL").one()


def _empty_log(engine: Engine) -> None:
    """Bring in what a killed program left in the log, forgotten words included."""
    with engine.connect() as db:
        db.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").one()


def _create(engine: Engine) -> None:
    with engine.begin() as db:
        db.exec_driver_sql("BEGIN IMMEDIATE")
        SQLModel.metadata.create_all(db)
        undo.watch(db)
        db.exec_driver_sql("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)")
        db.exec_driver_sql(f"INSERT INTO alembic_version VALUES ('{REVISION}')")
        db.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
        db.exec_driver_sql(f"PRAGMA user_version={SCHEMA}")


def _migrate(engine: Engine, path: Path, version: int) -> None:
    from alembic import command  # noqa: PLC0415 - 0.7 s, and only when a migration is due
    from alembic.config import Config  # noqa: PLC0415

    _empty_log(engine)
    shutil.copy2(path, path.with_name(f"{path.name}.before-{SCHEMA}-was-{version}"))
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with engine.begin() as db:
        config.attributes["connection"] = db
        command.upgrade(config, "head")
        undo.watch(db)
        db.exec_driver_sql("DELETE FROM inverse")
        db.exec_driver_sql(f"PRAGMA user_version={SCHEMA}")
