"""How the wall goes through a case: what there is to read, the board, and what comes after it."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import combinations

from presenter.core.errors import Refused
from presenter.core.incident import CaseView
from presenter.core.spot import START, Spot, Stage

AFTERWARDS = (Stage.TRUTH, Stage.PATHS, Stage.DEBRIEF)
UNDECIDED = "The room has not decided yet. Take what it chose, or leave the case by the agenda."
LOCKED = "The play is over. Open what really happened, or leave the case by the agenda."
NOT_BEGUN = "The case has not begun. Begin it first."
NOT_OPEN = "That opens with what really happened. Open it first."
FIRST = "The case begins here. Leave it by the agenda."
NOTHING = "There is nothing of that in this case."
_NAMES = {
    Stage.BOARD: "The board",
    Stage.TRUTH: "What really happened",
    Stage.PATHS: "Every way it could have gone",
    Stage.DEBRIEF: "Debrief",
}
Pair = tuple[int, int]


def spot(spots: Iterable[Spot], view: CaseView) -> Spot:
    """Where the wall stands in a case now, whatever has become of its play since it came there."""
    if not view.began_at:
        return Spot(view.id)
    kept = next((each for each in spots if each.case_id == view.id), None)
    if kept is None:
        return Spot(view.id, view.tip, Stage.READING)
    if kept.stage in AFTERWARDS:
        stands = view.truth_opened_at is not None
    else:
        stands = kept.moment == view.tip
    last = count(view, kept.stage) - 1
    if not stands or last < 0 or kept.stage is Stage.ROLES:
        return Spot(view.id, view.tip, Stage.BOARD)
    return replace(kept, moment=view.tip, page=min(kept.page, last))


def after(view: CaseView, here: Spot) -> Spot | None:
    """What Next leads to; None if it leads out of the case.

    Raises `Refused` while the room has something to decide.
    """
    if not view.began_at:
        return Spot(view.id, START, Stage.READING)
    if here.stage is Stage.BOARD and not view.truth_opened_at:
        if not view.now.is_over:
            raise Refused(UNDECIDED)
        if any(count(view, stage) for stage in AFTERWARDS):
            raise Refused(LOCKED)
    course = list(_course(view))
    there = course.index((here.stage, _leaf(here))) + 1
    return _spot(view, course[there]) if there < len(course) else None


def before(view: CaseView, here: Spot) -> Spot | None:
    """What Back leads to; None if it leads out of the case."""
    if not view.began_at:
        return None
    course = list(_course(view))
    there = course.index((here.stage, _leaf(here))) - 1
    if there >= 0:
        return _spot(view, course[there])
    if not view.truth_opened_at:
        raise Refused(FIRST)
    return None


def ahead(spots: Iterable[Spot], view: CaseView) -> str:
    """In a few words what Next leads to in a case; nothing where it leads out of it."""
    try:
        there = after(view, spot(spots, view))
    except Refused:
        return "The play is over" if view.now.is_over else "The room decides"
    if not there:
        return ""
    if there.stage is Stage.READING:
        return view.now.exhibit.pages[there.page].title
    return _NAMES[there.stage]


def at(view: CaseView, stage: Stage, page: int) -> Spot:
    """A place in the case that somebody asks for; raises `Refused` if it is not to be had."""
    if not view.began_at:
        raise Refused(NOT_BEGUN)
    if stage in AFTERWARDS and not view.truth_opened_at:
        raise Refused(NOT_OPEN)
    if stage is Stage.ROLES or not 0 <= page < count(view, stage):
        raise Refused(NOTHING)
    return Spot(view.id, view.tip, stage, page)


def count(view: CaseView, stage: Stage) -> int:
    """How many pages a stage has."""
    match stage:
        case Stage.READING:
            return len(view.now.exhibit.pages)
        case Stage.TRUTH:
            return len(view.truth)
        case Stage.PATHS:
            return len(pairs(view))
        case Stage.DEBRIEF:
            return len(view.case.questions)
        case _:
            return 1


def pairs(view: CaseView) -> tuple[Pair, ...]:
    """The scores that can be laid over each other, by their numbers from 0."""
    return tuple(combinations(range(len(view.case.scores)), 2))


def _course(view: CaseView) -> Iterator[tuple[Stage, int]]:
    """All that Next goes through; the paths are one, whichever scores they show."""
    for stage in (Stage.READING, Stage.BOARD, *(AFTERWARDS if view.truth_opened_at else ())):
        pages = count(view, stage)
        for page in range(min(pages, 1) if stage is Stage.PATHS else pages):
            yield stage, page


def _leaf(here: Spot) -> int:
    return 0 if here.stage is Stage.PATHS else here.page


def _spot(view: CaseView, place: tuple[Stage, int]) -> Spot:
    return Spot(view.id, view.tip, *place)
