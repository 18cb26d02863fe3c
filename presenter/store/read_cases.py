"""Rows in, the cases of a Room out."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import timedelta

from sqlmodel import Session as Db
from sqlmodel import col, select

from presenter.case.lines import Lines
from presenter.core.errors import Refused
from presenter.core.incident import (
    AnswerView,
    Arrival,
    CaseView,
    MomentView,
    MoveKind,
    NoCase,
    TalkView,
    VoteView,
)
from presenter.core.spot import START
from presenter.core.timing import Timer
from presenter.store.case_rows import Answer, Casefile, Discussion, Hands, Move, Play, Vote
from presenter.store.playbook import playbook
from presenter.store.tree import Branch, moves, stands_at, tree

Cases = tuple[tuple[CaseView, ...], tuple[NoCase, ...]]
_KNOWN = col(Casefile.outcomes).is_not(None)


def cases(db: Db, session_id: int) -> Cases:
    """Those that can be played, and why the others cannot; their text is not read again."""
    files = select(Casefile.id, Casefile.phase_id, Casefile.name, Casefile.fault)
    files = files.where(Casefile.session_id == session_id).order_by(col(Casefile.id))
    every = [_found(db, *row) for row in db.exec(files).all()]
    return (
        tuple(each for each in every if isinstance(each, CaseView)),
        tuple(each for each in every if isinstance(each, NoCase)),
    )


def _found(db: Db, case_id: int | None, phase_id: int, name: str, fault: str) -> CaseView | NoCase:
    """Without a fault, the play may still be one that another version of the program allowed."""
    if fault:
        return NoCase(phase_id, name, fault)
    try:
        return _view(db, case_id or 0, phase_id, name)
    except Refused as refused:
        return NoCase(phase_id, name, f"The play of {name} cannot be followed: {refused}")


def _view(db: Db, case_id: int, phase_id: int, name: str) -> CaseView:
    book = playbook(db)
    sha256, knows = db.exec(select(Casefile.sha256, _KNOWN).where(Casefile.id == case_id)).one()
    lines = book.lines(db, case_id, sha256)
    play = db.exec(select(Play).where(Play.casefile_id == case_id)).first()
    rows = moves(db, play.id or 0) if play else ()
    branches = tree(rows)
    arrivals = tuple(Arrival(stands_at(row), row.at) for row in rows)
    tip = arrivals[-1].moment if arrivals else START
    return CaseView(
        id=case_id,
        phase_id=phase_id,
        name=name,
        case=lines.case,
        moments=tuple(_moments(lines, branches, rows)),
        ahead=lines.ahead(branches[tip].path),
        truth=lines.truth,
        goals=lines.goals,
        began_at=play.began_at if play else None,
        truth_opened_at=play.truth_opened_at if play else None,
        arrivals=arrivals,
        votes=_votes(db, play) if play else (),
        talks=_talks(db, play) if play else (),
        answers=_answers(db, play) if play else (),
        outcomes=book.outcomes(db, case_id, sha256) if knows else (),
    )


def _moments(
    lines: Lines, branches: dict[int, Branch], rows: Sequence[Move]
) -> Iterable[MomentView]:
    made = {row.id or 0: row for row in rows}
    for number, branch in branches.items():
        found, row = lines.moment(branch.path), made.get(number)
        yield MomentView(
            id=number,
            parent=(row.parent_id or START) if row else None,
            kind=MoveKind(row.kind) if row else None,
            text=row.text if row else "",
            at=row.at if row else None,
            state=found.state,
            clock=lines.case.clock.at(found.state.minute),
            title=found.title,
            is_over=found.is_over,
            decision=branch.decision,
            number=found.number,
            events=found.events,
            exhibit=found.exhibit,
            notes=found.notes,
        )


def _votes(db: Db, play: Play) -> tuple[VoteView, ...]:
    hands: dict[int, list[tuple[str, int]]] = defaultdict(list)
    counted = select(Hands).join(Vote).where(Vote.play_id == play.id).order_by(col(Hands.id))
    for row in db.exec(counted).all():
        hands[row.vote_id].append((row.option, row.count))
    rows = db.exec(select(Vote).where(Vote.play_id == play.id).order_by(col(Vote.id))).all()
    return tuple(
        VoteView(
            row.id or 0,
            row.move_id or START,
            row.round,
            row.opened_at,
            row.closed_at,
            tuple(hands[row.id or 0]),
        )
        for row in rows
    )


def _talks(db: Db, play: Play) -> tuple[TalkView, ...]:
    mine = select(Discussion).where(Discussion.play_id == play.id).order_by(col(Discussion.id))
    return tuple(
        TalkView(
            row.id or 0,
            row.move_id or START,
            Timer(timedelta(seconds=row.planned), row.started_at, row.ended_at),
        )
        for row in db.exec(mine).all()
    )


def _answers(db: Db, play: Play) -> tuple[AnswerView, ...]:
    mine = select(Answer).where(Answer.play_id == play.id).order_by(col(Answer.id))
    return tuple(
        AnswerView(row.id or 0, row.question, row.column, row.words, row.written_at)
        for row in db.exec(mine).all()
    )
