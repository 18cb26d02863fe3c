"""Timed discussions between two votes."""

from datetime import datetime

from sqlmodel import Session as Db
from sqlmodel import col, select

from presenter.core.errors import Refused
from presenter.store import guards
from presenter.store.case_rows import Casefile, Discussion, Play
from presenter.store.table import table

LONGEST = 60  # minutes


def begin(db: Db, now: datetime, case_id: int, at: int, minutes: int) -> str:
    """Let the room talk for some minutes."""
    here = table(db, case_id, at)
    if not 1 <= minutes <= LONGEST:
        raise Refused(f"A talk takes 1 to {LONGEST} minutes.")
    if _running(db, here.play_id):
        raise Refused("A talk is on already.")
    talk = Discussion(
        play_id=here.play_id,
        move_id=here.decision or None,
        planned=minutes * 60,
        started_at=now,
    )
    db.add(talk)
    db.flush()
    return f"Began talk {talk.id}"


def extend(db: Db, now: datetime, talk_id: int, minutes: int) -> str:
    """Give a talk minutes, or take some away."""
    talk = _on(db, talk_id)
    planned = talk.planned + minutes * 60
    if not 0 <= planned <= LONGEST * 60:
        raise Refused(f"A talk takes up to {LONGEST} minutes.")
    talk.planned = planned
    return f"{minutes:+} min for talk {talk_id}"


def end(db: Db, now: datetime, talk_id: int) -> str:
    _on(db, talk_id).ended_at = now
    return f"Ended talk {talk_id}"


def end_all(db: Db, now: datetime, play_id: int) -> None:
    """The room goes on, and its talk with it."""
    for talk in _running(db, play_id):
        talk.ended_at = now


def _on(db: Db, talk_id: int) -> Discussion:
    talk = db.get_one(Discussion, talk_id)
    casefile = db.get_one(Casefile, db.get_one(Play, talk.play_id).casefile_id)
    guards.must_be_open(db, casefile.session_id)
    if talk.ended_at:
        raise Refused("This talk is over.")
    return talk


def _running(db: Db, play_id: int) -> list[Discussion]:
    mine = select(Discussion).where(Discussion.play_id == play_id)
    return list(db.exec(mine.where(col(Discussion.ended_at).is_(None))).all())
