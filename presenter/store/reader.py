"""A session read from a file that somebody else may be writing to."""

from pathlib import Path

from sqlmodel import Session as Db

from presenter.core.room import Room
from presenter.deck.reading import read as read_deck
from presenter.store import engine, file, read, rows
from presenter.store.troubles import told_in_words


def room_of(path: Path, session_id: int) -> Room:
    """The Room of a session, without a claim on its file."""
    file.look(path)
    reading = engine.connect(path)
    with told_in_words(), Db(reading) as db:
        session = db.get_one(rows.Session, session_id)
        deck, _problems = read_deck(session.deck, session.deck_name)
        room = read.room(db, session_id, deck)
    reading.dispose()
    return room
