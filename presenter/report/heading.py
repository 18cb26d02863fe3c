"""What stands at the head of every edition."""

from datetime import datetime
from typing import TypedDict

from presenter.core.room import Room
from presenter.core.timing import day, time_of_day
from presenter.report.house import House

UNTITLED = "War stories"  # a tagged PDF must have a title


class Heading(TypedDict):
    """`handling` says with whom it may be shared; `logo` is a list of bytes."""

    title: str
    event: str
    date: str
    made: str
    handling: str
    house: dict[str, object]


def heading(room: Room, now: datetime, house: House, handling: str) -> Heading:
    return Heading(
        title=room.session.title or UNTITLED,
        event=room.session.event,
        date=day(_began(room)),
        made=f"Made on {day(now)} at {time_of_day(now)}",
        handling=handling,
        house={
            "name": house.name,
            "accent": house.accent,
            "deep": house.deep,
            "holder": house.holder,
            "contact": house.contact,
            "logo": list(house.logo),
        },
    )


def _began(room: Room) -> datetime:
    """When it began: often on another day than it was set up."""
    starts = [phase.timer.started_at for phase in room.agenda if phase.timer.started_at]
    return min(starts, default=room.session.opened_at)
