"""A deck as a value: what `presenter.deck` reads out of a Markdown file."""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum


class Kind(StrEnum):
    """What a phase is for."""

    SLIDES = "slides"
    CASE = "case"
    STORIES = "stories"
    WRAP_UP = "wrap-up"
    BREAK = "break"


class Shows(StrEnum):
    """What stands on the wall at a step."""

    SLIDE = "slide"
    OPENER = "opener"
    QUEUE = "queue"
    WALL = "wall"


@dataclass(frozen=True, slots=True)
class Slide:
    """One step. `markdown` is for the room: it holds no comment and so no note."""

    title: str
    markdown: str
    notes: str = ""
    layout: str = ""
    shows: Shows = Shows.SLIDE
    line: int = 1


@dataclass(frozen=True, slots=True)
class Plan:
    """One phase as planned: its slides are `deck.slides[first:last + 1]`."""

    title: str
    kind: Kind
    planned: timedelta
    first: int
    last: int
    kicker: str = ""
    listen: str = ""


@dataclass(frozen=True, slots=True)
class Deck:
    """At least one slide and one phase; every slide belongs to exactly one phase."""

    title: str
    slides: tuple[Slide, ...]
    plans: tuple[Plan, ...]

    def phase_of(self, step: int) -> int:
        """The number of the phase that a step belongs to, from 0."""
        return next(i for i, plan in enumerate(self.plans) if step <= plan.last)

    @property
    def last_step(self) -> int:
        return len(self.slides) - 1
