"""Entries out of their rows."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from sqlmodel import Session as Db

from presenter.core.entries import EntryKind, EntryView
from presenter.store.raw import Row, Unchanged, day, fetch, instant


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
    """Asked the same again, it gives the very same answer: a picture need not look into it."""

    def __init__(self) -> None:
        self._unchanged = Unchanged(_view)
        self._asked: object = None
        self._answer: tuple[EntryView, ...] = ()

    def read(
        self, db: Db, session_id: int, phases: Titles, stories: Titles
    ) -> tuple[EntryView, ...]:
        """All of a session but doubles; `phases` and `stories` are titles by number."""
        asked = (fetch(db, _ENTRIES, session_id), phases, stories)
        if asked != self._asked:
            self._answer = self._unchanged.read(_parts(*asked))
            self._asked = asked
        return self._answer


def _parts(every: Sequence[Row], phases: Titles, stories: Titles) -> Iterator[tuple[int, Row]]:
    doubles = _doubles(every)
    for row in every:
        if row[_SAME_AS] is None:
            titles = phases.get(row[_PHASE], ""), stories.get(row[_TURN], "")
            yield row[_ID], (row, *titles, doubles.get(row[_ID], ()))


def _doubles(every: Sequence[Row]) -> dict[int, tuple[int, ...]]:
    found = defaultdict[int, list[int]](list)
    for row in every:
        if row[_SAME_AS]:
            found[row[_SAME_AS]].append(row[_ID])
    return {number: tuple(doubles) for number, doubles in found.items()}


def _view(raw: Row, phase: str, story: str, doubles: tuple[int, ...]) -> EntryView:
    row = _Row._make(raw)
    return EntryView(
        id=row.id,
        kind=EntryKind(row.kind),
        text=row.words,
        phase=phase,
        turn_id=row.turn_id,
        story=story,
        written_at=instant(row.written_at),
        theme=row.theme,
        votes=row.votes,
        doubles=doubles,
        owner=row.owner,
        check_back=day(row.check_back),
        answered=row.answered_at is not None,
        parked=row.parked_at is not None,
        decision=row.decision,
    )
