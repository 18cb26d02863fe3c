"""What people say about the time in which the laptop slept."""

from datetime import datetime

from sqlmodel import Session as Db
from sqlmodel import col, select

from presenter.core.errors import Refused
from presenter.core.sleeping import Sleep, in_words
from presenter.store import guards
from presenter.store.rows import Pause, Phase, Turn


def leave_out(db: Db, now: datetime, sleep: Sleep) -> str:
    """Let that time not count: a pause of exactly so long, for the phase and the turn that ran."""
    left_out = []
    if sleep.phase_id is not None:
        phase = db.get_one(Phase, sleep.phase_id)
        _pause(db, phase, sleep)
        left_out.append(f"phase {phase.number + 1}")
    if sleep.turn_id is not None:
        _pause(db, db.get_one(Turn, sleep.turn_id), sleep)
        left_out.append(f"turn {sleep.turn_id}")
    return f"Left {in_words(sleep.span)} out of {' and '.join(left_out)}"


def _pause(db: Db, row: Phase | Turn, sleep: Sleep) -> None:
    guards.must_be_open(db, row.session_id)
    ended_before = row.ended_at and row.ended_at < sleep.ended_at
    if not row.started_at or row.started_at > sleep.began_at or ended_before:
        raise Refused("What ran while the laptop slept has been taken back since.")
    pause = Pause(began_at=sleep.began_at, ended_at=sleep.ended_at)
    owner = Pause.phase_id if isinstance(row, Phase) else Pause.turn_id
    overlaps = (
        col(owner) == row.id,
        Pause.began_at < sleep.ended_at,
        col(Pause.ended_at).is_(None) | (col(Pause.ended_at) > sleep.began_at),
    )
    if db.exec(select(Pause.id).where(*overlaps)).first():
        raise Refused("That time does not count already: it is a pause.")
    if isinstance(row, Phase):
        pause.phase_id = row.id
    else:
        pause.turn_id = row.id
    db.add(pause)
