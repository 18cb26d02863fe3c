"""Entries out of their rows: an evening may have thousands, and every act reads them anew."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from typing import NamedTuple

from sqlmodel import Session as Db

from presenter.core.entries import EntryKind, EntryView


class _Row(NamedTuple):
    """As SQLite has it."""

    id: int
    kind: str
    words: str
    phase_id: int | None
    turn_id: int | None
    written_at: str
    theme: str
    votes: int
    same_as: int | None
    owner: str
    check_back: str | None
    answered_at: str | None
    parked_at: str | None
    decision: int | None


_ENTRIES = f"SELECT {', '.join(_Row._fields)} FROM entry WHERE session_id = ? ORDER BY id"
Known = tuple[tuple[object, ...], EntryView]


class Entries:
    """Remembers how each was read: what has not changed is the very same value again."""

    def __init__(self) -> None:
        self._known: dict[int, Known] = {}
        self._last: tuple[EntryView, ...] = ()

    def read(
        self, db: Db, session_id: int, phases: Mapping[int, str], stories: Mapping[int, str]
    ) -> tuple[EntryView, ...]:
        """All of a session but doubles; `phases` and `stories` are titles by number."""
        cursor = db.connection().exec_driver_sql(_ENTRIES, (session_id,)).all()
        every = [_Row._make(row) for row in cursor]
        doubles = _doubles(every)
        known: dict[int, Known] = {}
        for row in every:
            if row.same_as is None:
                phase, story = phases.get(row.phase_id or 0, ""), stories.get(row.turn_id or 0, "")
                key = (row, phase, story, doubles.get(row.id, ()))
                before = self._known.get(row.id)
                known[row.id] = before if before and before[0] == key else (key, _view(*key))
        self._known = known
        views = tuple(view for _key, view in known.values())
        if not _are_the_same(views, self._last):
            self._last = views
        return self._last


def _doubles(every: Sequence[_Row]) -> dict[int, tuple[int, ...]]:
    found = defaultdict[int, list[int]](list)
    for row in every:
        if row.same_as:
            found[row.same_as].append(row.id)
    return {number: tuple(doubles) for number, doubles in found.items()}


def _view(row: _Row, phase: str, story: str, doubles: tuple[int, ...]) -> EntryView:
    return EntryView(
        id=row.id,
        kind=EntryKind(row.kind),
        text=row.words,
        phase=phase,
        turn_id=row.turn_id,
        story=story,
        written_at=datetime.fromisoformat(row.written_at).replace(tzinfo=UTC),
        theme=row.theme,
        votes=row.votes,
        doubles=doubles,
        owner=row.owner,
        check_back=date.fromisoformat(row.check_back) if row.check_back else None,
        answered=row.answered_at is not None,
        parked=row.parked_at is not None,
        decision=row.decision,
    )


def _are_the_same(some: Sequence[EntryView], others: Sequence[EntryView]) -> bool:
    return len(some) == len(others) and all(a is b for a, b in zip(some, others, strict=True))
