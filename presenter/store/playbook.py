"""Cases as the store knows them: read once, and every line worked out once."""

from sqlmodel import Session as Db
from sqlmodel import select

from presenter.case.findings import Findings
from presenter.case.lines import Lines
from presenter.case.reading import read
from presenter.core.outcomes import Outcome, outcomes
from presenter.store.case_rows import Casefile

CARRIED = "playbook"  # how a session of the database carries it


class Playbook:
    """What was worked out of cases, by the hash of their text."""

    def __init__(self) -> None:
        self._lines: dict[str, Lines] = {}
        self._outcomes: dict[str, tuple[Outcome, ...]] = {}

    def lines(self, db: Db, case_id: int, sha256: str) -> Lines:
        if sha256 not in self._lines:
            text = db.exec(select(Casefile.text).where(Casefile.id == case_id)).one()
            self._lines[sha256] = Lines(read(text, Findings()).case)
        return self._lines[sha256]

    def outcomes(self, db: Db, case_id: int, sha256: str) -> tuple[Outcome, ...]:
        """All the ends of a case, once they are known."""
        if sha256 not in self._outcomes:
            text = db.exec(select(Casefile.outcomes).where(Casefile.id == case_id)).one()
            self._outcomes[sha256] = outcomes(text or "[]")
        return self._outcomes[sha256]


def playbook(db: Db) -> Playbook:
    """The one that a session of the database carries, or a new one."""
    book = db.info.setdefault(CARRIED, Playbook())
    assert isinstance(book, Playbook)
    return book
