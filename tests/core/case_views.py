"""The sample case as a room has played it: some choices, one a minute from noon on."""

from dataclasses import replace
from pathlib import Path

from rooms import NOON, minutes

from presenter.case.findings import Findings
from presenter.case.lines import Lines
from presenter.case.reading import read
from presenter.core.agenda import PhaseView
from presenter.core.case import Case
from presenter.core.deck import Deck, Kind, Plan, Shows, Slide
from presenter.core.incident import Arrival, CaseView, MomentView, MoveKind
from presenter.core.room import Place, Room, SessionView
from presenter.core.spot import START, Spot
from presenter.core.timing import Timer

COUPON = Path(__file__).parents[1] / "case" / "friday-coupon.md"
LOOK, FAIL_OVER, REPLAY = (
    "The iOS retry policy",
    "Fail over to the replica",
    "Replay the retry queue",
)
TO_THE_END = (LOOK, FAIL_OVER, REPLAY)
OPENER, STEP, AFTER = range(3)
CASE = 7


def case() -> Case:
    return read(COUPON.read_text(encoding="utf-8"), Findings()).case


def played(*steps: str, of: Case | Lines | None = None, **more: object) -> CaseView:
    """The case after some choices; it began at noon. Lines know what was played of it before."""
    lines = of if isinstance(of, Lines) else Lines(of or case())
    decision, moments = START, [_moment(lines, (), START)]
    for length in range(1, len(steps) + 1):
        found = _moment(lines, steps[:length], decision)
        decision = found.decision
        moments.append(found)
    arrivals = tuple(Arrival(each.id, each.at) for each in moments[1:])
    view = CaseView(CASE, 2, "coupon.md", lines.case, tuple(moments), lines.ahead(steps))
    view = replace(view, truth=lines.truth, goals=lines.goals, began_at=NOON, arrivals=arrivals)
    return replace(view, **more)


def _moment(lines: Lines, steps: tuple[str, ...], decision: int) -> MomentView:
    found, number = lines.moment(steps), len(steps)
    is_look = found.state.looks != lines.moment(steps[:-1]).state.looks
    return MomentView(
        number,
        number - 1 if steps else None,
        (MoveKind.LOOK if is_look else MoveKind.CHOICE) if steps else None,
        steps[-1] if steps else "",
        NOON + minutes(number) if steps else None,
        found.state,
        lines.case.clock.at(found.state.minute),
        found.title,
        found.is_over,
        decision if is_look else number,
        found.number,
        found.events,
        found.exhibit,
        found.notes,
    )


def evening(view: CaseView | None, spot: Spot | None = None, step: int = STEP) -> Room:
    """A room with the case on its second step, and one phase before and after it."""
    slides = (
        Slide("Welcome", "# Welcome"),
        Slide("Case study", "", shows=Shows.CASE),
        Slide("Thanks", "# Thanks"),
    )
    plans = tuple(
        Plan(title, kind, minutes(30), number, number)
        for number, (title, kind) in enumerate(
            (("Welcome", Kind.SLIDES), ("Case study", Kind.CASE), ("Thanks", Kind.WRAP_UP))
        )
    )
    deck = Deck("An evening", slides, plans)
    agenda = tuple(
        PhaseView(number, plan.title, plan.kind, Timer(plan.planned, NOON), plan.first, plan.last)
        for number, plan in enumerate(plans, start=1)
    )
    place = Place(step, spots=(spot,) if spot else ())
    session = SessionView(1, deck.title, "Acme Platform", NOON)
    return Room(session, deck, agenda, place, cases=(view,) if view else ())
