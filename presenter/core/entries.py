"""What the room says and somebody writes down."""

from datetime import date, datetime
from enum import StrEnum

from presenter.values import dataclass


class EntryKind(StrEnum):
    LEARNING = "learning"
    QUESTION = "question"
    COMMITMENT = "commitment"
    COMMENT = "comment"


SIGNS = {
    "?": EntryKind.QUESTION,
    "!": EntryKind.COMMITMENT,
    "#": EntryKind.COMMENT,
}


@dataclass(frozen=True, slots=True)
class EntryView:
    """One entry and what it came from: a story's title, or the phase's.

    `doubles` are the numbers of other entries that say the same; `owner` is in the owner's words;
    `decision` counts those of the case.
    """

    id: int
    kind: EntryKind
    text: str
    phase: str = ""
    turn_id: int | None = None
    story: str = ""
    written_at: datetime | None = None
    theme: str = ""
    votes: int = 0
    doubles: tuple[int, ...] = ()
    owner: str = ""
    check_back: date | None = None
    answered: bool = False
    parked: bool = False
    decision: int | None = None


@dataclass(frozen=True, slots=True)
class About:
    """What is talked about while nobody tells: a decision of a case, or the story just told."""

    decision: int | None = None
    story: int | None = None


NOTHING = About()


def read(line: str, otherwise: EntryKind = EntryKind.LEARNING) -> tuple[EntryKind, str]:
    """The kind and the text of a captured line: `? why` is a question, a bare line `otherwise`."""
    line = line.strip()
    if line[:1] in SIGNS:
        return SIGNS[line[0]], line[1:].strip()
    return otherwise, line
