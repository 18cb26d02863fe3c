"""What people do with the queue: asking to tell, being called, being done."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session as Db
from sqlmodel import col, delete, select

from presenter.core.consent import Consent, is_more, needs_word
from presenter.core.cues import To
from presenter.core.errors import Refused
from presenter.core.speaking import Asking
from presenter.core.timing import more
from presenter.core.words import NAME_LIMIT, TITLE_LIMIT, bounded
from presenter.store import guards, keeping, undo
from presenter.store.rows import Extension, Pause, Session, Turn
from presenter.store.verbs import cues

LONGEST = 120  # minutes


def add(db: Db, now: datetime, session_id: int, asking: Asking) -> str:
    """Put somebody at the end of the queue; without a name they are a colleague."""
    guards.must_be_open(db, session_id)
    if not 1 <= asking.minutes <= LONGEST:
        raise Refused(f"A story takes 1 to {LONGEST} minutes.")
    turn = Turn(
        session_id=session_id,
        position=_last_position(db, session_id) + 1,
        name=bounded(asking.name, NAME_LIMIT, "A name"),
        title=bounded(asking.title, TITLE_LIMIT, "A title"),
        planned=asking.minutes * 60,
        consent=asking.consent.value,
        asked_at=now,
    )
    db.add(turn)
    db.flush()
    return f"Added turn {turn.id}"


def move(db: Db, now: datetime, turn_id: int, index: int) -> str:
    """Give a waiting turn another place among those who wait, 0 for the next."""
    turn = _waiting(db, turn_id)
    queue = [other for other in waiting(db, turn.session_id) if other.id != turn_id]
    queue.insert(max(0, index), turn)
    for position, each in enumerate(queue, start=1):
        each.position = position
    return f"Moved turn {turn_id}"


def call(db: Db, now: datetime, turn_id: int) -> str:
    turn = _waiting(db, turn_id)
    guards.must_be_open(db, turn.session_id)
    if telling(db, turn.session_id):
        raise Refused("A story is still being told. End that turn, then call the next.")
    turn.started_at = now
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
    """End a story; of one told for the room only, the minutes remain and nothing else."""
    turn = _telling(db, turn_id)
    if pause := open_pause(db, turn_id):
        pause.ended_at = now
    turn.ended_at = now
    cues.take_off_all(db, now, turn.session_id, To.TELLER)
    if turn.consent == Consent.ROOM_ONLY:
        keeping.forget_words(db, turn)
    return f"Ended turn {turn_id}"


def skip(db: Db, now: datetime, turn_id: int) -> str:
    """Let the others go first: a waiting turn goes to the end of the queue."""
    turn = _waiting(db, turn_id)
    turn.position = _last_position(db, turn.session_id) + 1
    return f"Skipped turn {turn_id}"


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
    turn.position = min((each.position for each in waiting(db, turn.session_id)), default=1) - 1
    _clear_clock(db, turn_id)
    return f"Put turn {turn_id} back"


def remove(db: Db, now: datetime, turn_id: int) -> str:
    """Take a waiting turn out of the queue."""
    _drop(db, _waiting(db, turn_id))
    return f"Removed turn {turn_id}"


def drop_waiting(db: Db, session_id: int) -> None:
    """Who did not tell in the end was never there."""
    for turn in waiting(db, session_id):
        _drop(db, turn)


def _drop(db: Db, turn: Turn) -> None:
    _clear_clock(db, turn.id or 0)
    keeping.drop_card(db, turn)
    keeping.part_from_entries(db, turn)
    db.delete(turn)


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
    if db.get_one(Session, turn.session_id).ended_at:
        keeping.keep_what_was_agreed(db, turn)
    if turn.ended_at and turn.consent == Consent.ROOM_ONLY:
        keeping.forget_words(db, turn)
    elif is_more(before, level):
        undo.forget(db, turn.session_id)


def telling(db: Db, session_id: int) -> Turn | None:
    return db.exec(
        select(Turn).where(
            Turn.session_id == session_id,
            col(Turn.started_at).is_not(None),
            col(Turn.ended_at).is_(None),
        )
    ).first()


def waiting(db: Db, session_id: int) -> Sequence[Turn]:
    return db.exec(
        select(Turn)
        .where(Turn.session_id == session_id, col(Turn.started_at).is_(None))
        .order_by(col(Turn.position), col(Turn.id))
    ).all()


def open_pause(db: Db, turn_id: int) -> Pause | None:
    return db.exec(
        select(Pause).where(Pause.turn_id == turn_id, col(Pause.ended_at).is_(None))
    ).first()


def _clear_clock(db: Db, turn_id: int) -> None:
    db.exec(delete(Pause).where(col(Pause.turn_id) == turn_id))
    db.exec(delete(Extension).where(col(Extension.turn_id) == turn_id))


def _last_position(db: Db, session_id: int) -> int:
    return max((turn.position for turn in waiting(db, session_id)), default=0)


def _waiting(db: Db, turn_id: int) -> Turn:
    turn = db.get_one(Turn, turn_id)
    if turn.started_at:
        raise Refused("This turn is no longer waiting.")
    return turn


def _telling(db: Db, turn_id: int) -> Turn:
    turn = db.get_one(Turn, turn_id)
    if not turn.started_at or turn.ended_at:
        raise Refused("This turn is not being told.")
    return turn
