"""What a report says, as plain values: made from the Room by pure functions.

Names and titles come from `stories` alone, which knows only what their tellers let out.
"""

from collections import Counter
from dataclasses import asdict
from datetime import datetime

from presenter.core.consent import Consent
from presenter.core.room import Room
from presenter.report.answers import Asked, asked
from presenter.report.case.content import CaseReport, cases
from presenter.report.heading import heading
from presenter.report.house import OURS, House
from presenter.report.reality import Reality, reality
from presenter.report.sections import Section, sections
from presenter.report.stories import Story, stories
from presenter.values import dataclass

HANDLING = "Shared with the consent of each storyteller. Take the lesson, leave the name."
COUNTS = {
    Consent.NAMED: "{} by name",
    Consent.UNNAMED_SUMMARY: "{} without a name",
    Consent.LESSONS_ONLY: "{} as lessons only",
    Consent.ROOM_ONLY: "{} in the room only, nothing kept",
}


@dataclass(frozen=True, slots=True)
class Content:
    """The whole report, in the order in which it is read."""

    title: str
    event: str
    date: str
    made: str
    handling: str
    house: dict[str, object]
    told: int
    consent: str
    reality: Reality
    cases: tuple[CaseReport, ...]
    stories: tuple[Story, ...]
    sections: tuple[Section, ...]
    asked: tuple[Asked, ...]


def content(room: Room, now: datetime, house: House = OURS) -> dict[str, object]:
    """Strings, whole numbers, and tuples and dictionaries of them: ready for JSON."""
    return asdict(report(room, now, house))


def report(room: Room, now: datetime, house: House = OURS) -> Content:
    """What the organisation gets."""
    return Content(
        **heading(room, now, house, HANDLING),
        told=len(room.told),
        consent=_consent(room),
        reality=reality(room, now),
        cases=cases(room),
        stories=stories(room),
        sections=sections(room),
        asked=asked(room),
    )


def _consent(room: Room) -> str:
    """How many stories were told, and what their tellers allowed: `3 told · 1 by name · …`."""
    if not room.told:
        return "No story was told."
    counts = Counter(turn.kept for turn in room.told)
    allowed = [words.format(counts[level]) for level, words in COUNTS.items() if counts[level]]
    return " · ".join([f"{len(room.told)} told", *allowed])
