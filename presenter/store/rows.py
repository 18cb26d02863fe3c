"""The tables. A row holds facts and the instants they happened, never a status.

Ids are never reused (`sqlite_autoincrement`), so that a wish that names its target
cannot hit another one. Spans are whole seconds.
"""

from datetime import date, datetime
from typing import Any, ClassVar

from sqlalchemy import Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from presenter.core.consent import DEFAULT

_NEVER_REUSED: dict[str, Any] = {"sqlite_autoincrement": True}
_EMPTY, _NO = {"server_default": ""}, {"server_default": text("0")}


class Book(SQLModel, table=True):
    """The file itself, in one row: what tells it from any other, and how often it was to forget.

    A copy that has forgotten less than the file keeps words that were to go.
    """

    __table_args__: ClassVar[dict[str, Any]] = _NEVER_REUSED
    id: int | None = Field(default=None, primary_key=True)
    token: str
    forgettings: int = 0


class Session(SQLModel, table=True):
    """One run of a workshop, with its own copy of the deck."""

    __table_args__: ClassVar[dict[str, Any]] = _NEVER_REUSED
    id: int | None = Field(default=None, primary_key=True)
    title: str
    event: str = ""
    deck_name: str
    deck: str
    opened_at: datetime
    ended_at: datetime | None = None
    archived_at: datetime | None = None
    list_closed_at: datetime | None = None


class Asset(SQLModel, table=True):
    """A picture of the deck, copied into the session."""

    __table_args__: ClassVar[dict[str, Any]] = _NEVER_REUSED
    id: int | None = Field(default=None, primary_key=True)
    session_id: int = Field(foreign_key="session.id", index=True)
    name: str
    data: bytes


class Place(SQLModel, table=True):
    """Where the show stands: it changes often, is no history, and has no triggers."""

    session_id: int = Field(primary_key=True, foreign_key="session.id")
    step: int = 0
    black: bool = False
    held_step: int | None = None
    held_at: datetime | None = None
    neutral: bool = Field(default=False, sa_column_kwargs=_NO)
    held_case: int | None = None
    held_moment: int | None = None
    held_stage: str | None = None
    held_page: int | None = None
    aside: str | None = None
    aside_entry: int | None = None
    aside_at: datetime | None = None


class Phase(SQLModel, table=True):
    __table_args__: ClassVar[dict[str, Any]] = _NEVER_REUSED
    id: int | None = Field(default=None, primary_key=True)
    session_id: int = Field(foreign_key="session.id", index=True)
    number: int
    title: str
    kind: str
    planned: int
    first: int
    last: int
    started_at: datetime | None = None
    ended_at: datetime | None = None


class Turn(SQLModel, table=True):
    """One teller's place in the queue; `position` orders those who wait.

    `approved` tells what exactly its teller approved, in a form that says nothing of the words.
    """

    __table_args__: ClassVar[dict[str, Any]] = _NEVER_REUSED
    id: int | None = Field(default=None, primary_key=True)
    session_id: int = Field(foreign_key="session.id", index=True)
    position: int
    name: str
    title: str
    planned: int
    consent: str = DEFAULT.value
    asked_at: datetime
    started_at: datetime | None = None
    ended_at: datetime | None = None
    confirmed_at: datetime | None = None
    role: str = Field(default="", sa_column_kwargs=_EMPTY)
    stand: str = Field(default="", sa_column_kwargs=_EMPTY)
    weight: str = Field(default="", sa_column_kwargs=_EMPTY)
    opener: str = Field(default="", sa_column_kwargs=_EMPTY)
    buddy: str = Field(default="", sa_column_kwargs=_EMPTY)
    approved: str = Field(default="", sa_column_kwargs=_EMPTY)
    is_question: bool = Field(default=False, sa_column_kwargs=_NO)
    is_first_time: bool = Field(default=False, sa_column_kwargs=_NO)
    names_absent: bool = Field(default=False, sa_column_kwargs=_NO)
    approved_at: datetime | None = None


