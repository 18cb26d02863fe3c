"""What people say to each other without a sound."""

from datetime import datetime

from sqlmodel import Session as Db
from sqlmodel import col, delete, select

from presenter.core.cues import CUE_LIMIT, To
from presenter.core.errors import Refused
from presenter.core.words import bounded
from presenter.store import guards
from presenter.store.rows import Cue


def send(db: Db, now: datetime, session_id: int, to: str, words: str) -> str:
    """Send a cue; for the teller and the room it takes the place of the one before it."""
    guards.must_be_open(db, session_id)
    reader = To(to)
    line = bounded(words, CUE_LIMIT, "A cue")
    if not line:
        raise Refused("There is nothing to send yet: type a few words, or a number.")
    if reader is not To.FACILITATOR:
        take_off_all(db, now, session_id, reader)
    cue = Cue(session_id=session_id, to=reader.value, words=line, sent_at=now)
    db.add(cue)
    db.flush()
    return f"Sent cue {cue.id} to the {reader}"


def take_off(db: Db, now: datetime, cue_id: int) -> str:
    """Its reader has seen it, or it need not be seen any more."""
    cue = db.get(Cue, cue_id)
    if cue is None or cue.read_at:
        raise Refused("That cue is gone already.")
    cue.read_at = now
    return f"Took cue {cue_id} off"


def take_off_all(db: Db, now: datetime, session_id: int, to: To) -> None:
    for cue in db.exec(
        select(Cue).where(
            Cue.session_id == session_id, Cue.to == to.value, col(Cue.read_at).is_(None)
        )
    ):
        cue.read_at = now


def forget(db: Db, session_id: int) -> None:
    """Nothing that was said by a cue outlives the session."""
    db.exec(delete(Cue).where(col(Cue.session_id) == session_id))
