"""A deck at rest: every slide once, with all its parts, as the room sees it in the end."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

from presenter.core.deck import Deck
from presenter.core.director import picture
from presenter.core.picture import Picture
from presenter.core.room import Place, before_opening
from presenter.values import dataclass

NO_TIME = datetime(2000, 1, 1, tzinfo=UTC)  # at rest no clock runs: any instant would do


@dataclass(frozen=True, slots=True)
class Leaf:
    """One slide by its number from 1, and the number of its phase from 0."""

    number: int
    phase: int
    title: str
    picture: Picture


def leaves(deck: Deck) -> Iterator[Leaf]:
    """In the order of the slides; no clock runs and no phase has begun."""
    room = before_opening(deck, "", NO_TIME)
    for place, step in enumerate(deck.steps):
        if step.part == step.slide.parts - 1:
            shown = picture(replace(room, place=Place(place)))
            yield Leaf(step.number, deck.phase_of(place), step.slide.title, shown)
