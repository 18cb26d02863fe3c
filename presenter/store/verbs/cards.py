"""What a teller writes for themselves, or has written for them; nobody else ever sees it."""

from datetime import datetime

from sqlmodel import Session as Db
from sqlmodel import select

from presenter.core.cards import CARD_LIMIT, FIELDS, HELP, Help
from presenter.core.consent import Consent
from presenter.core.errors import Refused
from presenter.core.words import bounded
from presenter.store import guards
from presenter.store.card_rows import Line
from presenter.store.rows import Turn


def write(db: Db, now: datetime, turn_id: int, field: str, words: str) -> str:
    """Keep one field of a card; without words, nothing of it."""
    turn = _open_turn(db, turn_id)
    if field not in FIELDS:
        raise Refused(f"A card has no field “{field}”.")
    _keep(db, turn_id, field, bounded(words, CARD_LIMIT, FIELDS[field][0]))
    return f"Wrote on the card of turn {turn.id}"


def choose_help(db: Db, now: datetime, turn_id: int, help_wanted: str) -> str:
    """How the story is to be told."""
    turn = _open_turn(db, turn_id)
    _keep(db, turn_id, HELP, Help(help_wanted).value)
    return f"Chose help for turn {turn.id}"


def name_role(db: Db, now: datetime, turn_id: int, role: str) -> str:
    """What the wall says of a teller without a name."""
    turn = _open_turn(db, turn_id)
    turn.role = bounded(role, CARD_LIMIT // 10, "A role")
    return f"Named the role of turn {turn_id}"


def _keep(db: Db, turn_id: int, field: str, words: str) -> None:
    known = select(Line).where(Line.turn_id == turn_id, Line.field == field)
    line = db.exec(known).first()
    if words:
        line = line or Line(turn_id=turn_id, field=field, words=words)
        line.words = words
        db.add(line)
    elif line:
        db.delete(line)


def _open_turn(db: Db, turn_id: int) -> Turn:
    turn = db.get_one(Turn, turn_id)
    guards.must_be_open(db, turn.session_id)
    if turn.ended_at and turn.consent == Consent.ROOM_ONLY:
        raise Refused("That story was for the room only and is gone.")
    return turn
