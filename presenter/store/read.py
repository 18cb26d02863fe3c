"""Rows in, Room out."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TypeVar

from sqlmodel import Session as Db
from sqlmodel import col, select

from presenter.core.agenda import PhaseView
from presenter.core.cards import HELP, NO_CARD, CardView, Help
from presenter.core.consent import Consent
from presenter.core.cues import CueView, To
from presenter.core.deck import Deck, Kind
from presenter.core.marks import Marks, Opener, Stand, Weight
from presenter.core.polls import Question, Tally
from presenter.core.room import ActView, Room, SessionView
from presenter.core.speaking import TurnView
from presenter.core.timing import ZERO, Pause, Timer
from presenter.store import rows, undo
from presenter.store.card_rows import Line
from presenter.store.places import place
from presenter.store.read_cases import cases
from presenter.store.read_entries import Entries

Owned = TypeVar("Owned", rows.Pause, rows.Extension)
Part = TypeVar("Part", rows.Phase, rows.Turn, rows.Entry)


@dataclass
class _Spans:
    """Pauses and extensions of a session, by the phase or turn they belong to."""

    pauses: dict[tuple[str, int], list[Pause]] = field(default_factory=lambda: defaultdict(list))
    extended: dict[tuple[str, int], timedelta] = field(
        default_factory=lambda: defaultdict(timedelta)
    )

    def timer(self, what: str, row: rows.Phase | rows.Turn) -> Timer:
        key = (what, row.id or 0)
        return Timer(
            planned=timedelta(seconds=row.planned),
            started_at=row.started_at,
            ended_at=row.ended_at,
            pauses=tuple(self.pauses.get(key, ())),
            extended=self.extended.get(key, ZERO),
        )


def room(db: Db, session_id: int, deck: Deck, memory: Entries | None = None) -> Room:
    """Everything as the file has it now; a memory of entries saves reading them again."""
    session = db.get_one(rows.Session, session_id)
    phases = _of(db, rows.Phase, session_id)
    turns = _of(db, rows.Turn, session_id)
    spans = _spans(db, [row.id for row in phases], [row.id for row in turns])
    agenda = tuple(_phase(row, spans) for row in sorted(phases, key=lambda row: row.number))
    cards = _cards(db, session_id)
    queue = tuple(_turn(row, spans, cards) for row in sorted(turns, key=_in_order))
    playable, faulty = cases(db, session_id)
    last, undone = undo.last(db, session_id), undo.undone(db, session_id)
    return Room(
        session=SessionView(
            session_id,
            session.title,
            session.event,
            session.opened_at,
            session.ended_at,
            list_closed=session.list_closed_at is not None,
        ),
        deck=deck,
        agenda=agenda,
        place=place(db, session_id),
        turns=queue,
        entries=(memory or Entries()).read(
            db,
            session_id,
            {phase.id: phase.title for phase in agenda},
            {turn.id: turn.title for turn in queue},
        ),
        last=_act(last),
        undone=_act(undone),
        saved_at=_saved_at(db, session_id),
        cues=_cues(db, session_id),
        tallies=_tallies(db, session_id),
        cases=playable,
        no_cases=faulty,
    )


def _act(row: rows.Act | None) -> ActView | None:
    return ActView(row.id or 0, row.label) if row else None


def _in_order(row: rows.Turn) -> tuple[bool, datetime | int, int]:
    """Those who were called first, in the order of their calls; then the queue."""
    if row.started_at:
        return (False, row.started_at, row.id or 0)
    return (True, row.position, row.id or 0)


def _phase(row: rows.Phase, spans: _Spans) -> PhaseView:
    timer = spans.timer("phase", row)
    return PhaseView(row.id or 0, row.title, Kind(row.kind), timer, row.first, row.last)


def _cards(db: Db, session_id: int) -> dict[int, CardView]:
    """Those that somebody has begun, by the number of the turn."""
    mine = select(Line).join(rows.Turn).where(rows.Turn.session_id == session_id)
    found = defaultdict[int, dict[str, str]](dict)
    for line in db.exec(mine.order_by(col(Line.id))):
        found[line.turn_id][line.field] = line.words
    return {
        turn_id: CardView(help=Help(said.pop(HELP, Help.ALONE)), words=tuple(said.items()))
        for turn_id, said in found.items()
    }


def _turn(row: rows.Turn, spans: _Spans, cards: dict[int, CardView]) -> TurnView:
    timer = spans.timer("turn", row)
    return TurnView(
        row.id or 0,
        row.name,
        row.title,
        timer,
        Consent(row.consent),
        row.asked_at,
        confirmed=row.confirmed_at is not None,
        role=row.role,
        card=cards.get(row.id or 0, NO_CARD),
        stand=Stand(row.stand),
        marks=_marks(row),
        is_question=row.is_question,
        approved=row.approved,
    )


def _marks(row: rows.Turn) -> Marks:
    return Marks(
        Weight(row.weight),
        Opener(row.opener),
        row.buddy,
        is_first_time=row.is_first_time,
        names_absent=row.names_absent,
    )


def _tallies(db: Db, session_id: int) -> tuple[Tally, ...]:
    asked = select(rows.Tally).where(rows.Tally.session_id == session_id)
    return tuple(
        Tally(Question(row.question), row.answer, row.count)
        for row in db.exec(asked.order_by(col(rows.Tally.id)))
    )


def _cues(db: Db, session_id: int) -> tuple[CueView, ...]:
    unread = select(rows.Cue).where(
        rows.Cue.session_id == session_id, col(rows.Cue.read_at).is_(None)
    )
    return tuple(
        CueView(row.id or 0, To(row.to), row.words, row.sent_at)
        for row in db.exec(unread.order_by(col(rows.Cue.id)))
    )


def _spans(db: Db, phases: Sequence[int | None], turns: Sequence[int | None]) -> _Spans:
    spans = _Spans()
    for pause in _belonging(db, rows.Pause, phases, turns):
        spans.pauses[_owner(pause)].append(Pause(pause.began_at, pause.ended_at))
    for extension in _belonging(db, rows.Extension, phases, turns):
        spans.extended[_owner(extension)] += timedelta(seconds=extension.seconds)
    return spans


def _owner(row: rows.Pause | rows.Extension) -> tuple[str, int]:
    return ("phase", row.phase_id) if row.phase_id else ("turn", row.turn_id or 0)


def _belonging(
    db: Db, table: type[Owned], phases: Sequence[int | None], turns: Sequence[int | None]
) -> Sequence[Owned]:
    mine = col(table.phase_id).in_(phases) | col(table.turn_id).in_(turns)
    return db.exec(select(table).where(mine).order_by(col(table.id))).all()


def _of(db: Db, table: type[Part], session_id: int) -> Sequence[Part]:
    return db.exec(
        select(table).where(col(table.session_id) == session_id).order_by(col(table.id))
    ).all()


def _saved_at(db: Db, session_id: int) -> datetime | None:
    newest = select(rows.Act.at).where(rows.Act.session_id == session_id)
    return db.exec(newest.order_by(col(rows.Act.id).desc()).limit(1)).first()
