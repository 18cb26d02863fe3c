"""A deck as a value: what `presenter.deck` reads out of a Markdown file."""

from dataclasses import field
from datetime import timedelta
from enum import StrEnum

from presenter.values import dataclass


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
    CASE = "case"


class Face(StrEnum):
    """How the room sees a clock: a ring with the time in it, the time alone, or not at all."""

    RING = "ring"
    DIGITS = "digits"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Dress:
    """How a slide looks beyond its words, for the room to see.

    `layout` holds its classes; colours are `#RRGGBB`, `header` and `footer` one line of Markdown;
    all may be empty. `page` is its number if it is to be shown, else 0.
    """

    layout: str = ""
    colour: str = ""
    background: str = ""
    header: str = ""
    footer: str = ""
    page: int = 0


PLAIN = Dress()


@dataclass(frozen=True, slots=True)
class Slide:
    """`markdown` is for the room: it holds no comment and so no note.

    It is shown in `parts` steps, each with more of it.
    """

    title: str
    markdown: str
    notes: str = ""
    dress: Dress = PLAIN
    shows: Shows = Shows.SLIDE
    line: int = 1
    parts: int = 1


@dataclass(frozen=True, slots=True)
class Step:
    """What Next and Back move by: a slide, by its number from 1, up to one of its parts, from 0."""

    slide: Slide
    number: int
    part: int = 0


@dataclass(frozen=True, slots=True)
class Plan:
    """One phase as planned: its steps are `deck.steps[first:last + 1]`.

    `clock` is how the room sees its time; None: as usual, a ring where there is room for one.
    `case` names the file that is played in it, from the deck's folder; it may be empty.
    """

    title: str
    kind: Kind
    planned: timedelta
    first: int
    last: int
    kicker: str = ""
    listen: str = ""
    clock: Face | None = None
    case: str = ""


@dataclass(frozen=True, slots=True)
class Deck:
    """At least one slide and one phase; every step belongs to exactly one phase."""

    title: str
    slides: tuple[Slide, ...]
    plans: tuple[Plan, ...]
    theme: str = ""
    steps: tuple[Step, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        steps = (
            Step(slide, number, part)
            for number, slide in enumerate(self.slides, start=1)
            for part in range(slide.parts)
        )
        object.__setattr__(self, "steps", tuple(steps))

    def phase_of(self, step: int) -> int:
        """The number of the phase that a step belongs to, from 0."""
        return next(i for i, plan in enumerate(self.plans) if step <= plan.last)

    @property
    def last_step(self) -> int:
        return len(self.steps) - 1
