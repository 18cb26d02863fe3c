"""The cases that a deck names, and where it shows them."""

from collections.abc import Iterator

from presenter.core.deck import Deck, Shows
from presenter.deck.problems import Code, Problem, problem


def cases(deck: Deck) -> tuple[str, ...]:
    """The files, each once, by their names from the deck's folder."""
    return tuple(dict.fromkeys(plan.case for plan in deck.plans if plan.case))


def homeless(deck: Deck) -> Iterator[Problem]:
    """Slides for a case in a phase that has none: they are shown as they are."""
    for number, step in enumerate(deck.steps):
        if step.slide.shows is Shows.CASE and not deck.plans[deck.phase_of(number)].case:
            message = "This phase names no case: write “case: FILE.md” where it opens."
            yield problem(step.slide.line, Code.STRAY_CASE, message)
