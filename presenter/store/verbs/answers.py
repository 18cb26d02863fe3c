"""What the room says in the debrief of a case."""

from datetime import datetime

from sqlmodel import Session as Db

from presenter.core.errors import Refused
from presenter.core.words import ENTRY_LIMIT, bounded
from presenter.store.case_rows import Answer
from presenter.store.table import begun, case_of


def add(db: Db, now: datetime, case_id: int, question: int, column: str, words: str) -> str:
    """Keep what was said to a question, from 1, in a column of the board."""
    case, play = case_of(db, case_id), begun(db, case_id)
    if not play.truth_opened_at:
        raise Refused("The debrief begins once what really happened is open.")
    if not 1 <= question <= len(case.questions):
        raise Refused("The case has no such question.")
    if column not in case.columns:
        raise Refused("The board has no such column.")
    answer = Answer(
        play_id=play.id or 0,
        question=question,
        column=column,
        words=_bounded(words),
        written_at=now,
    )
    db.add(answer)
    db.flush()
    return f"Kept answer {answer.id}"


def edit(db: Db, now: datetime, answer_id: int, words: str) -> str:
    """Say it in other words."""
    db.get_one(Answer, answer_id).words = _bounded(words)
    return f"Changed answer {answer_id}"


def remove(db: Db, now: datetime, answer_id: int) -> str:
    db.delete(db.get_one(Answer, answer_id))
    return f"Removed answer {answer_id}"


def _bounded(words: str) -> str:
    kept = bounded(words, ENTRY_LIMIT, "An answer")
    if not kept:
        raise Refused("There is nothing to keep yet: type what you heard.")
    return kept
