"""Silent votes on a decision: hands are counted, and shown to the room once it is closed."""

from datetime import datetime

from sqlmodel import Session as Db
from sqlmodel import col, select

from presenter.core.errors import Refused
from presenter.store import guards
from presenter.store.case_rows import Casefile, Hands, Play, Vote
from presenter.store.table import table
from presenter.store.verbs import talks

ROUNDS = (1, 2)
MOST = 999


def open(db: Db, now: datetime, case_id: int, at: int, number: int) -> str:  # noqa: A001 - a verb
    """Let the room vote: round 1 before the talk, round 2 after it, which ends the talk."""
    here = table(db, case_id, at)
    if number not in ROUNDS:
        raise Refused("There are two rounds: one before the talk, one after it.")
    if not here.options:
        raise Refused("There is nothing to decide now.")
    if _open(db, here.play_id):
        raise Refused("A vote is open already. Close it first.")
    if number > 1 and not _first(db, here.play_id, here.decision):
        raise Refused("The second vote comes after the first.")
    talks.end_all(db, now, here.play_id)
    vote = Vote(play_id=here.play_id, move_id=here.decision or None, round=number, opened_at=now)
    db.add(vote)
    db.flush()
    return f"Opened vote {vote.id}"


def hands(db: Db, now: datetime, vote_id: int, option: str, count: int) -> str:
    """Write down how many hands there are for an option, by its text."""
    vote = _running(db, vote_id)
    if not 0 <= count <= MOST:
        raise Refused(f"Hands are a number from 0 to {MOST}.")
    play = db.get_one(Play, vote.play_id)
    if option not in table(db, play.casefile_id).options:
        raise Refused("That is no option of this decision.")
    mine = select(Hands).where(Hands.vote_id == vote_id, Hands.option == option)
    row = db.exec(mine).first() or Hands(vote_id=vote_id, option=option, count=count)
    row.count = count
    db.add(row)
    return f"Counted {count} in vote {vote_id}"


def close(db: Db, now: datetime, vote_id: int) -> str:
    """From now on the room sees the hands."""
    _running(db, vote_id).closed_at = now
    return f"Closed vote {vote_id}"


def close_all(db: Db, now: datetime, play_id: int) -> None:
    """The room goes on: what was counted counts."""
    for vote in _open(db, play_id):
        vote.closed_at = now


def _running(db: Db, vote_id: int) -> Vote:
    vote = db.get_one(Vote, vote_id)
    casefile = db.get_one(Casefile, db.get_one(Play, vote.play_id).casefile_id)
    guards.must_be_open(db, casefile.session_id)
    if vote.closed_at:
        raise Refused("This vote is closed.")
    return vote


def _open(db: Db, play_id: int) -> list[Vote]:
    mine = select(Vote).where(Vote.play_id == play_id, col(Vote.closed_at).is_(None))
    return list(db.exec(mine).all())


def _first(db: Db, play_id: int, decision: int) -> Vote | None:
    first = select(Vote).where(Vote.play_id == play_id, Vote.round == 1)
    return db.exec(first.where(col(Vote.move_id).is_(decision or None))).first()
