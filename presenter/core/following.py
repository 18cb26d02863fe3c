"""Where one is in a deck once its file was changed: on the same slide, whatever its number."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

from presenter.core.deck import Deck, Slide, Step
from presenter.core.pairing import Pairs, common


def phases(old: Deck, new: Deck) -> tuple[int | None, ...]:
    """For each new phase, the old one that goes on in it, by their numbers from 0.

    That is the one of its title, else the one in whose place it stands.
    """
    titles = [[plan.title for plan in deck.plans] for deck in (old, new)]
    pairs = Pairs()
    pairs.in_order(*titles)
    pairs.anywhere(*titles)
    pairs.in_place()
    old_ones = {there: place for place, there in pairs.found.items()}
    return tuple(old_ones.get(number) for number in range(len(new.plans)))


def steps(old: Deck, new: Deck) -> tuple[int, ...]:
    """For each old step, the new one to show instead.

    A slide that is gone is stood for by its nearest neighbour, of its own phase if there is one:
    by the whole of one before it, by the first part of one after it.
    """
    found = _slides(old, new)
    survivors = sorted(found)
    phase = _phases_by_slide(old)
    firsts = tuple(accumulate((slide.parts for slide in new.slides), initial=0))

    def instead(place: int, part: int) -> int:
        near = _nearest(place, survivors, phase)
        slide = min(place, len(new.slides) - 1) if near is None else found[near]
        last = new.slides[slide].parts - 1
        if near is None or near > place:
            return firsts[slide]
        return firsts[slide] + (min(part, last) if near == place else last)

    return tuple(instead(step.number - 1, step.part) for step in old.steps)


def is_gone(old: Deck, new: Deck, step: int) -> bool:
    """Whether a neighbour stands for the slide of this old step."""
    return old.steps[step].number - 1 not in _slides(old, new)


def returned(gone: Step, new: Deck) -> int | None:
    """Where a slide that was gone stands again, word for word, up to the part that was shown."""
    same = (
        place
        for place, step in enumerate(new.steps)
        if _faces([step.slide]) == _faces([gone.slide])
        and step.part == min(gone.part, step.slide.parts - 1)
    )
    return next(same, None)


def first_change(old: Deck, new: Deck) -> int | None:
    """The first slide that is not as it was, by its number from 0; None if they all are."""
    before, after = ([replace(slide, line=0) for slide in deck.slides] for deck in (old, new))
    same = common(before, after)
    if same == len(before) == len(after):
        return None
    return min(same, len(after) - 1)


def _slides(old: Deck, new: Deck) -> dict[int, int]:
    """The same slides, else those of the same title in a phase, else those in the same place."""
    went_on = phases(old, new)
    here, there = _phases_by_slide(old), [went_on[phase] for phase in _phases_by_slide(new)]
    pairs = Pairs()
    pairs.in_order(_faces(old.slides), _faces(new.slides))
    pairs.anywhere(_faces(old.slides), _faces(new.slides))
    pairs.anywhere(_named(here, old.slides), _named(there, new.slides))
    pairs.in_place()
    return pairs.found


def _faces(slides: Sequence[Slide]) -> list[tuple[str, str]]:
    return [(slide.title, slide.markdown) for slide in slides]


def _named(phases: Sequence[int | None], slides: Sequence[Slide]) -> list[tuple[int | None, str]]:
    return [(phase, slide.title) for phase, slide in zip(phases, slides, strict=True)]


def _phases_by_slide(deck: Deck) -> list[int]:
    return [deck.phase_of(number) for number, step in enumerate(deck.steps) if step.part == 0]


def _nearest(place: int, survivors: Sequence[int], phase: Sequence[int]) -> int | None:
    """Itself if it is among them; of two as near, the one before, which the room has seen."""
    spot = bisect_right(survivors, place)
    near = survivors[max(spot - 1, 0) : spot + 1]
    return min(
        near,
        key=lambda each: (phase[each] != phase[place], abs(each - place), each),
        default=None,
    )
