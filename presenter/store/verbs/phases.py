"""What people do with the agenda."""

from datetime import datetime

from sqlmodel import Session as Db
from sqlmodel import col, select

from presenter.core.deck import Plan
from presenter.core.errors import Refused
from presenter.core.timing import more
from presenter.store import guards
from presenter.store.rows import Extension, Pause, Phase, Place
from presenter.store.verbs import speakers

LONGEST = 600  # minutes


def start(db: Db, now: datetime, phase_id: int, step: int) -> str:
    """Start a phase and show its step; the phase that ran until now ends."""
    phase = db.get_one(Phase, phase_id)
    guards.must_be_open(db, phase.session_id)
    if phase.started_at:
        raise Refused(f"{phase.title} was started before.")
    if speakers.telling(db, phase.session_id):
        raise Refused("A story is still being told. End that turn, then go on.")
    if before := running(db, phase.session_id):
        stop(db, now, before)
    phase.started_at = now
    db.get_one(Place, phase.session_id).step = step
    return f"Started phase {phase.number + 1}"


def pause(db: Db, now: datetime, phase_id: int) -> str:
    phase = _running(db, phase_id)
    if open_pause(db, phase_id):
        raise Refused(f"{phase.title} is paused already.")
    db.add(Pause(phase_id=phase_id, began_at=now))
    return f"Paused phase {phase.number + 1}"


def resume(db: Db, now: datetime, phase_id: int) -> str:
    phase = _running(db, phase_id)
    pause = open_pause(db, phase_id)
    if not pause:
        raise Refused(f"{phase.title} is not paused.")
    pause.ended_at = now
    return f"Resumed phase {phase.number + 1}"


def extend(db: Db, now: datetime, phase_id: int, seconds: int) -> str:
    """Give a phase more time, or take some away."""
    phase = db.get_one(Phase, phase_id)
    guards.must_be_open(db, phase.session_id)
    if phase.ended_at:
        raise Refused(f"{phase.title} is over.")
    guards.must_leave_time(db, phase, seconds, LONGEST)
    db.add(Extension(phase_id=phase_id, seconds=seconds))
    return f"{more(seconds)} for phase {phase.number + 1}"


def planned(session_id: int, number: int, plan: Plan) -> Phase:
    """The row of a phase that has not begun."""
    return Phase(
        session_id=session_id,
        number=number,
        title=plan.title,
        kind=plan.kind.value,
        planned=round(plan.planned.total_seconds()),
        first=plan.first,
        last=plan.last,
    )


def running(db: Db, session_id: int) -> Phase | None:
    return db.exec(
        select(Phase).where(
            Phase.session_id == session_id,
            col(Phase.started_at).is_not(None),
            col(Phase.ended_at).is_(None),
        )
    ).first()


def stop(db: Db, now: datetime, phase: Phase) -> None:
    """End a running phase, and its pause with it."""
    if pause := open_pause(db, phase.id or 0):
        pause.ended_at = now
    phase.ended_at = now


def open_pause(db: Db, phase_id: int) -> Pause | None:
    return db.exec(
        select(Pause).where(Pause.phase_id == phase_id, col(Pause.ended_at).is_(None))
    ).first()


def _running(db: Db, phase_id: int) -> Phase:
    phase = db.get_one(Phase, phase_id)
    if not phase.started_at or phase.ended_at:
        raise Refused(f"{phase.title} is not running.")
    return phase
