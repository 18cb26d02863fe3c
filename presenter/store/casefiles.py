"""The copies of cases that a session keeps, one for each phase that plays one."""

from collections.abc import Mapping
from hashlib import sha256

from sqlmodel import Session as Db
from sqlmodel import col, delete, select

from presenter.core.case_copy import CaseCopy
from presenter.core.deck import Plan
from presenter.store.case_rows import Casefile, Play, Spot


def keep(db: Db, session_id: int, phase_id: int, plan: Plan, cases: Mapping[str, CaseCopy]) -> None:
    """Keep the case of a phase as it is now; one that the room has begun to play stays."""
    kept = db.exec(select(Casefile).where(Casefile.phase_id == phase_id)).first()
    if kept and has_begun(db, phase_id):
        return
    copy = cases.get(plan.case)
    if not copy:
        drop(db, phase_id)
        return
    row = kept or Casefile(session_id=session_id, phase_id=phase_id, name=plan.case)
    row.name, row.text, row.fault = plan.case, copy.text, copy.fault
    digest = sha256(copy.text.encode("utf-8")).hexdigest()
    if row.sha256 != digest:
        row.sha256, row.outcomes = digest, None
    db.add(row)


def kept(db: Db, session_id: int) -> dict[str, CaseCopy]:
    """All of a session, by name."""
    mine = select(Casefile).where(Casefile.session_id == session_id)
    return {row.name: CaseCopy(row.text, row.fault) for row in db.exec(mine).all()}


def drop(db: Db, phase_id: int) -> None:
    """A phase does without: its case was never begun."""
    for row in db.exec(select(Casefile).where(Casefile.phase_id == phase_id)).all():
        db.exec(delete(Spot).where(col(Spot.casefile_id) == row.id))
        db.delete(row)


def has_begun(db: Db, phase_id: int) -> bool:
    """Whether the case of a phase is on record."""
    plays = select(Play.id).join(Casefile).where(Casefile.phase_id == phase_id)
    return db.exec(plays).first() is not None
