"""All the ways that a case can end, as dots over two of its scores."""

import json
from collections import defaultdict
from collections.abc import Iterable

from presenter.core.board import Dot
from presenter.values import dataclass

MOST = 150  # dots that a chart can hold and still be read


@dataclass(frozen=True, slots=True)
class Outcome:
    """Final scores of an ending; `share` is the part of all plays that end so."""

    ending: str
    scores: tuple[int, ...]
    share: float


def outcomes(text: str) -> tuple[Outcome, ...]:
    """Out of JSON, as `written` makes it."""
    return tuple(
        Outcome(ending, tuple(scores), share) for ending, scores, share in json.loads(text)
    )


def written(outcomes: Iterable[Outcome]) -> str:
    """In JSON, as a list of ending, scores and share each."""
    return json.dumps([(each.ending, each.scores, each.share) for each in outcomes])


def dots(outcomes: Iterable[Outcome], across: int, up: int) -> tuple[Dot, ...]:
    """Those alike in ending and in the two scores are one; of too many, the likeliest stay.

    Each ending keeps its likeliest one.
    """
    shares: dict[tuple[str, int, int], float] = defaultdict(float)
    for outcome in outcomes:
        shares[outcome.ending, outcome.scores[across], outcome.scores[up]] += outcome.share
    every = [Dot(*place, share) for place, share in shares.items()]
    every.sort(key=_likeliest)
    firsts = {dot.ending: dot for dot in reversed(every)}
    rest = [dot for dot in every if firsts[dot.ending] is not dot]
    kept = [*firsts.values(), *rest][: max(MOST, len(firsts))]
    return tuple(sorted(kept, key=_likeliest))


def _likeliest(dot: Dot) -> tuple[float, str, int, int]:
    return (-dot.share, dot.ending, dot.across, dot.up)
