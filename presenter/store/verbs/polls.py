"""What the whole room answers, counted by hands or on paper."""

from datetime import datetime

from sqlmodel import Session as Db
from sqlmodel import select

from presenter.core.errors import Refused
from presenter.core.polls import ANSWERS, MOST, Question
from presenter.store import guards
from presenter.store.rows import Tally


def count(db: Db, now: datetime, session_id: int, question: str, answer: str, number: int) -> str:
    """Keep how many gave an answer, in place of what was counted before."""
    guards.must_be_open(db, session_id)
    if answer not in ANSWERS[Question(question)]:
        raise Refused(f"“{answer}” is no answer to that question.")
    if not 0 <= number <= MOST:
        raise Refused(f"Count 0 to {MOST} answers.")
    known = select(Tally).where(
        Tally.session_id == session_id, Tally.question == question, Tally.answer == answer
    )
    row = db.exec(known).first()
    if row is None:
        row = Tally(session_id=session_id, question=question, answer=answer, count=number)
    row.count = number
    db.add(row)
    db.flush()
    return f"Counted poll {row.id}"
