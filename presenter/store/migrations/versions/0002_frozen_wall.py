"""Where the show stands gets what the wall holds while it is frozen."""

from alembic import op
from sqlalchemy import Column, DateTime, Integer

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.add_column("place", Column("held_step", Integer, nullable=True))
    op.add_column("place", Column("held_at", DateTime, nullable=True))
