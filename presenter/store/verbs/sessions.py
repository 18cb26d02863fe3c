"""What people do with a session as a whole."""

from dataclasses import field
from datetime import datetime

from sqlmodel import Session as Db
from sqlmodel import select

from presenter.core.case_copy import CaseCopy
from presenter.core.deck import Deck
from presenter.core.errors import Refused
from presenter.core.words import TITLE_LIMIT, bounded
from presenter.store import casefiles, keeping, undo
from presenter.store.rows import Asset, Place, Session, Turn
from presenter.store.verbs import cues, phases, plays, speakers
from presenter.values import dataclass


@dataclass(frozen=True, slots=True)
class Opening:
    """What a session is made from: the deck as read, and the copies to keep of it.

    `cases` are by the names that the deck's plans have for them.
    """

    deck: Deck
    deck_name: str
    text: str
    event: str = ""
    pictures: dict[str, bytes] = field(default_factory=dict)
    cases: dict[str, CaseCopy] = field(default_factory=dict)


def begin(db: Db, now: datetime, opening: Opening) -> str:
    """Copy deck, pictures and cases into a new session; its phases are the deck's plans."""
    session = Session(
        title=opening.deck.title,
        event=bounded(opening.event, TITLE_LIMIT, "The place"),
        deck_name=opening.deck_name,
        deck=opening.text,
        opened_at=now,
    )
    db.add(session)
    db.flush()
    assert session.id is not None
    db.add(Place(session_id=session.id))
    for name, data in opening.pictures.items():
        db.add(Asset(session_id=session.id, name=name, data=data))
    for number, plan in enumerate(opening.deck.plans):
        phase = phases.planned(session.id, number, plan)
        db.add(phase)
        db.flush()
        casefiles.keep(db, session.id, phase.id or 0, plan, opening.cases)
    return f"Began session {session.id}"


def rename(db: Db, now: datetime, session_id: int, event: str) -> str:
    """Say where or for whom it was; nothing, if it is to go by its title."""
    session = db.get_one(Session, session_id)
    session.event = bounded(event, TITLE_LIMIT, "The place")
    return f"Renamed session {session_id}"


def put_away(db: Db, now: datetime, session_id: int) -> str:
    """Keep a session that is over off the list of past ones, and change nothing else of it."""
    session = db.get_one(Session, session_id)
    if not session.ended_at:
        raise Refused("This session has not ended yet. End it first; then it can be put away.")
    session.archived_at = session.archived_at or now
    return f"Put away session {session_id}"


def bring_back(db: Db, now: datetime, session_id: int) -> str:
    """Have it on the list again."""
    db.get_one(Session, session_id).archived_at = None
    return f"Brought back session {session_id}"


def end(db: Db, now: datetime, session_id: int) -> str:
    """End it for good: clocks stop, and what nobody agreed to keep goes.

    Of somebody who asked to tell and did not, no trace is left, not even in the timeline.
    """
    session = db.get_one(Session, session_id)
    if session.ended_at:
        raise Refused("This session has ended already.")
    if turn := speakers.telling(db, session_id):
        speakers.end(db, now, turn.id or 0)
    if phase := phases.running(db, session_id):
        phases.stop(db, now, phase)
    plays.settle_all(db, now, session_id)
    speakers.drop_waiting(db, session_id)
    for turn in db.exec(select(Turn).where(Turn.session_id == session_id)).all():
        keeping.keep_what_was_agreed(db, turn)
    cues.forget(db, session_id)
    session.ended_at = now
    undo.forget(db, session_id)
    keeping.forget_who_passed(db, session_id)
    return f"Ended session {session_id}"
