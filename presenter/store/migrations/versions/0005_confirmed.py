"""Tellers are asked again after their story; what was told before holds as it was agreed on."""

from alembic import op
from sqlalchemy import Column, DateTime

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.add_column("turn", Column("confirmed_at", DateTime()))
    op.execute("UPDATE turn SET confirmed_at = ended_at WHERE ended_at IS NOT NULL")
