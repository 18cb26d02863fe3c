"""What people may ask for at any time: that something of theirs is gone for good."""

from datetime import datetime

from sqlalchemy import ColumnElement, Table, or_
from sqlalchemy import select as rows_of
from sqlmodel import Session as Db
from sqlmodel import SQLModel, col, select

from presenter.core.consent import Consent, keeps_name
from presenter.core.errors import Refused
from presenter.store import keeping, undo
from presenter.store.peoples_words import SAYINGS
from presenter.store.rows import Entry, Session, Turn


def entry(db: Db, now: datetime, entry_id: int) -> str:
    """Forget one entry."""
    row = db.get_one(Entry, entry_id)
    session_id = row.session_id
    keeping.drop_entries(db, col(Entry.id) == entry_id)
    undo.forget(db, session_id)
    return f"Forgot entry {entry_id}"


def story(db: Db, now: datetime, turn_id: int) -> str:
    """Forget a story: the minutes remain and nothing else."""
    turn = db.get_one(Turn, turn_id)
    if turn.started_at and not turn.ended_at:
        raise Refused("This story is being told. End its turn first.")
    turn.consent = Consent.ROOM_ONLY
    keeping.forget_words(db, turn)
    return f"Forgot turn {turn_id}"


def person(db: Db, now: datetime, name: str) -> str:
    """Forget who told or took something on, in every session of the file: a colleague did."""
    every = db.exec(select(Turn)).all()
    turns = [turn for turn in every if _is_called(turn.name, name)]
    beside = [turn for turn in every if _is_called(turn.buddy, name)]
    taken_on = [entry for entry in db.exec(select(Entry)) if _is_called(entry.owner, name)]
    if not turns and not beside and not taken_on:
        raise Refused(f"Nobody called {name} is in this file.")
    for turn in turns:
        _part_from_teller(db, turn)
    for turn in beside:
        turn.buddy = ""
    for row in taken_on:
        row.owner = ""
    told = (*turns, *beside)
    for session_id in {turn.session_id for turn in told} | {row.session_id for row in taken_on}:
        undo.forget(db, session_id)
    numbers = [f"turn {turn.id}" for turn in told] + [f"entry {row.id}" for row in taken_on]
    return "Forgot who did " + ", ".join(numbers)


def _part_from_teller(db: Db, turn: Turn) -> None:
    """A colleague told it."""
    turn.name = turn.role = ""
    keeping.drop_card(db, turn)
    keeping.drop_approval(turn)
    if keeps_name(Consent(turn.consent)):
        turn.consent = Consent.UNNAMED_SUMMARY


def _is_called(kept: str, name: str) -> bool:
    return bool(kept) and kept.strip().casefold() == name.strip().casefold()


def words(db: Db, now: datetime, session_id: int) -> str:
    """Forget all that people said and are called; plan, times, counts and the case stay."""
    if not db.get_one(Session, session_id).ended_at:
        raise Refused("This session has not ended yet. End it first; then its words can go.")
    for turn in db.exec(select(Turn).where(Turn.session_id == session_id)).all():
        story(db, now, turn.id or 0)
    for table in reversed(SQLModel.metadata.sorted_tables):
        mine = _belongs_to(table, session_id)
        if table.name in SAYINGS and mine is not None:
            db.connection().execute(table.delete().where(mine))
    undo.forget(db, session_id)
    return f"Forgot the words of session {session_id}"


def session(db: Db, now: datetime, session_id: int) -> str:
    """Forget a whole session, its deck and its timeline included."""
    db.get_one(Session, session_id)
    undo.forget(db, session_id)
    for table in reversed(SQLModel.metadata.sorted_tables):
        mine = _belongs_to(table, session_id)
        if mine is not None:
            db.connection().execute(table.delete().where(mine))
    return f"Forgot session {session_id}"


def _belongs_to(table: Table, session_id: int) -> ColumnElement[bool] | None:
    """Which rows of a table are a session's, by whatever they belong to."""
    if table.name == "session":
        return table.c.id == session_id
    if "session_id" in table.c:
        return table.c.session_id == session_id
    ways = []
    for key in table.foreign_keys:
        parent = key.column.table
        mine = _belongs_to(parent, session_id) if parent is not table else None
        if mine is not None:
            ways.append(key.parent.in_(rows_of(key.column).where(mine)))
    return or_(*ways) if ways else None
