"""Rows in, Room out."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import field
from datetime import datetime, timedelta
from typing import TypeVar

from sqlmodel import Session as Db
from sqlmodel import col, select

from presenter.core.agenda import PhaseView
from presenter.core.cards import HELP, CardView, Help
from presenter.core.cues import CueView, To
from presenter.core.deck import Deck, Kind
from presenter.core.polls import Question, Tally
from presenter.core.room import ActView, Room, SessionView
from presenter.core.timing import Pause, Timer
from presenter.store import rows, undo
from presenter.store.card_rows import Line
from presenter.store.places import place
from presenter.store.read_cases import cases
from presenter.store.read_entries import Entries
from presenter.store.read_turns import NONE, Spans, Turns
from presenter.values import dataclass

Owned = TypeVar("Owned", rows.Pause, rows.Extension)


@dataclass
class Memory:
    """What was read last, so that only what has changed is made anew."""

    entries: Entries = field(default_factory=Entries)
    turns: Turns = field(default_factory=Turns)


def room(db: Db, session_id: int, deck: Deck, memory: Memory | None = None) -> Room:
    """Everything as the file has it now."""
    memory = memory or Memory()
    session = db.get_one(rows.Session, session_id)
    of_phases, of_turns = _spans(db, session_id)
    phases = select(rows.Phase).where(rows.Phase.session_id == session_id)
    phases = phases.order_by(col(rows.Phase.number))
    agenda = tuple(_phase(row, of_phases.get(row.id or 0, NONE)) for row in db.exec(phases))
    queue = memory.turns.read(db, session_id, of_turns, _cards(db, session_id))
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
        entries=memory.entries.read(
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


def _phase(row: rows.Phase, spans: Spans) -> PhaseView:
    pauses, extended = spans
    planned = timedelta(seconds=row.planned)
    timer = Timer(planned, row.started_at, row.ended_at, pauses, extended)
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


def _spans(db: Db, session_id: int) -> tuple[dict[int, Spans], dict[int, Spans]]:
    """Pauses, and all that was given or taken, by the number of the phase and of the turn."""
    found: tuple[dict[int, Spans], dict[int, Spans]] = ({}, {})
    for pause in _belonging(db, rows.Pause, session_id):
        mine, number = _owner(found, pause)
        pauses, extended = mine.get(number, NONE)
        mine[number] = ((*pauses, Pause(pause.began_at, pause.ended_at)), extended)
    for extension in _belonging(db, rows.Extension, session_id):
        mine, number = _owner(found, extension)
        pauses, extended = mine.get(number, NONE)
        mine[number] = (pauses, extended + timedelta(seconds=extension.seconds))
    return found


def _owner(
    found: tuple[dict[int, Spans], dict[int, Spans]], row: rows.Pause | rows.Extension
) -> tuple[dict[int, Spans], int]:
    of_phases, of_turns = found
    return (of_phases, row.phase_id) if row.phase_id else (of_turns, row.turn_id or 0)


def _belonging(db: Db, table: type[Owned], session_id: int) -> Sequence[Owned]:
    phases = select(rows.Phase.id).where(rows.Phase.session_id == session_id)
    turns = select(rows.Turn.id).where(rows.Turn.session_id == session_id)
    mine = col(table.phase_id).in_(phases) | col(table.turn_id).in_(turns)
    return db.exec(select(table).where(mine).order_by(col(table.id))).all()


def _saved_at(db: Db, session_id: int) -> datetime | None:
    newest = select(rows.Act.at).where(rows.Act.session_id == session_id)
    return db.exec(newest.order_by(col(rows.Act.id).desc()).limit(1)).first()
