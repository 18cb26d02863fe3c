import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import evening_text
import pytest
from alike import new_file, statements_made_once

from presenter.clock import StoppedClock
from presenter.core.room import Room
from presenter.store.logbook import Logbook
from presenter.store.verbs.sessions import Opening

_statements = pytest.fixture(scope="session", autouse=True)(statements_made_once)


@pytest.fixture(scope="session")
def nothing_yet(tmp_path_factory) -> Path:
    clock = StoppedClock(datetime(2026, 11, 22, 13, 0, tzinfo=UTC))
    return new_file(tmp_path_factory.mktemp("new") / "evening.sqlite3", clock)


@pytest.fixture
def opening() -> Opening:
    return evening_text.opening()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "evening.sqlite3"


@pytest.fixture
def heard() -> list[Room]:
    """Every Room that was announced."""
    return []


@pytest.fixture
def logbook(
    path: Path, clock: StoppedClock, heard: list[Room], opening: Opening, nothing_yet: Path
) -> Iterator[Logbook]:
    shutil.copy(nothing_yet, path)
    logbook = Logbook(path, clock, heard.append)
    logbook.begin("Maya", opening)
    yield logbook
    logbook.close()
