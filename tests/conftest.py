import os
import time
from datetime import UTC, datetime

import pytest

from presenter.clock import StoppedClock

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["TZ"] = "UTC"  # what people read is in the room's time
time.tzset()


@pytest.fixture
def clock() -> StoppedClock:
    return StoppedClock(datetime(2026, 11, 22, 13, 0, tzinfo=UTC))
