"""A case as it is played in this session: every line of it, and where it stands."""

from datetime import datetime
from enum import StrEnum

from presenter.core.board import Board, Head, Page
from presenter.core.case import Case
from presenter.core.outcomes import Outcome
from presenter.core.outlook import Ahead, Goal
from presenter.core.playing import Event, State
from presenter.core.spot import START
from presenter.core.timing import Timer
from presenter.values import dataclass


class MoveKind(StrEnum):
    """What the room did; a rewind goes back to a moment and does nothing else."""

    CHOICE = "choice"
    LOOK = "look"
    IMPROVISED = "improvised"
    REWIND = "rewind"


@dataclass(frozen=True, slots=True)
class Exhibit:
    """What the room may see of a moment: pages to read, then the board."""

    head: Head
    board: Board
    pages: tuple[Page, ...] = ()


@dataclass(frozen=True, slots=True)
class MomentView:
    """Where a move led. The first one has the number `START`, no parent and no text.

    `at` is when the move was made, on the room's own clock; `clock` is the case's. `decision` is
    the moment at which its decision began, which looks do not end, and `number` counts decisions.
    `events` are what happened on the way, `notes` the facilitator's cards for what is now read.
    """

    id: int
    parent: int | None
    kind: MoveKind | None
    text: str
    at: datetime | None
    state: State
    clock: str
    title: str
    is_over: bool
    decision: int
    number: int
    events: tuple[Event, ...]
    exhibit: Exhibit
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Arrival:
    """Since when the play has stood at a moment: after a move, or after a rewind to it."""

    moment: int
    at: datetime


@dataclass(frozen=True, slots=True)
class VoteView:
    """Hands for the options of a decision, by their text; `moment` is where that began.

    `round` is 1, or 2 after the talk.
    """

    id: int
    moment: int
    round: int
    opened_at: datetime
    closed_at: datetime | None = None
    hands: tuple[tuple[str, int], ...] = ()

    @property
    def is_open(self) -> bool:
        return self.closed_at is None

    def count(self, option: str) -> int | None:
        """The hands for an option; None while nobody has counted them."""
        return dict(self.hands).get(option)


@dataclass(frozen=True, slots=True)
class TalkView:
    """A timed discussion of the decision that began at a moment."""

    id: int
    moment: int
    timer: Timer


@dataclass(frozen=True, slots=True)
class AnswerView:
    """What the room says to a question of the debrief, from 1, in a column of the board."""

    id: int
    question: int
    column: str
    words: str
    written_at: datetime


@dataclass(frozen=True, slots=True)
class CaseView:
    """One case of the session.

    `moments` are the tree of all lines, the start first and each after its parent; `arrivals` say
    where the play stood and since when. `ahead` is what could come next, `goals` are what an
    improvised option can lead to. `truth` are the pages of the last part.
    """

    id: int
    phase_id: int
    name: str
    case: Case
    moments: tuple[MomentView, ...]
    ahead: Ahead
    truth: tuple[Page, ...] = ()
    goals: tuple[Goal, ...] = ()
    began_at: datetime | None = None
    truth_opened_at: datetime | None = None
    arrivals: tuple[Arrival, ...] = ()
    votes: tuple[VoteView, ...] = ()
    talks: tuple[TalkView, ...] = ()
    answers: tuple[AnswerView, ...] = ()
    outcomes: tuple[Outcome, ...] = ()

    @property
    def tip(self) -> int:
        """The moment where the play stands."""
        return self.arrivals[-1].moment if self.arrivals else START

    @property
    def now(self) -> MomentView:
        return self.moment(self.tip)

    def moment(self, number: int) -> MomentView:
        return next(moment for moment in self.moments if moment.id == number)

    def line_to(self, number: int) -> tuple[MomentView, ...]:
        """From the start to a moment."""
        line = [self.moment(number)]
        while line[-1].parent is not None:
            line.append(self.moment(line[-1].parent))
        return tuple(reversed(line))

    @property
    def line(self) -> tuple[MomentView, ...]:
        """The play as it stands, from its start to now."""
        return self.line_to(self.tip)

    def vote(self, decision: int, number: int) -> VoteView | None:
        """The newest vote of a round on the decision that began at a moment."""
        mine = [vote for vote in self.votes if (vote.moment, vote.round) == (decision, number)]
        return mine[-1] if mine else None

    @property
    def voting(self) -> VoteView | None:
        """The vote whose hands are being counted."""
        return next((vote for vote in self.votes if vote.is_open), None)

    @property
    def talking(self) -> TalkView | None:
        return next((talk for talk in self.talks if talk.timer.running), None)


@dataclass(frozen=True, slots=True)
class NoCase:
    """Why a phase that names a case has none to play, in a sentence for the facilitator."""

    phase_id: int
    name: str
    why: str
