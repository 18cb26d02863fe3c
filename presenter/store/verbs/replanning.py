"""What people do when the evening runs late: all that is to come gets new times at once."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from sqlmodel import Session as Db

from presenter.core.agenda import PhaseView
from presenter.core.errors import Refused
from presenter.core.replanning import Proposal, Share
from presenter.core.speaking import TurnView
from presenter.store import guards
from presenter.store.rows import Extension, Phase, Turn
from presenter.store.verbs import speakers

MOVED_ON = "The evening has moved on since this was proposed. Look at what is proposed now."


def apply(db: Db, now: datetime, session_id: int, proposal: Proposal) -> str:
    """Give each turn and each phase what is proposed, if they still stand as they did then."""
    guards.must_be_open(db, session_id)
    if proposal.is_empty:
        raise Refused("Everybody has the time that is proposed already.")
    _must_be_the_same_queue(db, session_id, proposal)
    turns = sum(_grant_turn(db, share) for share in proposal.stories)
    phases = sum(_grant_phase(db, share) for share in proposal.phases)
    return f"Re-planned {' and '.join([*_count(turns, 'turn'), *_count(phases, 'phase')])}"


def _must_be_the_same_queue(db: Db, session_id: int, proposal: Proposal) -> None:
    """Nobody was called, has asked to tell, or was removed; their order is their own affair."""
    waiting = {turn.id for turn in speakers.waiting(db, session_id)}
    if waiting != {share.part.id for share in proposal.stories}:
        raise Refused(MOVED_ON)


def _grant_turn(db: Db, share: Share[TurnView]) -> bool:
    """Whether this changed anything."""
    _must_have_had(db, db.get_one(Turn, share.part.id), share.before)
    if share.seconds:
        db.add(Extension(turn_id=share.part.id, seconds=share.seconds))
    return share.seconds != 0


def _grant_phase(db: Db, share: Share[PhaseView]) -> bool:
    """Whether this changed anything."""
    phase = db.get_one(Phase, share.part.id)
    _must_have_had(db, phase, share.before)
    if phase.started_at != share.part.timer.started_at or phase.ended_at:
        raise Refused(MOVED_ON)
    if share.seconds:
        db.add(Extension(phase_id=share.part.id, seconds=share.seconds))
    return share.seconds != 0


def _must_have_had(db: Db, row: Phase | Turn, before: timedelta) -> None:
    if timedelta(seconds=max(guards.granted(db, row), 0)) != before:
        raise Refused(MOVED_ON)


def _count(number: int, noun: str) -> Iterator[str]:
    if number:
        yield f"{number} {noun}" if number == 1 else f"{number} {noun}s"
