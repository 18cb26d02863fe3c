"""Turns out of their rows: those who were called first, in the order of their calls."""

from collections.abc import Mapping
from datetime import timedelta
from typing import NamedTuple

from sqlmodel import Session as Db

from presenter.core.cards import NO_CARD, CardView
from presenter.core.consent import Consent
from presenter.core.marks import Marks, Opener, Stand, Weight
from presenter.core.speaking import TurnView
from presenter.core.timing import ZERO, Pause, Timer
from presenter.store.raw import Row, Unchanged, fetch, instant

Spans = tuple[tuple[Pause, ...], timedelta]
NONE: Spans = ((), ZERO)


class _Row(NamedTuple):
    """As SQLite has it."""

    id: int
    position: int
    name: str
    title: str
    planned: int
    consent: str
    asked_at: str
    started_at: str | None
    ended_at: str | None
    confirmed_at: str | None
    role: str
    stand: str
    weight: str
    opener: str
    buddy: str
    is_question: int
    is_first_time: int
    names_absent: int
    approved: str


_TURNS = (
    f"SELECT {', '.join(_Row._fields)} FROM turn WHERE session_id = ? "
    "ORDER BY started_at IS NULL, started_at, CASE WHEN started_at IS NULL THEN position END, id"
)


class Turns:
    def __init__(self) -> None:
        self._unchanged = Unchanged(_view)

    def read(
        self, db: Db, session_id: int, spans: Mapping[int, Spans], cards: Mapping[int, CardView]
    ) -> tuple[TurnView, ...]:
        """All of a session; `spans` are pauses and what was given, by the number of the turn."""
        rows = fetch(db, _TURNS, session_id)
        return self._unchanged.read(
            (row[0], (row, spans.get(row[0], NONE), cards.get(row[0], NO_CARD))) for row in rows
        )


def _view(raw: Row, spans: Spans, card: CardView) -> TurnView:
    row, (pauses, extended) = _Row._make(raw), spans
    return TurnView(
        row.id,
        row.name,
        row.title,
        Timer(
            planned=timedelta(seconds=row.planned),
            started_at=instant(row.started_at),
            ended_at=instant(row.ended_at),
            pauses=pauses,
            extended=extended,
        ),
        Consent(row.consent),
        instant(row.asked_at),
        confirmed=row.confirmed_at is not None,
        role=row.role,
        card=card,
        stand=Stand(row.stand),
        marks=Marks(
            Weight(row.weight),
            Opener(row.opener),
            row.buddy,
            is_first_time=bool(row.is_first_time),
            names_absent=bool(row.names_absent),
        ),
        is_question=bool(row.is_question),
        approved=row.approved,
    )
