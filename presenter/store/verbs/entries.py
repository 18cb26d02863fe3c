"""What people write down of what the room says."""

from datetime import datetime

from sqlmodel import Session as Db

from presenter.core import consent
from presenter.core.consent import Consent
from presenter.core.entries import EntryKind
from presenter.core.errors import Refused
from presenter.core.words import ENTRY_LIMIT, bounded
from presenter.store import guards
from presenter.store.rows import Entry
from presenter.store.verbs import phases, speakers


def add(db: Db, now: datetime, session_id: int, kind: str, words: str) -> str:
    """Keep an entry; it belongs to the story that is told, or to the running phase."""
    guards.must_be_open(db, session_id)
    kept = bounded(words, ENTRY_LIMIT, "An entry")
    if not kept:
        raise Refused("There is nothing to keep yet: type what you heard.")
    turn = speakers.telling(db, session_id)
    if turn and not consent.keeps_entries(Consent(turn.consent)):
        raise Refused("This story is for the room only: nothing is written down while it is told.")
    phase = phases.running(db, session_id)
    entry = Entry(
        session_id=session_id,
        phase_id=phase.id if phase else None,
        turn_id=turn.id if turn else None,
        kind=EntryKind(kind).value,
        words=kept,
        written_at=now,
    )
    db.add(entry)
    db.flush()
    return f"Kept {entry.kind} {entry.id}"


def remove(db: Db, now: datetime, entry_id: int) -> str:
    entry = db.get_one(Entry, entry_id)
    db.delete(entry)
    return f"Removed {entry.kind} {entry_id}"
