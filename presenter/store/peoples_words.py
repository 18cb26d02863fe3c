"""Which columns hold what people said, or what they are called."""

import sqlite3
from contextlib import closing
from pathlib import Path

from presenter.store.damage import connect

PEOPLES = {
    "turn": ("name", "title", "role", "buddy"),
    "card_line": ("words",),
    "entry": ("words", "theme", "owner"),
    "answer": ("words",),
    "cue": ("words",),
    "move": ("text",),
    "hands": ("option",),
    "session": ("event",),
}
SAYINGS = {"entry", "answer", "cue", "card_line"}  # tables of nothing but what somebody said
# What else is text, and whose: the deck's, the case's, or the program's own.
OTHERS = {
    "session": ("title", "deck_name", "deck"),
    "asset": ("name",),
    "phase": ("title", "kind"),
    "turn": ("consent", "stand", "weight", "opener", "approved"),
    "entry": ("kind",),
    "cue": ("to",),
    "tally": ("question", "answer"),
    "card_line": ("field",),
    "casefile": ("name", "text", "sha256", "fault", "outcomes"),
    "move": ("kind", "changes", "sets", "joins"),
    "answer": ("column",),
    "spot": ("stage",),
    "place": ("held_stage", "aside"),
    "act": ("by", "label"),
    "book": ("token",),
}
UNDO = {"inverse": ("subject", "statement")}  # all of these at once


def words_in(path: Path) -> set[str]:
    """All that people said and are called, as it stands in a session file."""
    with closing(connect(path)) as db:
        return {
            value
            for table, columns in PEOPLES.items()
            for column in columns
            for (value,) in db.execute(f'SELECT DISTINCT "{column}" FROM {table}')
            if value
        }


def where_said(path: Path, words: str) -> tuple[str, ...]:
    """The rows that say these words, too, each by its table and number."""
    with closing(connect(path)) as db:
        return tuple(
            f"{table} {number}"
            for holders in (PEOPLES, OTHERS)
            for table, columns in holders.items()
            for number in _saying(db, table, columns, words)
        )


def _saying(db: sqlite3.Connection, table: str, columns: tuple[str, ...], words: str) -> list[int]:
    any_of = " OR ".join(f'instr("{column}", ?)' for column in columns)
    query = f"SELECT rowid FROM {table} WHERE {any_of} ORDER BY rowid"
    return [row[0] for row in db.execute(query, (words,) * len(columns))]
