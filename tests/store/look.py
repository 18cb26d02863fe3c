"""What really is in a session file, seen past the program."""

import sqlite3
from contextlib import closing
from pathlib import Path

HISTORY = (
    *("phase", "turn", "pause", "extension", "entry"),
    *("play", "move", "vote", "hands", "discussion", "answer", "cue", "tally", "card_line"),
)

Rows = list[tuple[object, ...]]


def ask(path: Path, question: str) -> Rows:
    with closing(sqlite3.connect(path)) as db:
        return db.execute(question).fetchall()


def tables(path: Path) -> dict[str, Rows]:
    """All rows of all tables that undo takes back; none of a table that is not there yet."""
    with closing(sqlite3.connect(path)) as db:  # one for all: each would read the schema anew
        names = db.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        there = {name for (name,) in names}
        return {
            table: db.execute(f"SELECT * FROM {table} ORDER BY id").fetchall()
            if table in there
            else []
            for table in HISTORY
        }


def files(path: Path) -> dict[str, bytes]:
    """The session file and all that lies beside it: the log, its index, copies.

    Not the lock, which is empty: whoever closes a file lets go of its process's locks on it.
    """
    beside = sorted(path.parent.glob(f"{path.name}*"))
    return {
        each.name: each.read_bytes() for each in beside if each.is_file() and each.suffix != ".lock"
    }


def holds(path: Path, words: str) -> bool:
    """Whether any byte on the disk still says these words."""
    return any(words.encode() in content for content in files(path).values())
