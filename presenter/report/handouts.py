"""The parts of a case on paper, to teach it without this program."""

from dataclasses import asdict
from datetime import datetime

from presenter.core.case import Case, Kind, Section
from presenter.core.errors import Refused
from presenter.core.room import Room
from presenter.report.case.content import read_pieces
from presenter.report.heading import heading
from presenter.report.house import House
from presenter.report.prose import Prose
from presenter.values import dataclass

HANDLING = "To hand out part by part. Give the next one out when the room has decided."


@dataclass(frozen=True, slots=True)
class Scene:
    """A situation, and what can be decided in it."""

    title: str
    body: tuple[Prose, ...]
    question: str
    options: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One part; `is_last` is to be held back until the end."""

    title: str
    body: tuple[Prose, ...]
    scenes: tuple[Scene, ...]
    is_last: bool


@dataclass(frozen=True, slots=True)
class CaseSheets:
    title: str
    roles: tuple[str, ...]
    sheets: tuple[Sheet, ...]
    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HandoutContent:
    title: str
    event: str
    date: str
    made: str
    handling: str
    house: dict[str, object]
    cases: tuple[CaseSheets, ...]


def content(room: Room, now: datetime, house: House) -> dict[str, object]:
    """Refused without a case; the facilitator's notes in it stay with them."""
    if not room.cases:
        raise Refused("This session has no case, so there is nothing to hand out.")
    sheets = tuple(_case(view.case) for view in room.cases)
    return asdict(HandoutContent(**heading(room, now, house, HANDLING), cases=sheets))


def _case(case: Case) -> CaseSheets:
    sheets = (
        Sheet(
            title=part.title,
            body=read_pieces(part.body),
            scenes=tuple(_scene(each) for each in case.of(Kind.SCENE) if each.part == number),
            is_last=number == len(case.parts),
        )
        for number, part in enumerate(case.parts, start=1)
    )
    return CaseSheets(case.title, case.roles, tuple(sheets), case.questions)


def _scene(section: Section) -> Scene:
    options = tuple(dict.fromkeys(choice.text for choice in section.options))
    return Scene(section.title, read_pieces(section.body), section.question, options)
