"""A case as a value: what `presenter.case` reads out of a Markdown file."""

from collections.abc import Collection, Mapping
from dataclasses import field
from enum import StrEnum

from presenter.core.world import WHOLE_DAY, Alert, Drain, Score, Service, Signal, Span, Track
from presenter.values import dataclass

OUT_OF_TIME = "ending-out-of-time"
FULL = 100
COLUMN = "What the room says"
Change = tuple[str, int]


class Kind(StrEnum):
    """What a section is: the first word of its heading."""

    WORLD = "World"
    SCENE = "Scene"
    LOOK = "Look"
    INJECT = "Inject"
    ENDING = "Ending"
    DEBRIEF = "Debrief"
    BOARD = "Board"


@dataclass(frozen=True, slots=True)
class Text:
    """Markdown for the room."""

    markdown: str
    line: int


@dataclass(frozen=True, slots=True)
class Card:
    """A pager, chat, log, customer or mail for the room; `minute` counts from the start."""

    kind: str
    who: str
    minute: int | None
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Gate:
    """All of `needs` are set and none of `unless`; `places` has the lines of both."""

    needs: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    places: Mapping[str, int] = field(default_factory=dict, compare=False, repr=False)

    def lets_in(self, flags: Collection[str]) -> bool:
        return all(flag in flags for flag in self.needs) and not any(
            flag in flags for flag in self.unless
        )


@dataclass(frozen=True, slots=True)
class Effects:
    """What is done to the world, in the order written; `places` has the lines of each key."""

    changes: tuple[Change, ...] = ()
    sets: tuple[str, ...] = ()
    shows: tuple[str, ...] = ()
    places: Mapping[str, int] = field(default_factory=dict, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Choice:
    """What the room can do: `takes` simulated minutes, `talk` real ones."""

    text: str
    target: str
    is_look: bool = False
    takes: int = 0
    effects: Effects = Effects()
    gate: Gate = Gate()
    talk: int = 0
    line: int = 1

    @property
    def identity(self) -> tuple[object, ...]:
        """Choices with the same one are the same choice, offered for different reasons."""
        return (self.text, self.target, self.is_look, self.takes, self.effects, self.talk)


@dataclass(frozen=True, slots=True)
class Section:
    """`body` is for the room, `notes` for the facilitator alone; `minute` is an inject's."""

    kind: Kind
    title: str
    anchor: str
    line: int
    part: int = 0
    body: tuple[Text | Card, ...] = ()
    notes: tuple[str, ...] = ()
    question: str = ""
    choices: tuple[Choice, ...] = ()
    effects: Effects = Effects()
    gate: Gate = Gate()
    minute: int | None = None
    items: tuple[str, ...] = ()

    @property
    def looks(self) -> tuple[Choice, ...]:
        return tuple(choice for choice in self.choices if choice.is_look)

    @property
    def options(self) -> tuple[Choice, ...]:
        return tuple(choice for choice in self.choices if not choice.is_look)


@dataclass(frozen=True, slots=True)
class Part:
    """One handout; `body` is its own text, outside its sections."""

    title: str
    line: int
    body: tuple[Text | Card, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Case:
    """`sections` are by anchor, in the order of the file; the last part is locked at first.

    `notes` are for the facilitator of the whole case.
    """

    title: str = ""
    id: str = ""
    minutes: int = 0
    clock: Span = WHOLE_DAY
    scores: tuple[Score, ...] = ()
    origin: str = "fictional"
    consent: str = ""
    roles: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    drains: tuple[Drain, ...] = ()
    no_win: bool = False
    parts: tuple[Part, ...] = ()
    sections: Mapping[str, Section] = field(default_factory=dict)
    services: tuple[Service, ...] = ()
    signals: tuple[Signal, ...] = ()
    tracks: tuple[Track, ...] = ()
    alerts: tuple[Alert, ...] = ()
    causes: tuple[str, ...] = ()

    def of(self, kind: Kind) -> tuple[Section, ...]:
        return tuple(section for section in self.sections.values() if section.kind is kind)

    @property
    def first_scene(self) -> Section | None:
        return next(iter(self.of(Kind.SCENE)), None)

    @property
    def questions(self) -> tuple[str, ...]:
        """Those of the debrief."""
        return tuple(item for section in self.of(Kind.DEBRIEF) for item in section.items)

    @property
    def columns(self) -> tuple[str, ...]:
        """Those of the capture board, on which there is always one."""
        named = tuple(item for section in self.of(Kind.BOARD) for item in section.items)
        return named or (COLUMN,)

    def is_ending(self, anchor: str) -> bool:
        if anchor == OUT_OF_TIME:
            return True
        return self.sections[anchor].kind is Kind.ENDING
