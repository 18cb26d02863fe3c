"""What the facilitators do with those who wait: put in order, note, set aside, let go."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session as Db
from sqlmodel import col, select

from presenter.core.consent import Consent
from presenter.core.errors import Refused
from presenter.core.marks import Marks, Stand
from presenter.core.speaking import Asking
from presenter.core.words import NAME_LIMIT, TITLE_LIMIT, bounded
from presenter.store import guards, keeping, undo
from presenter.store.rows import Session, Turn
from presenter.store.verbs import speakers
from presenter.store.verbs.speakers import GAP

ORDERED = "Put the queue in order"
CHANGED = "The queue has changed since. Look at it again."


def ask(db: Db, now: datetime, session_id: int, asking: Asking) -> str:
    """Put a short clarifying question first, after those that were asked before it."""
    guards.must_be_open(db, session_id)
    turn = speakers.asked(db, now, session_id, asking)
    turn.is_question = True
    before = sum(other.is_question for other in _in_line(db, session_id)) - 1
    _place(db, turn, before)
    return f"Added turn {turn.id}"


def move(db: Db, now: datetime, turn_id: int, index: int) -> str:
    """Give a waiting turn another place among those in line, 0 for the next."""
    _place(db, speakers.must_wait(db, turn_id), index)
    return f"Moved turn {turn_id}"


def skip(db: Db, now: datetime, turn_id: int) -> str:
    """Let the others go first: a waiting turn goes to the end of the queue."""
    turn = speakers.must_wait(db, turn_id)
    turn.position = speakers.last_position(db, turn.session_id) + GAP
    return f"Skipped turn {turn_id}"


def swap(db: Db, now: datetime, turn_id: int, other_id: int) -> str:
    """Let two who wait change places."""
    one, other = speakers.must_wait(db, turn_id), speakers.must_wait(db, other_id)
    if one.session_id != other.session_id or one.stand or other.stand:
        raise Refused(CHANGED)
    if one.position == other.position:
        _number(_in_line(db, one.session_id))
    one.position, other.position = other.position, one.position
    return f"Swapped turn {turn_id} and turn {other_id}"


def arrange(db: Db, now: datetime, session_id: int, order: tuple[int, ...]) -> str:
    """Put all who are in line in this order, by their numbers."""
    line = {turn.id or 0: turn for turn in _in_line(db, session_id)}
    if sorted(line) != sorted(order):
        raise Refused(CHANGED)
    _number([line[number] for number in order])
    return ORDERED


def stand(db: Db, now: datetime, turn_id: int, where: str) -> str:
    """Have somebody wait in line, at its end, or out of it."""
    turn = speakers.must_wait(db, turn_id)
    turn.stand = Stand(where).value
    turn.position = speakers.last_position(db, turn.session_id) + GAP
    return f"Moved turn {turn_id}"


def mark(db: Db, now: datetime, turn_id: int, marks: Marks) -> str:
    """Keep what the facilitators note of a teller, in place of what they noted before."""
    turn = db.get_one(Turn, turn_id)
    guards.must_be_open(db, turn.session_id)
    turn.weight, turn.opener = marks.weight.value, marks.opener.value
    turn.buddy = bounded(marks.buddy, NAME_LIMIT, "A name")
    turn.is_first_time, turn.names_absent = marks.is_first_time, marks.names_absent
    return f"Marked turn {turn_id}"


def reword(db: Db, now: datetime, turn_id: int, name: str, title: str) -> str:
    """Say otherwise who tells, or what it is about: a slip, or a disguise."""
    turn = db.get_one(Turn, turn_id)
    guards.must_be_open(db, turn.session_id)
    if turn.ended_at and turn.consent == Consent.ROOM_ONLY:
        raise Refused("That story was for the room only and is gone.")
    turn.name = bounded(name, NAME_LIMIT, "A name")
    turn.title = bounded(title, TITLE_LIMIT, "A title")
    return f"Reworded turn {turn_id}"


def remove(db: Db, now: datetime, turn_id: int) -> str:
    """Take a waiting turn out of the queue: it was put there by mistake."""
    speakers.drop(db, speakers.must_wait(db, turn_id))
    return f"Removed turn {turn_id}"


def let_go(db: Db, now: datetime, turn_id: int) -> str:
    """Somebody does not want to tell after all: they were never there, and undo knows nothing.

    The line that this leaves in the timeline is one that leaves it often.
    """
    turn = db.get_one(Turn, turn_id)
    guards.must_be_open(db, turn.session_id)
    if turn.ended_at:
        raise Refused("This story is told. Its teller may take it back: keep it for the room only.")
    session_id = turn.session_id
    speakers.drop(db, turn)
    undo.forget(db, session_id)
    keeping.forget_who_passed(db, session_id)
    return ORDERED


def close(db: Db, now: datetime, session_id: int) -> str:
    """Add nobody any more who wants to tell; questions are still asked."""
    guards.must_be_open(db, session_id)
    db.get_one(Session, session_id).list_closed_at = now
    return f"Closed the list of session {session_id}"


def open_again(db: Db, now: datetime, session_id: int) -> str:
    guards.must_be_open(db, session_id)
    db.get_one(Session, session_id).list_closed_at = None
    return f"Opened the list of session {session_id}"


def _in_line(db: Db, session_id: int) -> list[Turn]:
    return [turn for turn in speakers.waiting(db, session_id) if not turn.stand]


def _place(db: Db, turn: Turn, index: int) -> None:
    """Between its new neighbours: all are numbered anew only if there is no room there."""
    others = _positions(db, turn)
    index = min(max(0, index), len(others))
    before = others[index - 1] if index else None
    after = others[index] if index < len(others) else None
    if before is None or after is None:
        turn.position = (after or 0) - GAP if before is None else before + GAP
    elif after - before > 1:
        turn.position = (before + after) // 2
    else:
        line = [other for other in _in_line(db, turn.session_id) if other.id != turn.id]
        line.insert(index, turn)
        _number(line)


def _positions(db: Db, turn: Turn) -> Sequence[int]:
    """Those of all others in line."""
    waiting = (col(Turn.session_id) == turn.session_id, col(Turn.started_at).is_(None))
    others = select(Turn.position).where(*waiting, Turn.stand == "", col(Turn.id) != turn.id)
    return db.exec(others.order_by(col(Turn.position), col(Turn.id))).all()


def _number(line: list[Turn]) -> None:
    for place, each in enumerate(line, start=1):
        each.position = place * GAP
