"""Undo, kept by SQLite itself: triggers write down how to take back each changed row."""

from sqlalchemy import Connection, Table, exists
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import aliased
from sqlmodel import Session as Db
from sqlmodel import SQLModel, col, delete, select, update

from presenter.core.errors import Refused
from presenter.store.rows import Act, Inverse

UNWATCHED = {"act", "asset", "inverse", "place", "session"}

CHANGED_SINCE = "What this changed has been changed again since, so it stays as it is."
FORGOTTEN = "forgotten"  # tells the logbook to empty the write-ahead log after the commit


def watch(db: Connection) -> None:
    """(Re)write the triggers of every table whose rows are history."""
    for table in SQLModel.metadata.sorted_tables:
        if table.name not in UNWATCHED:
            _watch(db, table)


def unwatch(db: Connection) -> None:
    """Drop every trigger that `watch` writes."""
    written = db.exec_driver_sql(
        "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'undo!_%' ESCAPE '!'"
    )
    for name in written.scalars().all():
        db.exec_driver_sql(f"DROP TRIGGER {name}")


def last(db: Db, session_id: int) -> Act | None:
    """The newest act of a session that can be taken back and has not been."""
    other = aliased(Act)
    acts = select(Act).where(
        Act.session_id == session_id,
        Act.label != "",
        Act.undoable,
        col(Act.undoes).is_(None),
        ~exists().where(col(other.undoes) == col(Act.id)),
    )
    return db.exec(acts.order_by(col(Act.id).desc()).limit(1)).first()


def take_back(db: Db, act: Act, target_id: int) -> str:
    """Run the inverses of an act, newest first, if it is still the last one."""
    target = last(db, act.session_id or 0)
    if not target or target.id != target_id:
        raise Refused("Something else was done since. Look again at what Undo would take back.")
    if _touched_since(db, target_id):
        raise Refused(CHANGED_SINCE)
    act.undoes = target.id
    lines = select(Inverse).where(Inverse.act_id == target.id).order_by(col(Inverse.id).desc())
    try:
        for line in db.exec(lines).all():
            db.connection().exec_driver_sql(line.statement)
    except IntegrityError as error:  # a row added since belongs to one that would go
        raise Refused(CHANGED_SINCE) from error
    return f"Took back: {target.label}"


def forget(db: Db, session_id: int) -> None:
    """Wipe the undo memory of a session: it holds people's words."""
    db.flush()
    acts = select(Act.id).where(Act.session_id == session_id)
    db.exec(delete(Inverse).where(col(Inverse.act_id).in_(acts)))
    db.exec(update(Act).where(col(Act.session_id) == session_id).values(undoable=False))
    db.info[FORGOTTEN] = True


def forget_all(db: Connection) -> None:
    """Wipe the undo memory of every session: after a migration its statements fit no more."""
    db.execute(delete(Inverse))
    db.execute(update(Act).values(undoable=False))


def _watch(db: Connection, table: Table) -> None:
    name = table.name
    columns = [column.name for column in table.columns]
    listed = ", ".join(f'"{column}"' for column in columns)
    old = " || ', ' || ".join(f'quote(old."{column}")' for column in columns)
    back = " || ', ' || ".join(f'\'"{column}"=\' || quote(old."{column}")' for column in columns)
    inverses = {
        "INSERT": f"'DELETE FROM {name} WHERE id=' || new.id",
        "UPDATE": f"'UPDATE {name} SET ' || {back} || ' WHERE id=' || old.id",
        "DELETE": f"'INSERT INTO {name} ({listed}) VALUES (' || {old} || ')'",
    }
    for verb, inverse in inverses.items():
        row = "old.id" if verb == "DELETE" else "new.id"
        db.exec_driver_sql(f"DROP TRIGGER IF EXISTS undo_{verb}_{name}")
        db.exec_driver_sql(
            f"CREATE TRIGGER undo_{verb}_{name} AFTER {verb} ON {name} BEGIN "
            f"INSERT INTO inverse (act_id, subject, statement) VALUES "
            f"((SELECT id FROM act WHERE label = ''), '{name} ' || {row}, {inverse}); END"
        )


def _touched_since(db: Db, act_id: int) -> bool:
    """Whether an act that cannot be taken back has changed the same rows since."""
    subjects = select(Inverse.subject).where(Inverse.act_id == act_id)
    since = (
        select(Inverse.id)
        .join(Act)
        .where(Inverse.act_id > act_id, ~col(Act.undoable), col(Inverse.subject).in_(subjects))
    )
    return db.exec(since).first() is not None
