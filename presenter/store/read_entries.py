"""Entries out of their rows."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from sqlmodel import Session as Db

from presenter.core.entries import EntryKind, EntryView
from presenter.store.rawly import day, fetch, instant


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
_ID, _SAME_AS = (_Row._fields.index(name) for name in ("id", "same_as"))
_PHASE, _TURN = (_Row._fields.index(name) for name in ("phase_id", "turn_id"))
Titles = Mapping[int, str]


class Entries:
    """Remembers what it read last: what has not changed is the very same value again."""

    def __init__(self) -> None:
        self._asked: object = None
        self._known: dict[int, tuple[object, EntryView]] = {}
        self._last: tuple[EntryView, ...] = ()

    def read(
        self, db: Db, session_id: int, phases: Titles, stories: Titles
    ) -> tuple[EntryView, ...]:
        """All of a session but doubles; `phases` and `stories` are titles by number."""
        every = fetch(db, _ENTRIES, session_id)
        asked = (every, phases, stories)
        if asked != self._asked:
            self._known = self._read(every, phases, stories)
            self._last = tuple(view for _key, view in self._known.values())
            self._asked = asked
        return self._last

    def _read(
        self, every: Sequence[tuple[Any, ...]], phases: Titles, stories: Titles
    ) -> dict[int, tuple[object, EntryView]]:
        doubles = _doubles(every)
        known: dict[int, tuple[object, EntryView]] = {}
        for row in every:
            if row[_SAME_AS] is None:
                number: int = row[_ID]
                phase, story = phases.get(row[_PHASE]), stories.get(row[_TURN])
                key = (row, phase, story, doubles.get(number))
                before = self._known.get(number)
                known[number] = before if before and before[0] == key else (key, _view(*key))
        return known


def _doubles(every: Sequence[tuple[Any, ...]]) -> dict[int, tuple[int, ...]]:
    found = defaultdict[int, list[int]](list)
    for row in every:
        if row[_SAME_AS]:
            found[row[_SAME_AS]].append(row[_ID])
    return {number: tuple(doubles) for number, doubles in found.items()}


def _view(
    raw: tuple[Any, ...], phase: str | None, story: str | None, doubles: tuple[int, ...] | None
) -> EntryView:
    row = _Row._make(raw)
    return EntryView(
        id=row.id,
        kind=EntryKind(row.kind),
        text=row.words,
        phase=phase or "",
        turn_id=row.turn_id,
        story=story or "",
        written_at=instant(row.written_at),
        theme=row.theme,
        votes=row.votes,
        doubles=doubles or (),
        owner=row.owner,
        check_back=day(row.check_back),
        answered=row.answered_at is not None,
        parked=row.parked_at is not None,
        decision=row.decision,
    )
