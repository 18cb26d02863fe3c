"""A file knows itself by a token, and counts what it was to forget: no copy may know more."""

import secrets

import sqlalchemy
from alembic import op
from sqlalchemy import Column, Integer, String

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    book = op.create_table(
        "book",
        Column("id", Integer, primary_key=True),
        Column("token", String, nullable=False),
        Column("forgettings", Integer, nullable=False),
        sqlite_autoincrement=True,
    )
    assert isinstance(book, sqlalchemy.Table)
    op.bulk_insert(book, [{"token": secrets.token_hex(8), "forgettings": 0}])
