"""What stays in the file of a story, by what its teller allows."""

import re

from sqlalchemy import ColumnElement
from sqlmodel import Session as Db
from sqlmodel import col, delete, select, update

from presenter.core import consent
from presenter.core.consent import Consent
from presenter.store import undo
from presenter.store.card_rows import Line
from presenter.store.rows import Act, Entry, Turn

_ABOUT = re.compile(r"\bturn (\d+)\b")


def keep_what_was_agreed(db: Db, turn: Turn) -> None:
    """What the end of the session leaves of a turn."""
    level = kept_of(turn)
    turn.consent = level.value
    drop_card(db, turn)
    drop_marks(turn)
    if not consent.keeps_name(level):
        turn.name = turn.role = ""
    if not consent.reports_story(level):
        turn.title = ""
        part_from_entries(db, turn)


def kept_of(turn: Turn) -> Consent:
    """What may be kept of a turn by now."""
    told, confirmed = turn.ended_at is not None, turn.confirmed_at is not None
    return consent.in_force(
        Consent(turn.consent), told=told, confirmed=confirmed, names_absent=turn.names_absent
    )


def part_from_entries(db: Db, turn: Turn) -> None:
    """Entries outlive their story, no longer saying which it was, if any may be kept."""
    mine = col(Entry.turn_id) == turn.id
    if consent.keeps_entries(Consent(turn.consent)):
        db.exec(update(Entry).where(mine).values(turn_id=None))
    else:
        drop_entries(db, mine)


def drop_entries(db: Db, which: ColumnElement[bool]) -> None:
    """Delete entries; what was merged into one of them stands by itself again."""
    going = select(Entry.id).where(which)
    db.exec(update(Entry).where(col(Entry.same_as).in_(going)).values(same_as=None))
    db.exec(delete(Entry).where(which))


def drop_card(db: Db, turn: Turn) -> None:
    """What a teller wrote for themselves is nobody else's."""
    db.exec(delete(Line).where(col(Line.turn_id) == turn.id))


def drop_marks(turn: Turn) -> None:
    """What facilitators noted of a teller served the evening alone."""
    turn.weight = turn.opener = turn.buddy = ""
    turn.is_first_time = turn.names_absent = False


def drop_approval(turn: Turn) -> None:
    """What was approved is not what is kept any more."""
    turn.approved, turn.approved_at = "", None


def forget_who_passed(db: Db, session_id: int) -> None:
    """No line of the timeline is about a turn that is gone; its undo memory must be gone before."""
    told = set(db.exec(select(Turn.id).where(Turn.session_id == session_id)))
    acts = db.exec(select(Act.id, Act.label).where(Act.session_id == session_id)).all()
    about = {number: _ABOUT.search(label) for number, label in acts}
    passed = [number for number, found in about.items() if found and int(found[1]) not in told]
    db.exec(delete(Act).where(col(Act.id).in_(passed)))


def forget_words(db: Db, turn: Turn) -> None:
    """Of a story told for the room only, the minutes remain and nothing else."""
    turn.name = turn.title = turn.role = ""
    drop_card(db, turn)
    drop_marks(turn)
    drop_approval(turn)
    drop_entries(db, col(Entry.turn_id) == turn.id)
    undo.forget(db, turn.session_id)
