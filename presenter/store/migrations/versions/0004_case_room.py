"""A case in a session: its copy, moves, votes, talks, answers; and words between people."""

from alembic import op
from sqlalchemy import Column, DateTime, ForeignKey, Integer, String, UniqueConstraint
from sqlalchemy.schema import SchemaItem

revision = "0004"
down_revision = "0003"
_PARENTS = (
    ("casefile", "session"),
    ("casefile", "phase"),
    ("move", "play"),
    ("move", "parent"),
    ("vote", "play"),
    ("vote", "move"),
    ("hands", "vote"),
    ("discussion", "play"),
    ("discussion", "move"),
    ("answer", "play"),
    ("cue", "session"),
)


def upgrade() -> None:
    for name in ("held_case", "held_moment", "held_stage", "held_page"):
        kind = String() if name == "held_stage" else Integer()
        op.add_column("place", Column(name, kind, nullable=True))
    _add_case()
    _add_moves()
    _add_debates()
    _add_words()
    for table, parent in _PARENTS:
        op.create_index(f"ix_{table}_{parent}_id", table, [f"{parent}_id"])


def _add_case() -> None:
    copy = [_words(name) for name in ("name", "text", "sha256", "fault")]
    parents = (_parent("session_id", "session"), _parent("phase_id", "phase"))
    _create("casefile", *parents, *copy, Column("outcomes", String()))
    op.create_table(
        "spot",
        Column("casefile_id", Integer(), ForeignKey("casefile.id"), primary_key=True),
        _number("moment"),
        _words("stage"),
        _number("page"),
    )
    _create(
        "play",
        _parent("casefile_id", "casefile", unique=True),
        _instant("began_at"),
        Column("truth_opened_at", DateTime()),
    )


def _add_moves() -> None:
    _create(
        "move",
        _parent("play_id", "play"),
        _follows("parent_id"),
        _words("kind"),
        _words("text"),
        _instant("at"),
        Column("takes", Integer()),
        *(Column(name, String()) for name in ("changes", "sets", "joins")),
    )


def _add_debates() -> None:
    _create(
        "vote",
        _parent("play_id", "play"),
        _follows("move_id"),
        _number("round"),
        _instant("opened_at"),
        Column("closed_at", DateTime()),
    )
    _create(
        "hands",
        _parent("vote_id", "vote"),
        _words("option"),
        _number("count"),
        UniqueConstraint("vote_id", "option"),
    )
    _create(
        "discussion",
        _parent("play_id", "play"),
        _follows("move_id"),
        _number("planned"),
        _instant("started_at"),
        Column("ended_at", DateTime()),
    )


def _add_words() -> None:
    said = [_words(name) for name in ("column", "words")]
    _create(
        "answer", _parent("play_id", "play"), _number("question"), *said, _instant("written_at")
    )
    said = [_words(name) for name in ("to", "words")]
    read_at = Column("read_at", DateTime())
    _create("cue", _parent("session_id", "session"), *said, _instant("sent_at"), read_at)


def _create(name: str, *columns: SchemaItem) -> None:
    number = Column("id", Integer(), primary_key=True)
    op.create_table(name, number, *columns, sqlite_autoincrement=True)


def _parent(name: str, table: str, *, unique: bool = False) -> Column[int]:
    return Column(name, Integer(), ForeignKey(f"{table}.id"), nullable=False, unique=unique)


def _follows(name: str) -> Column[int]:
    """The move that something follows; none at the start."""
    return Column(name, Integer(), ForeignKey("move.id"))


def _words(name: str) -> Column[str]:
    return Column(name, String(), nullable=False)


def _number(name: str) -> Column[int]:
    return Column(name, Integer(), nullable=False)


def _instant(name: str) -> Column[object]:
    return Column(name, DateTime(), nullable=False)
