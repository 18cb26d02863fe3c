"""Silent cues: a few words between facilitator, assistant and teller, of which nothing is kept."""

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum

from presenter.values import dataclass

CUE_LIMIT = 80  # characters: read at a glance, and from the back row


class To(StrEnum):
    """Whom a cue is for; only one for the room is ever on the wall."""

    TELLER = "teller"
    FACILITATOR = "facilitator"
    ROOM = "room"


CANNED: dict[To, tuple[str, ...]] = {
    To.TELLER: (
        "Five minutes left",
        "Two minutes left",
        "Please come to an end",
        "A little louder",
        "Take your time",
        "The room is with you",
    ),
    To.FACILITATOR: (
        "Time is getting short",
        "Somebody wants to speak",
        "Nobody can hear at the back",
        "The projector is not right",
        "Break soon?",
        "This story needs care",
    ),
    To.ROOM: (
        "Back in five minutes",
        "Please take your seats",
        "Laptops closed, please",
        "A short pause",
        "Quiet, please: somebody tells",
        "Thank you",
    ),
}


@dataclass(frozen=True, slots=True)
class CueView:
    """A cue that nobody has taken off yet."""

    id: int
    to: To
    words: str
    sent_at: datetime


def said(typed: str, to: To) -> str:
    """What a typed line means: the canned words of that number, or the words themselves."""
    line = typed.strip()
    canned = CANNED[to]
    if line.isascii() and line.isdigit() and 1 <= int(line) <= len(canned):
        return canned[int(line) - 1]
    return line


def foremost(cues: Iterable[CueView]) -> CueView | None:
    """What control shows of all: first what is for the facilitator, then what the wall shows."""
    rank = (To.FACILITATOR, To.ROOM, To.TELLER)
    return min(cues, key=lambda cue: (rank.index(cue.to), -cue.id), default=None)


def newest(cues: Iterable[CueView], to: To) -> CueView | None:
    """What that reader has before them."""
    return max((cue for cue in cues if cue.to is to), key=lambda cue: cue.id, default=None)
