"""Brings a file to the schema of this version: made new, left alone, or migrated."""

import filecmp
import secrets
import shutil
from pathlib import Path

from sqlalchemy import Engine, insert
from sqlmodel import SQLModel

from presenter.core.errors import Refused
from presenter.store import triggers, undo, views
from presenter.store.file import APPLICATION_ID, SCHEMA
from presenter.store.rows import Book

REVISION = "0009"
TOKEN = 8  # bytes
MIGRATIONS = Path(__file__).parent / "migrations"


NO_COPY = (
    "{path} is to be updated for this version, and the copy to be made before that "
    "cannot be written ({why}). The file was left as it is."
)


def prepare(engine: Engine, path: Path) -> None:
    """Make a new file, or migrate an older one after copying it beside itself."""
    version = int(_ask(engine, "user_version"))
    if version == 0:
        _create(engine)
    elif version < SCHEMA:
        _migrate(engine, path, version)
    _write_ahead(engine)


def _create(engine: Engine) -> None:
    with engine.begin() as db:
        db.exec_driver_sql("BEGIN IMMEDIATE")
        SQLModel.metadata.create_all(db)
        triggers.watch(db)
        views.make(db)
        db.execute(insert(Book).values(token=secrets.token_hex(TOKEN), forgettings=0))
        db.exec_driver_sql("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)")
        db.exec_driver_sql(f"INSERT INTO alembic_version VALUES ('{REVISION}')")
        db.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
        db.exec_driver_sql(f"PRAGMA user_version={SCHEMA}")


def _migrate(engine: Engine, path: Path, version: int) -> None:
    """One transaction, in which tables may be made anew: no triggers, no foreign keys."""
    from alembic import command  # noqa: PLC0415 - 0.7 s, and only when a migration is due
    from alembic.config import Config  # noqa: PLC0415 - as above

    _ask(engine, "wal_checkpoint(TRUNCATE)")
    _copy(path, version)
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    _set(engine, "foreign_keys=OFF")
    with engine.begin() as db:
        db.exec_driver_sql("BEGIN IMMEDIATE")
        views.drop(db)
        triggers.unwatch(db)
        config.attributes["connection"] = db
        command.upgrade(config, "head")
        triggers.watch(db)
        views.make(db)
        undo.forget_all(db)
        db.exec_driver_sql(f"PRAGMA user_version={SCHEMA}")
    _set(engine, "foreign_keys=ON")


def _copy(path: Path, version: int) -> None:
    copy = path.with_name(f"{path.name}.before-{SCHEMA}-was-{version}")
    try:
        shutil.copy2(path, copy)
        is_whole = filecmp.cmp(path, copy, shallow=False)
    except OSError as error:
        raise Refused(NO_COPY.format(path=path, why=error.strerror)) from error
    if not is_whole:
        copy.unlink(missing_ok=True)
        raise Refused(NO_COPY.format(path=path, why="it came out different"))


def _write_ahead(engine: Engine) -> None:
    """Switch the log on last, so that a file carries its header from its first byte.

    Emptying it brings in what a killed program left there, forgotten words included.
    """
    _ask(engine, "journal_mode=WAL")
    _ask(engine, "user_version")  # the first read after the switch opens the log
    _ask(engine, "wal_checkpoint(TRUNCATE)")


def _ask(engine: Engine, pragma: str) -> str | int:
    with engine.connect() as db:
        answer: str | int = db.exec_driver_sql(f"PRAGMA {pragma}").scalar_one()
        return answer


def _set(engine: Engine, pragma: str) -> None:
    with engine.connect() as db:
        db.exec_driver_sql(f"PRAGMA {pragma}")
