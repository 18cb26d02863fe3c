"""What people do with the floor: asking for it, being called, being done."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session as Db
from sqlmodel import col, delete, func, select

from presenter.core.consent import Consent
from presenter.core.cues import To
from presenter.core.errors import Refused
from presenter.core.speaking import Asking
from presenter.core.timing import more
from presenter.core.words import NAME_LIMIT, TITLE_LIMIT, bounded
from presenter.store import guards, keeping
from presenter.store.rows import Extension, Pause, Session, Turn
from presenter.store.verbs import cues

LONGEST = 120  # minutes
GAP = 1000  # between the positions of two who wait: room to move somebody there
CLOSED = "The list is closed. Open it again to add somebody."


def add(db: Db, now: datetime, session_id: int, asking: Asking) -> str:
    """Put somebody at the end of the queue; without a name they are a colleague."""
    guards.must_be_open(db, session_id)
    if db.get_one(Session, session_id).list_closed_at:
        raise Refused(CLOSED)
    turn = asked(db, now, session_id, asking)
    return f"Added turn {turn.id}"


def asked(db: Db, now: datetime, session_id: int, asking: Asking) -> Turn:
    """A new turn, at the end of the queue."""
    if not 1 <= asking.minutes <= LONGEST:
        raise Refused(f"A story takes 1 to {LONGEST} minutes.")
    turn = Turn(
        session_id=session_id,
        position=last_position(db, session_id) + GAP,
        name=bounded(asking.name, NAME_LIMIT, "A name"),
        title=bounded(asking.title, TITLE_LIMIT, "A title"),
        planned=asking.minutes * 60,
        consent=asking.consent.value,
        asked_at=now,
    )
    db.add(turn)
    db.flush()
    return turn


def call(db: Db, now: datetime, turn_id: int) -> str:
    """Give somebody the floor; a question about a story is kept as that story is."""
    turn = must_wait(db, turn_id)
    guards.must_be_open(db, turn.session_id)
    if telling(db, turn.session_id):
        raise Refused("A story is still being told. End that turn, then call the next.")
    turn.started_at, turn.stand = now, ""
    if turn.is_question and (story := told_last(db, turn.session_id)):
        turn.consent = keeping.kept_of(story).value
    return f"Called turn {turn_id}"


def pause(db: Db, now: datetime, turn_id: int) -> str:
    _telling(db, turn_id)
    if open_pause(db, turn_id):
        raise Refused("This turn is paused already.")
    db.add(Pause(turn_id=turn_id, began_at=now))
    return f"Paused turn {turn_id}"


def resume(db: Db, now: datetime, turn_id: int) -> str:
    _telling(db, turn_id)
    pause = open_pause(db, turn_id)
    if not pause:
        raise Refused("This turn is not paused.")
    pause.ended_at = now
    return f"Resumed turn {turn_id}"


def extend(db: Db, now: datetime, turn_id: int, seconds: int) -> str:
    """Give a turn more time, or take some away."""
    turn = db.get_one(Turn, turn_id)
    guards.must_be_open(db, turn.session_id)
    if turn.ended_at:
        raise Refused("This turn is over.")
    guards.must_leave_time(db, turn, seconds, LONGEST)
    db.add(Extension(turn_id=turn_id, seconds=seconds))
    return f"{more(seconds)} for turn {turn_id}"


def end(db: Db, now: datetime, turn_id: int) -> str:
    """End a story; of one told for the room only, the minutes remain, of a question nothing."""
    turn = _telling(db, turn_id)
    if pause := open_pause(db, turn_id):
        pause.ended_at = now
    turn.ended_at = now
    cues.take_off_all(db, now, turn.session_id, To.TELLER)
    if turn.is_question:
        drop(db, turn)
    elif turn.consent == Consent.ROOM_ONLY:
        keeping.forget_words(db, turn)
    return f"Ended turn {turn_id}"


def put_back(db: Db, now: datetime, turn_id: int) -> str:
    """Make a called or told turn the next one, with a fresh clock."""
    turn = db.get_one(Turn, turn_id)
    guards.must_be_open(db, turn.session_id)
    if not turn.started_at:
        raise Refused("This turn is waiting already.")
    if turn.ended_at and turn.consent == Consent.ROOM_ONLY:
        raise Refused("That story was for the room only and is gone. Add a new turn instead.")
    if not turn.ended_at:
        cues.take_off_all(db, now, turn.session_id, To.TELLER)
    turn.started_at = turn.ended_at = turn.confirmed_at = None
    keeping.drop_approval(turn)
    mine = (Turn.session_id == turn.session_id, col(Turn.started_at).is_(None))
    turn.position = (db.exec(select(func.min(Turn.position)).where(*mine)).one() or 0) - GAP
    _clear_clock(db, turn_id)
    return f"Put turn {turn_id} back"


def drop_waiting(db: Db, session_id: int) -> None:
    """Who did not tell in the end was never there."""
    for turn in waiting(db, session_id):
        drop(db, turn)


def drop(db: Db, turn: Turn) -> None:
    """Take a turn away with all that is its own; what was written down meanwhile stays."""
    _clear_clock(db, turn.id or 0)
    keeping.drop_card(db, turn)
    keeping.part_from_entries(db, turn)
    db.delete(turn)


def telling(db: Db, session_id: int) -> Turn | None:
    return db.exec(
        select(Turn).where(
            Turn.session_id == session_id,
            col(Turn.started_at).is_not(None),
            col(Turn.ended_at).is_(None),
        )
    ).first()


def waiting(db: Db, session_id: int) -> Sequence[Turn]:
    """All who wait, in line or not."""
    return db.exec(
        select(Turn)
        .where(Turn.session_id == session_id, col(Turn.started_at).is_(None))
        .order_by(col(Turn.position), col(Turn.id))
    ).all()


def told_last(db: Db, session_id: int) -> Turn | None:
    """The newest story that was told."""
    told = select(Turn).where(Turn.session_id == session_id, col(Turn.ended_at).is_not(None))
    return db.exec(told.order_by(col(Turn.ended_at).desc(), col(Turn.id).desc()).limit(1)).first()


def open_pause(db: Db, turn_id: int) -> Pause | None:
    return db.exec(
        select(Pause).where(Pause.turn_id == turn_id, col(Pause.ended_at).is_(None))
    ).first()


def last_position(db: Db, session_id: int) -> int:
    """The place of whoever waits last; 0 if nobody does."""
    mine = (Turn.session_id == session_id, col(Turn.started_at).is_(None))
    return db.exec(select(func.max(Turn.position)).where(*mine)).one() or 0


def must_wait(db: Db, turn_id: int) -> Turn:
    turn = db.get_one(Turn, turn_id)
    if turn.started_at:
        raise Refused("This turn is no longer waiting.")
    return turn


def _clear_clock(db: Db, turn_id: int) -> None:
    db.exec(delete(Pause).where(col(Pause.turn_id) == turn_id))
    db.exec(delete(Extension).where(col(Extension.turn_id) == turn_id))


def _telling(db: Db, turn_id: int) -> Turn:
    turn = db.get_one(Turn, turn_id)
    if not turn.started_at or turn.ended_at:
        raise Refused("This turn is not being told.")
    return turn
