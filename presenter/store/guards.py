"""What a verb makes sure of before it changes anything."""

from sqlmodel import Session as Db
from sqlmodel import col, func, select

from presenter.core.errors import Refused
from presenter.store.rows import Extension, Phase, Session, Turn

ENDED = "This session has ended, so nothing is added to it. Begin a new one."


def must_be_open(db: Db, session_id: int) -> None:
    """What was agreed on at the end of a session holds: nothing comes after it."""
    if db.get_one(Session, session_id).ended_at:
        raise Refused(ENDED)


def granted(db: Db, row: Phase | Turn) -> int:
    """The seconds that a phase or a turn has in all: as planned, and what was given since."""
    owner = Extension.phase_id if isinstance(row, Phase) else Extension.turn_id
    given = select(func.coalesce(func.sum(Extension.seconds), 0)).where(col(owner) == row.id)
    return row.planned + db.exec(given).one()


def must_leave_time(db: Db, row: Phase | Turn, seconds: int, most: int) -> None:
    """Whether a phase or a turn may have so many seconds more, or less: 0 to `most` minutes."""
    total = granted(db, row) + seconds
    if seconds < 0 and total < 0:
        raise Refused("There is no time left that could be taken away.")
    if seconds > 0 and total > most * 60:
        raise Refused(f"More than {most} minutes in all are not to be had.")
