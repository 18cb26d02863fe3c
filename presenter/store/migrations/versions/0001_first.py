"""The first schema: new files are made from the tables themselves, so nothing is to be done."""

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Every file begins here."""
    return
