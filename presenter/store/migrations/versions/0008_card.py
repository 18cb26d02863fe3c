"""A teller's private card, and the role that the wall says in place of a name."""

from alembic import op
from sqlalchemy import Column, ForeignKey, Integer, String, UniqueConstraint

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    op.add_column("turn", Column("role", String, nullable=False, server_default=""))
    op.create_table(
        "card_line",
        Column("id", Integer, primary_key=True),
        Column("turn_id", Integer, ForeignKey("turn.id"), nullable=False),
        Column("field", String, nullable=False),
        Column("words", String, nullable=False),
        UniqueConstraint("turn_id", "field"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_card_line_turn_id", "card_line", ["turn_id"])
