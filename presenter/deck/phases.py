"""Lays the slides out in phases."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from presenter.core.deck import Kind, Plan, Shows, Slide
from presenter.deck.meaning import Opening
from presenter.deck.paging import Paging, pages
from presenter.values import dataclass

LEARNINGS = "What we take with us"
_LEAD = "lead"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A slide whose title may still be empty, and what only its phase has to know."""

    slide: Slide
    opening: Opening | None = None
    is_bare: bool = False
    paging: Paging = Paging.FALSE


def laid_out(sheets: Sequence[Sheet], title: str) -> tuple[tuple[Slide, ...], tuple[Plan, ...]]:
    """All slides and phases; what stands before the first phase makes one with the deck's title."""
    whole: list[Sheet] = []
    plans: list[Plan] = []
    first = 0
    starts = [number for number, sheet in enumerate(sheets) if sheet.opening or number == 0]
    for start, end in pairwise([*starts, len(sheets)]):
        opening = _titled(sheets[start], title)
        phase = _phase(sheets[start:end], opening)
        last = first + sum(sheet.slide.parts for sheet in phase) - 1
        plans.append(_plan(opening, first, last))
        whole.extend(phase)
        first = last + 1
    return tuple(_numbered(whole)), tuple(plans)


def _titled(sheet: Sheet, title: str) -> Opening:
    opening = sheet.opening or Opening(title)
    return replace(opening, title=opening.title or sheet.slide.title or title)


def _phase(sheets: Sequence[Sheet], opening: Opening) -> list[Sheet]:
    """The slides of one phase, with the board that its kind cannot do without."""
    phase = [_opener(sheets[0]), *sheets[1:]]
    needed = _needed(opening)
    if needed and all(sheet.slide.shows is not needed for sheet in phase):
        board = Slide("", "", shows=needed, line=phase[-1].slide.line)
        phase.append(Sheet(board, paging=phase[-1].paging))
    return [_settled(sheet, opening) for sheet in phase]


def _needed(opening: Opening) -> Shows | None:
    if opening.case:
        return Shows.CASE
    return {Kind.STORIES: Shows.QUEUE, Kind.WRAP_UP: Shows.WALL}.get(opening.kind)


def _opener(sheet: Sheet) -> Sheet:
    asked = sheet.opening is not None or _LEAD in sheet.slide.dress.layout.split()
    if asked and sheet.is_bare and sheet.slide.shows is Shows.SLIDE:
        return replace(sheet, slide=replace(sheet.slide, shows=Shows.OPENER))
    return sheet


def _settled(sheet: Sheet, opening: Opening) -> Sheet:
    """A board is called after what it is for; it and a break are shown at once."""
    slide = sheet.slide
    if not slide.title:
        titles = {Shows.WALL: LEARNINGS, Shows.QUEUE: opening.title, Shows.CASE: opening.title}
        title = titles.get(slide.shows, "")
        slide = replace(slide, title=title)
    if opening.kind is Kind.BREAK or slide.shows is not Shows.SLIDE:
        slide = replace(slide, parts=1)
    return sheet if slide is sheet.slide else replace(sheet, slide=slide)


def _plan(opening: Opening, first: int, last: int) -> Plan:
    return Plan(
        opening.title,
        opening.kind,
        opening.planned,
        first,
        last,
        opening.kicker,
        opening.listen,
        opening.clock,
        opening.case,
    )


def _numbered(sheets: Sequence[Sheet]) -> Iterator[Slide]:
    """All slides, with a title each and the number of its page where that is shown."""
    numbers = pages(sheet.paging for sheet in sheets)
    for number, (sheet, page) in enumerate(zip(sheets, numbers, strict=True), start=1):
        slide = sheet.slide
        if not slide.title:
            slide = replace(slide, title=f"Slide {number}")
        yield replace(slide, dress=replace(slide.dress, page=page)) if page else slide
