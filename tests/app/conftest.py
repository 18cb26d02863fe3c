from pathlib import Path

import pytest
from alike import statements_made_once
from sitting import DECK, Sitting

from presenter import collector
from presenter.app import desk, exporting
from presenter.folders import VARIABLE

_statements = pytest.fixture(scope="session", autouse=True)(statements_made_once)


def nothing() -> None:
    """What is done in place of something slow."""


@pytest.fixture
def file(tmp_path) -> Path:
    return tmp_path / "evening.sqlite3"


@pytest.fixture
def deck(tmp_path) -> Path:
    path = tmp_path / "small.md"
    path.write_text(DECK, encoding="utf-8")
    return path


@pytest.fixture
def documents(tmp_path, monkeypatch) -> Path:
    folder = tmp_path / "documents"
    folder.mkdir()
    for module in (desk, exporting):
        monkeypatch.setattr(module, "documents_folder", lambda: folder)
    return folder


@pytest.fixture
def sit(qapp, fonts, file, clock, tmp_path, monkeypatch):
    """Start the program on the file; each leaves with the test."""
    monkeypatch.setenv(VARIABLE, str(tmp_path / "data"))
    monkeypatch.setattr(
        collector, "leave_what_stays", nothing
    )  # 0.1 s, and every evening ends soon
    sittings: list[Sitting] = []

    def started() -> Sitting:
        sittings.append(Sitting(file, clock, qapp))
        return sittings[-1]

    yield started
    for sitting in sittings:
        sitting.leave()


@pytest.fixture
def evening(sit, deck) -> Sitting:
    sitting = sit()
    sitting.begin(deck)
    return sitting
