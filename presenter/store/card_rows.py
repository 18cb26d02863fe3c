"""The table of tellers' cards; see `presenter.store.rows` for what holds of all tables."""

from typing import Any, ClassVar

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel


class Line(SQLModel, table=True):
    """One field of a teller's card, by its name; private, and gone when the session ends."""

    __tablename__ = "card_line"
    __table_args__: ClassVar[tuple[Any, ...]] = (
        UniqueConstraint("turn_id", "field"),
        {"sqlite_autoincrement": True},
    )
    id: int | None = Field(default=None, primary_key=True)
    turn_id: int = Field(foreign_key="turn.id", index=True)
    field: str
    words: str
