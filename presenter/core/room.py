"""Everything a facilitator may see at this moment."""

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from presenter.core.agenda import Agenda, PhaseView
from presenter.core.aside import Aside, What
from presenter.core.cues import CueView
from presenter.core.deck import Deck, Shows, Slide, Step
from presenter.core.entries import EntryView
from presenter.core.polls import Tally
from presenter.core.speaking import TurnView
from presenter.core.spot import Spot
from presenter.core.timing import Timer
from presenter.values import dataclass

if TYPE_CHECKING:  # the first slide need not wait for what only a case needs
    from presenter.core.incident import CaseView, NoCase


@dataclass(frozen=True, slots=True)
class SessionView:
    """One run of a workshop; `event` says where or for whom, and may be empty.

    Once its list is closed, nobody is added who wants to tell.
    """

    id: int
    title: str
    event: str
    opened_at: datetime
    ended_at: datetime | None = None
    list_closed: bool = False


@dataclass(frozen=True, slots=True)
class Held:
    """What the room keeps seeing: the step that was up at an instant, and where in its case."""

    step: int
    at: datetime
    spot: Spot | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Which step is up, and what the wall shows instead: black, the neutral card, what it holds.

    The three are apart, so that each leads back exactly to where we were. `spots` say where the
    wall stands in each case; see `presenter.core.stages.spot`. `aside` lies over the step.
    """

    step: int = 0
    black: bool = False
    held: Held | None = None
    neutral: bool = False
    spots: tuple[Spot, ...] = ()
    aside: Aside | None = None

    @property
    def covered(self) -> bool:
        """Whether the room sees nothing of the evening."""
        return self.black or self.neutral

    def at_spot(self, spot: Spot) -> "Place":
        """The same, but for where the wall stands in one case."""
        others = (each for each in self.spots if each.case_id != spot.case_id)
        return replace(self, spots=tuple(sorted((*others, spot), key=_case_id)))


@dataclass(frozen=True, slots=True)
class ActView:
    """An act that undo would take back, or redo do again; its label holds nobody's words."""

    id: int
    label: str


@dataclass(frozen=True, slots=True)
class Room:
    """One value for every screen; read anew after each act."""

    session: SessionView
    deck: Deck
    agenda: Agenda
    place: Place = Place()
    turns: tuple[TurnView, ...] = ()
    entries: tuple[EntryView, ...] = ()
    last: ActView | None = None
    undone: ActView | None = None
    saved_at: datetime | None = None
    cues: tuple[CueView, ...] = ()
    tallies: tuple[Tally, ...] = ()
    cases: "tuple[CaseView, ...]" = ()
    no_cases: "tuple[NoCase, ...]" = ()

    @property
    def step(self) -> Step:
        return self.deck.steps[self.place.step]

    @property
    def slide(self) -> Slide:
        return self.step.slide

    @property
    def running(self) -> PhaseView | None:
        """The phase whose clock runs."""
        return next((phase for phase in self.agenda if phase.timer.running), None)

    @property
    def shown(self) -> PhaseView:
        """The phase that the step on the wall belongs to."""
        return self.agenda[self.deck.phase_of(self.place.step)]

    @property
    def case(self) -> "CaseView | None":
        """The case of the phase that is shown."""
        return next((each for each in self.cases if each.phase_id == self.shown.id), None)

    @property
    def playing(self) -> "CaseView | None":
        """The case that stands on the wall at this step."""
        return self.case if self.slide.shows is Shows.CASE else None

    @property
    def turning(self) -> "CaseView | None":
        """The case whose pages Next and Back turn: none once the session has ended."""
        return None if self.session.ended_at else self.playing

    @property
    def no_case(self) -> "NoCase | None":
        """Why the phase that is shown has none, though it names one."""
        return next((each for each in self.no_cases if each.phase_id == self.shown.id), None)

    @property
    def telling(self) -> TurnView | None:
        return next((turn for turn in self.turns if turn.is_telling), None)

    @property
    def heard(self) -> TurnView | None:
        """The story that is told, or that somebody asks about, or that has just had applause."""
        telling, aside = self.telling, self.place.aside
        if telling and not telling.is_question:
            return telling
        is_talked_about = telling or (aside and aside.what is What.APPLAUSE)
        return self.told[-1] if is_talked_about and self.told else None

    @property
    def waiting(self) -> tuple[TurnView, ...]:
        """Those who wait in line, in the order of the queue."""
        return tuple(turn for turn in self.turns if turn.is_waiting and not turn.stand)

    @property
    def pool(self) -> tuple[TurnView, ...]:
        """Those who may tell, but are not in line: later, or if nobody else does."""
        return tuple(turn for turn in self.turns if turn.is_waiting and turn.stand)

    @property
    def told(self) -> tuple[TurnView, ...]:
        """Those who have told, in the order in which they did."""
        return tuple(turn for turn in self.turns if turn.is_told)


def before_opening(deck: Deck, event: str, now: datetime) -> Room:
    """The room of a session that no file holds yet: its first slide can be shown at once."""
    agenda = tuple(
        PhaseView(0, plan.title, plan.kind, Timer(plan.planned), plan.first, plan.last)
        for plan in deck.plans
    )
    return Room(SessionView(0, deck.title, event, now), deck, agenda)


def _case_id(spot: Spot) -> int:
    return spot.case_id
