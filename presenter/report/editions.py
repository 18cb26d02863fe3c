"""What each edition says."""

from datetime import datetime

from presenter.core.editions import Edition
from presenter.core.room import Room
from presenter.report import card, content, facilitator, handouts, teller
from presenter.report.wish import Wish


def values_of(room: Room, now: datetime, wish: Wish) -> dict[str, object]:
    """What an edition says: strings, numbers, and tuples and dictionaries of them."""
    match wish.edition:
        case Edition.HOST:
            return content.content(room, now, wish.house)
        case Edition.TELLER:
            return teller.content(room, now, wish.turn, wish.house)
        case Edition.FACILITATOR:
            return facilitator.content(room, now, wish.house)
        case Edition.CARD:
            return card.content(room, now, wish.turn, wish.house)
        case Edition.HANDOUT:
            return handouts.content(room, now, wish.house)
