from collections.abc import Iterator
from pathlib import Path

import evening_text
import pytest

from presenter.clock import StoppedClock
from presenter.core.room import Room
from presenter.store.logbook import Logbook
from presenter.store.verbs.sessions import Opening


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
    path: Path, clock: StoppedClock, heard: list[Room], opening: Opening
) -> Iterator[Logbook]:
    logbook = Logbook(path, clock, heard.append)
    logbook.begin("Maya", opening)
    yield logbook
    logbook.close()
