"""A session read from a file that somebody else may be writing to."""

from contextlib import ExitStack, nullcontext
from pathlib import Path

from sqlmodel import Session as Db

from presenter.core.errors import Refused
from presenter.core.room import Room
from presenter.deck.reading import read as read_deck
from presenter.store import engine, file, read, rows, schema
from presenter.store.damage import told
from presenter.store.troubles import told_in_words


def room_of(path: Path, session_id: int, held: file.Claim | None = None) -> Room:
    """The Room of a session; without a claim on its file, unless that is `held` already."""
    if not file.look(path):
        raise Refused(f"There is no session in {path}.")
    bring_up_to_date(path, held)
    with ExitStack() as reading, told(path), told_in_words():
        connected = engine.connect(path)
        reading.callback(connected.dispose)
        db = reading.enter_context(Db(connected))
        session = db.get_one(rows.Session, session_id)
        deck, _problems = read_deck(session.deck, session.deck_name)
        return read.room(db, session_id, deck)


def bring_up_to_date(path: Path, held: file.Claim | None = None) -> None:
    """Whoever has the file open has brought it up to date, so a moment's claim will do."""
    if not file.is_outdated(path):
        return
    with nullcontext() if held else file.claim(path), told_in_words():
        connected = engine.connect(path)
        try:
            schema.prepare(connected, path)
        finally:
            connected.dispose()
