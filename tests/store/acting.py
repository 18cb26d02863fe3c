"""What the tests have in common: people ask, are called and tell, or are refused."""

from datetime import UTC, datetime

import pytest

from presenter.clock import StoppedClock
from presenter.core.consent import Consent
from presenter.core.errors import Refused
from presenter.core.speaking import Asking
from presenter.store.logbook import Logbook
from presenter.store.verbs import speakers

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
MINUTE = 60  # in seconds, as verbs are handed spans
GONE = "What this was meant for is no longer there."


def asked(logbook, name: str, title: str = "", level: Consent = Consent.LESSONS_ONLY) -> int:
    logbook.do("Maya", speakers.add, 1, Asking(name, title, 5, level))
    return max(turn.id for turn in logbook.room().turns)


def called(logbook, turn_id: int) -> None:
    logbook.do("Maya", speakers.call, turn_id)


def told(logbook, turn_id: int) -> None:
    called(logbook, turn_id)
    logbook.do("Maya", speakers.end, turn_id)


def refusal(logbook, verb, *targets) -> str:
    """What is said when this is asked for."""
    with pytest.raises(Refused) as refused:
        logbook.do("Noor", verb, *targets)
    return str(refused.value)


def opened(path) -> None:
    """Open a file as the program does, and close it again."""
    Logbook(path, StoppedClock(NOON), lambda _room: None).close()


def refused_to_open(path) -> str:
    with pytest.raises(Refused) as refused:
        opened(path)
    return str(refused.value)
