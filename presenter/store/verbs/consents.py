"""What tellers allow to be kept of their stories, and what they approve of what is reported."""

from datetime import datetime

from sqlmodel import Session as Db

from presenter.core.consent import Consent, is_more, needs_word, reports_story
from presenter.core.errors import Refused
from presenter.store import guards, keeping, undo
from presenter.store.rows import Session, Turn


def allow(db: Db, now: datetime, turn_id: int, level: str) -> str:
    """Change what may be kept of a story; lowering it wipes the memory of undo.

    Once a story is told, raising it takes its teller's word: see `confirm`.
    """
    turn = db.get_one(Turn, turn_id)
    told, confirmed = turn.ended_at is not None, turn.confirmed_at is not None
    if needs_word(Consent(turn.consent), Consent(level), told=told, confirmed=confirmed):
        raise Refused("More than that may be kept only if the teller says so: ask them.")
    _change(db, turn, Consent(level))
    return f"Changed what is kept of turn {turn_id}"


def confirm(db: Db, now: datetime, turn_id: int, level: str) -> str:
    """What the teller says after their story, when they know what they said."""
    turn = db.get_one(Turn, turn_id)
    guards.must_be_open(db, turn.session_id)
    if not turn.ended_at:
        raise Refused("This story is not told yet. Ask its teller again when it is.")
    if Consent(turn.consent) is Consent.ROOM_ONLY:
        raise Refused("That story was for the room only and is gone.")
    turn.confirmed_at = now
    _change(db, turn, Consent(level))
    return f"Confirmed what is kept of turn {turn_id}"


def _change(db: Db, turn: Turn, level: Consent) -> None:
    before, turn.consent = Consent(turn.consent), level.value
    if before is not level:
        keeping.drop_approval(turn)
    if db.get_one(Session, turn.session_id).ended_at:
        keeping.keep_what_was_agreed(db, turn)
    if turn.ended_at and turn.consent == Consent.ROOM_ONLY:
        keeping.forget_words(db, turn)
    elif is_more(before, level):
        undo.forget(db, turn.session_id)


def approve(db: Db, now: datetime, turn_id: int, what: str) -> str:
    """Keep that the teller has read what will be reported, and agrees; `what` tells it apart.

    It holds for just that: a story that is changed is to be read again.
    """
    turn = db.get_one(Turn, turn_id)
    if not turn.ended_at or not reports_story(keeping.kept_of(turn)):
        raise Refused("The report says nothing of this story that its teller could approve.")
    turn.approved, turn.approved_at = what, now
    return f"Approved turn {turn_id}"
