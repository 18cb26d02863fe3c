"""How a room listens, as the phase that is shown says it."""

from presenter.core.deck import Plan
from presenter.core.room import Room

LISTEN = "Listen to understand. No fixing, no blame.\nQuestions come after the applause."


def plan(room: Room) -> Plan:
    """The deck's plan for the phase that is shown."""
    return room.deck.plans[room.deck.phase_of(room.place.step)]


def listening(room: Room) -> str:
    return plan(room).listen or LISTEN
