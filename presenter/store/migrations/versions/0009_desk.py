"""The desk of whoever manages the queue, approval by tellers, and sessions that are put away."""

from alembic import op
from sqlalchemy import Boolean, Column, DateTime, Integer, String, text

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    for column in ("archived_at", "list_closed_at"):
        op.add_column("session", Column(column, DateTime))
    for column in ("stand", "weight", "opener", "buddy", "approved"):
        op.add_column("turn", Column(column, String, nullable=False, server_default=""))
    for column in ("is_question", "is_first_time", "names_absent"):
        op.add_column("turn", Column(column, Boolean, nullable=False, server_default=text("0")))
    op.add_column("turn", Column("approved_at", DateTime))
    op.add_column("entry", Column("decision", Integer))
