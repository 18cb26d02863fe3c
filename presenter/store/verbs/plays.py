"""What people do with a case: they begin it, move on in it, and go back.

Each move names the moment it was made at, so that two people who press at once move once.
"""

from datetime import datetime

from sqlmodel import Session as Db
from sqlmodel import select

from presenter.case import rules
from presenter.case.improvising import choice_of
from presenter.core.errors import Refused
from presenter.core.improvised import Improvised
from presenter.core.incident import MoveKind
from presenter.core.spot import START, Stage
from presenter.store.case_rows import Casefile, Move, Play
from presenter.store.table import Table, begun, case_of, play_of, show, table
from presenter.store.tree import improvised
from presenter.store.verbs import talks, votes


def begin(db: Db, now: datetime, case_id: int) -> str:
    """Start the play; the wall goes on to the first scene."""
    case_of(db, case_id)
    if play_of(db, case_id):
        raise Refused("This case has begun already.")
    db.add(Play(casefile_id=case_id, began_at=now))
    show(db, case_id, START, Stage.READING)
    return f"Began case {case_id}"


def take(db: Db, now: datetime, case_id: int, at: int, text: str) -> str:
    """Do what a choice says: decide, or take a look, which brings the room back to its scene.

    A vote and a talk outlast a look, which is part of them.
    """
    here = table(db, case_id, at)
    if rules.named(here.case, here.state, text).is_look:
        return f"Looked in move {_made(db, here, _move(here, now, MoveKind.LOOK, text))}"
    _settle(db, now, here.play_id)
    return f"Made move {_made(db, here, _move(here, now, MoveKind.CHOICE, text))}"


def improvise(db: Db, now: datetime, case_id: int, at: int, option: Improvised) -> str:
    """Do what nobody wrote, and go on with the case where that joins it."""
    here = table(db, case_id, at)
    choice = choice_of(here.case, here.state, option)
    _settle(db, now, here.play_id)
    move = _move(here, now, MoveKind.IMPROVISED, choice.text)
    for column, value in improvised(choice).items():
        setattr(move, column, value)
    return f"Improvised move {_made(db, here, move)}"


def rewind(db: Db, now: datetime, case_id: int, at: int, to: int) -> str:
    """Go back to a moment, or over to one of another line; nothing of any line is lost."""
    here = table(db, case_id, at)
    if to == at:
        raise Refused("This is where the play stands.")
    if to not in here.known:
        raise Refused("There is no such moment in this play.")
    _settle(db, now, here.play_id)
    db.add(Move(play_id=here.play_id, parent_id=to or None, kind=MoveKind.REWIND, at=now))
    show(db, case_id, to, Stage.BOARD)
    return f"Rewound to move {to}" if to else "Rewound to the start"


def open_truth(db: Db, now: datetime, case_id: int) -> str:
    """Open what really happened, and with it the debrief; the play may be over or not."""
    here, play = table(db, case_id), begun(db, case_id)
    if play.truth_opened_at:
        raise Refused("What really happened is open already.")
    play.truth_opened_at = now
    _settle(db, now, here.play_id)
    show(db, case_id, here.moment, Stage.TRUTH)
    return f"Opened the truth of case {case_id}"


def settle_all(db: Db, now: datetime, session_id: int) -> None:
    """The evening is over, and every vote and talk with it."""
    mine = select(Play.id).join(Casefile).where(Casefile.session_id == session_id)
    for play_id in db.exec(mine).all():
        _settle(db, now, play_id or 0)


def _settle(db: Db, now: datetime, play_id: int) -> None:
    """The room goes on, so its vote and its talk are over."""
    votes.close_all(db, now, play_id)
    talks.end_all(db, now, play_id)


def _move(here: Table, now: datetime, kind: MoveKind, text: str) -> Move:
    return Move(play_id=here.play_id, parent_id=here.moment or None, kind=kind, text=text, at=now)


def _made(db: Db, here: Table, move: Move) -> int:
    """Keep a move, and let the wall read what it brought; its number."""
    db.add(move)
    db.flush()
    assert move.id
    show(db, here.case_id, move.id, Stage.READING)
    return move.id
