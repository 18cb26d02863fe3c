"""Where the show stands gets whether the wall shows the neutral card."""

from alembic import op
from sqlalchemy import Boolean, Column, text

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.add_column("place", Column("neutral", Boolean, nullable=False, server_default=text("0")))
