"""Options that several commands have."""

from pathlib import Path
from typing import Annotated

import typer

Db = Annotated[
    Path | None,
    typer.Option("--db", metavar="FILE", help="The session file; else the usual one."),
]
