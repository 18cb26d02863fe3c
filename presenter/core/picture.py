"""Exactly what the audience may see at this moment.

No field here can hold private text: no notes, no consent, no name that a teller keeps back.
"""

from presenter.core.case_picture import CasePicture
from presenter.core.deck import PLAIN, Dress, Face
from presenter.core.entries import EntryKind
from presenter.core.foot import Footer
from presenter.core.timing import Timer
from presenter.values import dataclass


@dataclass(frozen=True, slots=True)
class SlidePicture:
    """A slide up to one of its parts, from 0."""

    markdown: str
    footer: Footer
    dress: Dress = PLAIN
    part: int = 0


@dataclass(frozen=True, slots=True)
class OpenerPicture:
    """The first slide of a phase: a kicker, one heading, perhaps a few words."""

    kicker: str
    markdown: str
    footer: Footer
    dress: Dress = PLAIN


@dataclass(frozen=True, slots=True)
class BreakPicture:
    """Words on the left, at the right the time until we go on, if the room is to see it."""

    markdown: str
    timer: Timer | None
    footer: Footer
    dress: Dress = PLAIN
    face: Face = Face.RING


@dataclass(frozen=True, slots=True)
class Teller:
    """Who tells, as the room knows them, and what; the title may be empty."""

    name: str
    title: str


@dataclass(frozen=True, slots=True)
class QueuePicture:
    """Between two stories: who is next, who follows, and how we listen."""

    heading: str
    next: Teller | None
    following: tuple[Teller, ...]
    listen: str
    footer: Footer


@dataclass(frozen=True, slots=True)
class StoryPicture:
    """A story is told: `number` of `count`, its clock if the room is to see it, and who is next.

    The number is 0 while somebody asks a question instead. `recorded` says whether anything may
    be written down of it.
    """

    number: int
    count: int
    teller: Teller
    timer: Timer | None
    listen: str
    next: Teller | None
    footer: Footer
    face: Face = Face.RING
    recorded: bool = True


@dataclass(frozen=True, slots=True)
class Card:
    """What was said, where it came from, and a sign; one that is done with is `faint`."""

    text: str
    source: str
    mark: str = ""
    faint: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """Entries of one kind in their order, and how many `more` there are than any wall shows."""

    kind: EntryKind
    cards: tuple[Card, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class WallPicture:
    title: str
    columns: tuple[Column, ...]
    footer: Footer


@dataclass(frozen=True, slots=True)
class WordsPicture:
    """One thing said large, what it is above it, and a few lines below."""

    kicker: str
    text: str
    lines: tuple[str, ...]
    footer: Footer


@dataclass(frozen=True, slots=True)
class ShapePicture:
    """Questions to the room, and how many gave each answer."""

    questions: tuple[tuple[str, tuple[tuple[str, int], ...]], ...]
    footer: Footer


@dataclass(frozen=True, slots=True)
class NeutralPicture:
    """The workshop's title and for whom it is, or words that were sent to the wall on purpose."""

    title: str
    event: str


@dataclass(frozen=True, slots=True)
class TrialPicture:
    """The test card: for whoever sets a display up, and about that display alone."""

    display: str
    pixels: tuple[int, int]
    scale: float = 1.0


@dataclass(frozen=True, slots=True)
class BlackPicture:
    """Nothing at all."""


Cover = NeutralPicture | TrialPicture | BlackPicture
Picture = (
    SlidePicture
    | OpenerPicture
    | BreakPicture
    | QueuePicture
    | StoryPicture
    | WallPicture
    | WordsPicture
    | ShapePicture
    | CasePicture
    | Cover
)


def is_same_slide(one: Picture, other: Picture) -> bool:
    """Whether two pictures show parts of the same slide."""
    return (
        isinstance(one, SlidePicture)
        and isinstance(other, SlidePicture)
        and one.markdown == other.markdown
    )
