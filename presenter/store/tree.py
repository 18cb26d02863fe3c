"""The lines of a play, as its moves tell them."""

import json
from collections.abc import Iterable, Sequence

from sqlmodel import Session as Db
from sqlmodel import col, select

from presenter.case.lines import Path
from presenter.case.moments import Step
from presenter.core.case import Choice, Effects
from presenter.core.incident import MoveKind
from presenter.core.spot import START
from presenter.store.case_rows import Move
from presenter.values import dataclass


@dataclass(frozen=True, slots=True)
class Branch:
    """How one comes to a moment; `decision` is the moment at which its decision began."""

    path: Path
    decision: int


def moves(db: Db, play_id: int) -> Sequence[Move]:
    """In the order in which they were made."""
    return db.exec(select(Move).where(Move.play_id == play_id).order_by(col(Move.id))).all()


def tree(moves: Iterable[Move]) -> dict[int, Branch]:
    """Each moment by its number; a rewind leads to none of its own."""
    found = {START: Branch((), START)}
    for move in moves:
        if move.kind != MoveKind.REWIND and move.id:
            before = found[move.parent_id or START]
            decision = before.decision if move.kind == MoveKind.LOOK else move.id
            found[move.id] = Branch((*before.path, _step(move)), decision)
    return found


def stands_at(move: Move) -> int:
    """Where the play stands after a move."""
    moment = move.parent_id if move.kind == MoveKind.REWIND else move.id
    return moment or START


def tip(moves: Sequence[Move]) -> int:
    """Where the play stands: the newest row says it."""
    return stands_at(moves[-1]) if moves else START


def improvised(choice: Choice) -> dict[str, object]:
    """The columns of a move that nobody wrote."""
    return {
        "text": choice.text,
        "takes": choice.takes,
        "changes": json.dumps(choice.effects.changes),
        "sets": json.dumps(choice.effects.sets),
        "joins": choice.target,
    }


def _step(move: Move) -> Step:
    if move.kind != MoveKind.IMPROVISED:
        return move.text
    changes = tuple((str(name), int(step)) for name, step in json.loads(move.changes or "[]"))
    effects = Effects(changes=changes, sets=tuple(json.loads(move.sets or "[]")))
    return Choice(move.text, move.joins or "", takes=move.takes or 0, effects=effects)
