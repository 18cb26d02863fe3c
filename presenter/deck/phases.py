"""Lays the slides out in phases."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from presenter.core.deck import Kind, Plan, Shows, Slide
from presenter.deck.meaning import Opening

LEARNINGS = "What we take with us"
_LEAD = "lead"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A slide whose title may still be empty, and what only its phase has to know."""

    slide: Slide
    opening: Opening | None = None
    is_bare: bool = False


def laid_out(sheets: Sequence[Sheet], title: str) -> tuple[tuple[Slide, ...], tuple[Plan, ...]]:
    """All slides and phases; what stands before the first phase makes one with the deck's title."""
    slides: list[Slide] = []
    plans: list[Plan] = []
    first = 0
    starts = [number for number, sheet in enumerate(sheets) if sheet.opening or number == 0]
    for start, end in pairwise([*starts, len(sheets)]):
        opening = _titled(sheets[start], title)
        phase = _phase(sheets[start:end], opening)
        last = first + sum(slide.parts for slide in phase) - 1
        plans.append(_plan(opening, first, last))
        slides.extend(phase)
        first = last + 1
    return tuple(_numbered(slides)), tuple(plans)


def _titled(sheet: Sheet, title: str) -> Opening:
    opening = sheet.opening or Opening(title)
    return replace(opening, title=opening.title or sheet.slide.title or title)


def _phase(sheets: Sequence[Sheet], opening: Opening) -> list[Slide]:
    """The slides of one phase, with the board that its kind cannot do without."""
    slides = [_opener(sheets[0]), *(sheet.slide for sheet in sheets[1:])]
    boards = {Shows.QUEUE: opening.title, Shows.WALL: LEARNINGS}
    needed = {Kind.STORIES: Shows.QUEUE, Kind.WRAP_UP: Shows.WALL}.get(opening.kind)
    if needed and all(slide.shows is not needed for slide in slides):
        slides.append(Slide("", "", shows=needed, line=slides[-1].line))
    return [replace(slide, title=slide.title or boards.get(slide.shows, "")) for slide in slides]


def _opener(sheet: Sheet) -> Slide:
    asked = sheet.opening is not None or _LEAD in sheet.slide.dress.layout.split()
    if asked and sheet.is_bare and sheet.slide.shows is Shows.SLIDE:
        return replace(sheet.slide, shows=Shows.OPENER)
    return sheet.slide


def _plan(opening: Opening, first: int, last: int) -> Plan:
    return Plan(
        opening.title,
        opening.kind,
        opening.planned,
        first,
        last,
        opening.kicker,
        opening.listen,
    )


def _numbered(slides: Sequence[Slide]) -> list[Slide]:
    return [
        replace(slide, title=slide.title or f"Slide {number}")
        for number, slide in enumerate(slides, 1)
    ]