class Pause(SQLModel, table=True):
    """A pause of one phase or of one turn."""

    __table_args__: ClassVar[dict[str, Any]] = _NEVER_REUSED
    id: int | None = Field(default=None, primary_key=True)
    phase_id: int | None = Field(default=None, foreign_key="phase.id", index=True)
    turn_id: int | None = Field(default=None, foreign_key="turn.id", index=True)
    began_at: datetime
    ended_at: datetime | None = None


class Extension(SQLModel, table=True):
    """Time given to, or taken from, one phase or one turn."""

    __table_args__: ClassVar[dict[str, Any]] = _NEVER_REUSED
    id: int | None = Field(default=None, primary_key=True)
    phase_id: int | None = Field(default=None, foreign_key="phase.id", index=True)
    turn_id: int | None = Field(default=None, foreign_key="turn.id", index=True)
    seconds: int


class Entry(SQLModel, table=True):
    """A learning, question, comment or commitment, and what was live when it was written.

    One that is the `same_as` another is a double of it. `votes` are hands; `owner` is in the
    owner's own words, and `check_back` the day on which to look how it went; `decision` counts
    those of the case that its phase plays.
    """

    __table_args__: ClassVar[dict[str, Any]] = _NEVER_REUSED
    id: int | None = Field(default=None, primary_key=True)
    session_id: int = Field(foreign_key="session.id", index=True)
    phase_id: int | None = Field(default=None, foreign_key="phase.id")
    turn_id: int | None = Field(default=None, foreign_key="turn.id", index=True)
    kind: str
    words: str
    written_at: datetime
    same_as: int | None = Field(default=None, foreign_key="entry.id", index=True)
    theme: str = Field(default="", sa_column_kwargs=_EMPTY)
    votes: int = Field(default=0, sa_column_kwargs=_NO)
    owner: str = Field(default="", sa_column_kwargs=_EMPTY)
    check_back: date | None = None
    answered_at: datetime | None = None
    parked_at: datetime | None = None
    decision: int | None = None


class Tally(SQLModel, table=True):
    """How many gave an answer to a question to the whole room; nobody knows who."""

    __table_args__: ClassVar[tuple[Any, ...]] = (
        UniqueConstraint("session_id", "question", "answer"),
        _NEVER_REUSED,
    )
    id: int | None = Field(default=None, primary_key=True)
    session_id: int = Field(foreign_key="session.id", index=True)
    question: str
    answer: str
    count: int


class Cue(SQLModel, table=True):
    """A word from one facilitator to another, or to the teller."""

    __table_args__: ClassVar[dict[str, Any]] = _NEVER_REUSED
    id: int | None = Field(default=None, primary_key=True)
    session_id: int = Field(foreign_key="session.id", index=True)
    to: str
    words: str
    sent_at: datetime
    read_at: datetime | None = None


class Act(SQLModel, table=True):
    """One thing somebody did: a line of the timeline and a step of undo.

    The label refers (`Called turn 3`) and holds nobody's words. It is empty while the act is
    being done: that is how the triggers find it.
    """

    __table_args__: ClassVar[tuple[Any, ...]] = (
        Index("ix_act_being_done", "label", sqlite_where=text("label = ''")),
        _NEVER_REUSED,
    )
    id: int | None = Field(default=None, primary_key=True)
    session_id: int | None = Field(default=None, index=True)
    at: datetime
    by: str
    label: str = ""
    undoable: bool = True
    undoes: int | None = Field(default=None, foreign_key="act.id", unique=True)


class Inverse(SQLModel, table=True):
    """One statement that takes one row back: SQLite writes it, undo reads it."""

    __table_args__: ClassVar[dict[str, Any]] = _NEVER_REUSED
    id: int | None = Field(default=None, primary_key=True)
    act_id: int = Field(foreign_key="act.id", index=True)
    subject: str
    statement: str
