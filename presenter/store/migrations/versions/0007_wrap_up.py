"""What a wrap-up does with entries: themes, votes, doubles, owners; and questions to the room."""

from alembic import op
from sqlalchemy import Column, Date, DateTime, ForeignKey, Integer, String, UniqueConstraint, text

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    op.execute("ALTER TABLE entry ADD COLUMN same_as INTEGER REFERENCES entry (id)")
    for column in (
        Column("theme", String, nullable=False, server_default=""),
        Column("votes", Integer, nullable=False, server_default=text("0")),
        Column("owner", String, nullable=False, server_default=""),
        Column("check_back", Date),
        Column("answered_at", DateTime),
        Column("parked_at", DateTime),
    ):
        op.add_column("entry", column)
    op.create_index("ix_entry_same_as", "entry", ["same_as"])
    for column in (
        Column("aside", String),
        Column("aside_entry", Integer),
        Column("aside_at", DateTime),
    ):
        op.add_column("place", column)
    op.create_table(
        "tally",
        Column("id", Integer, primary_key=True),
        Column("session_id", Integer, ForeignKey("session.id"), nullable=False),
        Column("question", String, nullable=False),
        Column("answer", String, nullable=False),
        Column("count", Integer, nullable=False),
        UniqueConstraint("session_id", "question", "answer"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_tally_session_id", "tally", ["session_id"])
