"""A teller's card on one page, for the teller alone."""

from datetime import datetime

from presenter.core.cards import FIELDS, WORDS
from presenter.core.errors import Refused
from presenter.core.room import Room
from presenter.report.heading import heading
from presenter.report.house import House

HANDLING = "For the teller alone. Nobody else has it, and it goes when the session ends."


def content(room: Room, now: datetime, turn_id: int | None, house: House) -> dict[str, object]:
    """Empty fields are there, too: to be written by hand."""
    turn = next((each for each in room.turns if each.id == turn_id), None)
    if turn is None or room.session.ended_at:
        raise Refused("There is no card any more: cards go when the session ends.")
    return {
        **heading(room, now, house, HANDLING),
        "teller": turn.teller,
        "story": turn.title,
        "help": WORDS[turn.card.help],
        "fields": [
            {"title": title, "question": question, "words": turn.card.said(name)}
            for name, (title, question) in FIELDS.items()
        ],
    }
