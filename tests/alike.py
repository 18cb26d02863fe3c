"""What is the same for every file of a test run, and so made once."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Engine

from presenter.clock import StoppedClock
from presenter.store import engine
from presenter.store.logbook import Logbook


def statements_made_once() -> Iterator[None]:
    """Each file has an engine of its own, and each engine would make the same SQL anew."""
    connect = engine.connect
    first = connect(Path(":memory:"))
    first.connect().close()  # from here on its dialect knows what SQLite this is
    first.dispose()

    def connected(path: Path) -> Engine:
        made = connect(path)
        made.dialect = made.pool._dialect = first.dialect
        made._compiled_cache = first._compiled_cache
        return made

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engine, "connect", connected)
        yield


def new_file(path: Path, clock: StoppedClock) -> Path:
    """A file in which nothing has begun, to be copied: making one takes longer than most tests."""
    with closing(Logbook(path, clock, print)):
        return path
