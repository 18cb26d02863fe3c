"""One session out of one file into another, under new numbers: two sessions never mix.

Plain sqlite3 on files of the same schema; what belongs to a session is known by foreign keys.
"""

import re
import sqlite3
from collections.abc import Iterator

from presenter.store.family import Rows, belonging, parents

SPOKEN = {  # what a line of the timeline calls the rows of a table
    "answer": "answer",
    "case": "casefile",
    "comment": "entry",
    "commitment": "entry",
    "cue": "cue",
    "entry": "entry",
    "learning": "entry",
    "move": "move",
    "poll": "tally",
    "question": "entry",
    "session": "session",
    "talk": "discussion",
    "turn": "turn",
    "vote": "vote",
}
UNTIED = {  # columns that name a row without a foreign key
    ("act", "session_id"): "session",
    ("place", "held_case"): "casefile",
    ("place", "held_moment"): "move",
    ("place", "aside_entry"): "entry",
    ("spot", "moment"): "move",
}
LEFT = {"inverse", "book", "alembic_version"}  # undo memory names rows by their old numbers
_MENTION = re.compile(rf"\b({'|'.join(SPOKEN)}) (\d+)\b")

Numbers = dict[str, dict[int, int]]


def transplant(source: sqlite3.Connection, target: sqlite3.Connection, session: int) -> int:
    """Copy a session; its number in the target. Both files stay valid at every moment."""
    rows = _rows(source, session)
    numbers = _numbers(source, target, rows)
    target.execute("BEGIN IMMEDIATE")
    try:
        triggers = _without_triggers(target)
        target.execute("PRAGMA defer_foreign_keys=ON")
        for table in rows:
            for row in _moved(source, table, rows[table], numbers):
                _insert(target, table, row)
        _never_reuse(target, numbers)
        for trigger in triggers:
            target.execute(trigger)
        target.execute("COMMIT")
    except BaseException:
        target.execute("ROLLBACK")
        raise
    return numbers["session"][session]


def _rows(source: sqlite3.Connection, session: int) -> Rows:
    acts = source.execute("SELECT id FROM act WHERE session_id = ?", (session,)).fetchall()
    found = belonging(source, "session", [session]) | {"act": {number for (number,) in acts}}
    return {table: numbers for table, numbers in found.items() if table not in LEFT}


def _numbers(source: sqlite3.Connection, target: sqlite3.Connection, rows: Rows) -> Numbers:
    """New numbers, in the order of the old ones; also for what the timeline says is gone."""
    known = {table: set(numbers) for table, numbers in rows.items()}
    for label in _labels(source, rows["act"]):
        for noun, number in _MENTION.findall(label):
            known.setdefault(SPOKEN[noun], set()).add(int(number))
    return {
        table: {old: new for new, old in enumerate(sorted(olds), start=_highest(target, table) + 1)}
        for table, olds in known.items()
    }


def _labels(source: sqlite3.Connection, acts: set[int]) -> list[str]:
    found = source.execute("SELECT id, label FROM act").fetchall()
    return [label for number, label in found if number in acts]


def _highest(target: sqlite3.Connection, table: str) -> int:
    """The highest number that was ever given to a row of a table."""
    query = "SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = ?), 0)"
    return int(target.execute(query, (table,)).fetchone()[0])


def _moved(
    source: sqlite3.Connection, table: str, olds: set[int], numbers: Numbers
) -> Iterator[dict[str, object]]:
    """Rows as they are in the target: each number that names a row is the new one."""
    columns = [row[1] for row in source.execute(f"PRAGMA table_info({table})")]
    ties = {column: parent for parent, column in parents(source, table)}
    ties |= {column: parent for (name, column), parent in UNTIED.items() if name == table}
    ties |= {"id": table} if "id" in columns else {}
    listed = ", ".join(f'"{column}"' for column in columns)
    for old in sorted(olds):
        found = source.execute(f"SELECT {listed} FROM {table} WHERE rowid = ?", (old,)).fetchone()
        row = dict(zip(columns, found, strict=True))
        for column, parent in ties.items():
            row[column] = _renumbered(numbers, parent, row[column])
        if table == "act":
            row |= {"undoable": 0, "label": _reworded(str(row["label"]), numbers)}
        yield row


def _renumbered(numbers: Numbers, table: str, old: int | None) -> int | None:
    """Nothing and 0, the start of a case, name no row."""
    return numbers[table][old] if old else old


def _reworded(label: str, numbers: Numbers) -> str:
    def reworded(mention: re.Match[str]) -> str:
        return f"{mention[1]} {numbers[SPOKEN[mention[1]]][int(mention[2])]}"

    return _MENTION.sub(reworded, label)


def _insert(target: sqlite3.Connection, table: str, row: dict[str, object]) -> None:
    listed = ", ".join(f'"{column}"' for column in row)
    marks = ", ".join("?" * len(row))
    target.execute(f"INSERT INTO {table} ({listed}) VALUES ({marks})", (*row.values(),))


def _never_reuse(target: sqlite3.Connection, numbers: Numbers) -> None:
    """Numbers of what is gone are taken as well."""
    for table, mapped in numbers.items():
        highest = max(mapped.values(), default=0)
        query = "UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?"
        if not target.execute(query, (highest, table)).rowcount and highest:
            target.execute(
                "INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", (table, highest)
            )


def _without_triggers(target: sqlite3.Connection) -> list[str]:
    """Drop the triggers that write undo memory; how to make each again."""
    found = target.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for name, _sql in found:
        target.execute(f"DROP TRIGGER {name}")
    return [sql for _name, sql in found]
