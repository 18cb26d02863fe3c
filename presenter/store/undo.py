"""Undo and redo, kept by SQLite itself: triggers write down how to take back each changed row."""

from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import aliased
from sqlmodel import Session as Db
from sqlmodel import col, delete, or_, select, update
from sqlmodel.sql.expression import SelectOfScalar

from presenter.core.errors import Refused
from presenter.store.rows import Act, Book, Inverse
from presenter.values import dataclass

CHANGED_SINCE = "What this changed has been changed again since, so it stays as it is."
_CHAINS = """
WITH RECURSIVE chain (root, tip, length) AS (
    SELECT undo.undoes, undo.id, 1 FROM act undo JOIN act root ON root.id = undo.undoes
    WHERE undo.session_id = ? AND root.undoes IS NULL
    UNION ALL
    SELECT root, act.id, length + 1 FROM chain JOIN act ON act.undoes = tip
)
SELECT root, max(tip), max(length) FROM chain GROUP BY root
"""  # an undo points to what it takes back: an act, or the redo of one; a redo points to an undo
FORGOTTEN = "forgotten"  # the sessions for which the log is to be emptied after the commit


@dataclass(frozen=True, slots=True)
class Chain:
    """An act that was taken back: by `tip` at last, or done again by it."""

    tip: int
    is_undone: bool


def last(db: Db, session_id: int) -> Act | None:
    """The newest act of a session that can be taken back and has not been."""
    undone_ones = [root for root, chain in _chains(db, session_id).items() if chain.is_undone]
    acts = _undoable(session_id).where(col(Act.id).not_in(undone_ones))
    return db.exec(acts.order_by(col(Act.id).desc()).limit(1)).first()


def undone(db: Db, session_id: int) -> Act | None:
    """The act that was taken back last, if nobody has done anything else since."""
    tips = {chain.tip: root for root, chain in _chains(db, session_id).items() if chain.is_undone}
    if not tips:
        return None
    newest = max(tips)
    since = _undoable(session_id).where(col(Act.id) > newest)
    target = db.get_one(Act, tips[newest])
    return None if db.exec(since.limit(1)).first() or not target.undoable else target


def take_back(db: Db, act: Act, target_id: int) -> str:
    """Take an act back, if it is still the last one."""
    target = last(db, act.session_id or 0)
    if not target or target.id != target_id:
        raise Refused("Something else was done since. Look again at what Undo would take back.")
    _reverse(db, act, target_id)
    return f"Took back: {target.label}"


def do_again(db: Db, act: Act, target_id: int) -> str:
    """Do an act again that was taken back, if nothing else was done since."""
    target = undone(db, act.session_id or 0)
    if not target or target.id != target_id:
        raise Refused("Something else was done since. Look again at what Redo would do.")
    _reverse(db, act, target_id)
    return f"Did again: {target.label}"


def forget(db: Db, session_id: int) -> None:
    """Wipe the undo memory of a session: it holds people's words."""
    db.flush()
    acts = select(Act.id).where(Act.session_id == session_id)
    db.exec(delete(Inverse).where(col(Inverse.act_id).in_(acts)))
    db.exec(update(Act).where(col(Act.session_id) == session_id).values(undoable=False))
    db.exec(update(Book).values(forgettings=Book.forgettings + 1))
    db.info.setdefault(FORGOTTEN, set()).add(session_id)


def leave_nothing(db: Db, act: Act) -> None:
    """Wipe what the triggers wrote down of an act that nothing is to take back."""
    db.exec(delete(Inverse).where(col(Inverse.act_id) == act.id))


def forget_all(db: Connection) -> None:
    """Wipe the undo memory of every session: after a migration its statements fit no more."""
    db.execute(delete(Inverse))
    db.execute(update(Act).values(undoable=False))


def _undoable(session_id: int) -> SelectOfScalar[Act]:
    """What people did and can take back: neither undo itself nor what is forgotten."""
    return select(Act).where(
        Act.session_id == session_id, Act.label != "", Act.undoable, col(Act.undoes).is_(None)
    )


def _chains(db: Db, session_id: int) -> dict[int, Chain]:
    """Each act that was ever taken back, by its number."""
    rows = db.connection().exec_driver_sql(_CHAINS, (session_id,)).all()
    return {root: Chain(tip, length % 2 == 1) for root, tip, length in rows}


def _reverse(db: Db, act: Act, root: int) -> None:
    """Run the inverses of an act, or of what last undid or redid it, the newest first."""
    chain = _chains(db, act.session_id or 0).get(root)
    tip = chain.tip if chain else root
    if _touched_since(db, tip):
        raise Refused(CHANGED_SINCE)
    lines = select(Inverse).where(Inverse.act_id == tip).order_by(col(Inverse.id).desc())
    act.undoes = tip
    try:
        for line in db.exec(lines).all():
            db.connection().exec_driver_sql(line.statement)
    except IntegrityError as error:  # a row added since belongs to one that would go
        raise Refused(CHANGED_SINCE) from error


def _touched_since(db: Db, act_id: int) -> bool:
    """Whether an act that cannot be taken back has changed the same rows since, or such a part."""
    mine, theirs = aliased(Inverse), aliased(Inverse)
    ours, other = col(mine.subject), col(theirs.subject)
    is_same = or_(ours == other, other.like(ours + " %"), ours.like(other + " %"))
    since = (
        select(theirs.id)
        .join(mine, is_same)
        .join(Act, col(theirs.act_id) == Act.id)
        .where(mine.act_id == act_id, theirs.act_id > act_id, ~col(Act.undoable))
    )
    return db.exec(since).first() is not None
