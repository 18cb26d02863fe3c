"""The tables of a case that is played; see `presenter.store.rows` for what holds of all tables."""

from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

_NEVER_REUSED: dict[str, Any] = {"sqlite_autoincrement": True}


class Casefile(SQLModel, table=True):
    """The case of a phase, copied into the session: a later edit changes nothing here.

    `fault` says why it cannot be played; there is no text then. `outcomes` are all its ends, in
    JSON, once they are known.
    """

    __table_args__: ClassVar[dict[str, Any]] = _NEVER_REUSED
    id: int | None = Field(default=None, primary_key=True)
    session_id: int = Field(foreign_key="session.id", index=True)
    phase_id: int = Field(foreign_key="phase.id", index=True)
    name: str
    text: str = ""
    sha256: str = ""
    fault: str = ""
    outcomes: str | None = None


class Spot(SQLModel, table=True):
    """Where the wall stands in a case: no history, like `Place`, and without triggers."""

    casefile_id: int = Field(primary_key=True, foreign_key="casefile.id")
    moment: int = 0
    stage: str
    page: int = 0


class Play(SQLModel, table=True):
    """A case that the room has begun to play."""

    __table_args__: ClassVar[dict[str, Any]] = _NEVER_REUSED
    id: int | None = Field(default=None, primary_key=True)
    casefile_id: int = Field(foreign_key="casefile.id", unique=True)
    began_at: datetime
    truth_opened_at: datetime | None = None


class Move(SQLModel, table=True):
    """A choice, a look, an option that nobody wrote, or a rewind.

    `parent_id` is the move it follows, empty at the start; that of a rewind is the one it goes
    back to. The newest row says where the play stands. `takes` to `joins` are of an improvised
    option alone; `changes` and `sets` are in JSON, `joins` is an anchor.
    """

    __table_args__: ClassVar[dict[str, Any]] = _NEVER_REUSED
    id: int | None = Field(default=None, primary_key=True)
    play_id: int = Field(foreign_key="play.id", index=True)
    parent_id: int | None = Field(default=None, foreign_key="move.id", index=True)
    kind: str
    text: str = ""
    at: datetime
    takes: int | None = None
    changes: str | None = None
    sets: str | None = None
    joins: str | None = None


class Vote(SQLModel, table=True):
    """Hands for the options after a move, before the talk (round 1) or after it (round 2)."""

    __table_args__: ClassVar[dict[str, Any]] = _NEVER_REUSED
    id: int | None = Field(default=None, primary_key=True)
    play_id: int = Field(foreign_key="play.id", index=True)
    move_id: int | None = Field(default=None, foreign_key="move.id", index=True)
    round: int
    opened_at: datetime
    closed_at: datetime | None = None


class Hands(SQLModel, table=True):
    """How many were up for an option, by its text."""

    __table_args__: ClassVar[tuple[Any, ...]] = (
        UniqueConstraint("vote_id", "option"),
        _NEVER_REUSED,
    )
    id: int | None = Field(default=None, primary_key=True)
    vote_id: int = Field(foreign_key="vote.id", index=True)
    option: str
    count: int


class Discussion(SQLModel, table=True):
    """A timed talk after a move."""

    __table_args__: ClassVar[dict[str, Any]] = _NEVER_REUSED
    id: int | None = Field(default=None, primary_key=True)
    play_id: int = Field(foreign_key="play.id", index=True)
    move_id: int | None = Field(default=None, foreign_key="move.id", index=True)
    planned: int
    started_at: datetime
    ended_at: datetime | None = None


class Answer(SQLModel, table=True):
    """What the room says to a question of the debrief, from 1, in a column of the board."""

    __table_args__: ClassVar[dict[str, Any]] = _NEVER_REUSED
    id: int | None = Field(default=None, primary_key=True)
    play_id: int = Field(foreign_key="play.id", index=True)
    question: int
    column: str
    words: str
    written_at: datetime
