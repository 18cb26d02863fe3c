"""Options that several commands have."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

Db = Annotated[
    Path | None,
    typer.Option("--db", metavar="FILE", help="The session file; else the usual one."),
]


class What(StrEnum):
    """What can be forgotten."""

    ENTRY = "entry"
    STORY = "story"
    PERSON = "person"
    SESSION = "session"
