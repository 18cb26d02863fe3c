"""Whether the values of a row are what their columns hold, and what stands in for damage."""

import sqlite3
from datetime import datetime
from typing import Any

from presenter.core.consent import DEFAULT, Consent
from presenter.core.cues import To
from presenter.core.deck import Kind
from presenter.core.entries import EntryKind
from presenter.values import dataclass

Row = dict[str, Any]
KINDS: dict[str, type[str | int | bytes]] = {
    "VARCHAR": str,
    "INTEGER": int,
    "BOOLEAN": int,
    "DATETIME": str,
    "DATE": str,
    "BLOB": bytes,
}
WORDS: dict[tuple[str, str], tuple[frozenset[str], str]] = {
    ("turn", "consent"): (frozenset(Consent), DEFAULT),
    ("entry", "kind"): (frozenset(EntryKind), EntryKind.COMMENT),
    ("phase", "kind"): (frozenset(Kind), Kind.SLIDES),
    ("cue", "to"): (frozenset(To), To.FACILITATOR),
}
LOST_DECK = "# {title}\n\nThe deck of this session could not be read.\n"


@dataclass(frozen=True, slots=True)
class Column:
    name: str
    kind: str
    may_be_none: bool

    def takes(self, value: object) -> bool:
        if value is None:
            return self.may_be_none
        if not isinstance(value, KINDS.get(self.kind.partition("(")[0], object)):
            return False
        return not self.kind.startswith("DATE") or _is_instant(str(value))


def columns_of(db: sqlite3.Connection, table: str) -> tuple[Column, ...]:
    rows = db.execute(f"PRAGMA table_info({table})")
    return tuple(Column(row[1], row[2], not row[3] and not row[5]) for row in rows)


def is_sound(table: str, column: Column, value: object) -> bool:
    allowed, _instead = WORDS.get((table, column.name), (None, ""))
    return column.takes(value) and (allowed is None or value in allowed)


def sound(table: str, columns: tuple[Column, ...], row: Row, began_at: str) -> Row | None:
    """A row that the program can read, or nothing if it has lost what it cannot do without.

    A deck may be lost, and when a session began: `began_at` stands in. Of consent that cannot
    be read, the default is left.
    """
    made: Row = {}
    for column in columns:
        value = row.get(column.name)
        if not is_sound(table, column, value):
            value = WORDS[table, column.name][1] if (table, column.name) in WORDS else None
        if value is None and not column.may_be_none:
            value = _stand_in(table, column.name, row, began_at)
            if value is None:
                return None
        made[column.name] = value
    return made


def _stand_in(table: str, column: str, row: Row, began_at: str) -> str | None:
    match table, column:
        case "session", "deck":
            return LOST_DECK.format(title=row.get("title") or "Session")
        case "session", "opened_at":
            return began_at
    return None


def _is_instant(text: str) -> bool:
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True
