import gc
import os
import time
from datetime import UTC, datetime

import pytest

from presenter.clock import StoppedClock
from presenter.qt.theme import load_fonts

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["TZ"] = "UTC"  # what people read is in the room's time
time.tzset()


def pytest_collection_finish() -> None:
    """What is imported by now stays to the end: no search for garbage need go through it."""
    gc.collect()
    gc.freeze()


@pytest.fixture
def clock() -> StoppedClock:
    return StoppedClock(datetime(2026, 11, 22, 13, 0, tzinfo=UTC))


@pytest.fixture(scope="session")
def fonts(qapp) -> None:
    """Once, for Qt keeps each as often as it is loaded, and lays out all its text anew."""
    load_fonts()
