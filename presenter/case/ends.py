"""All the ends of a case, as few enough dots to be kept and drawn."""

from collections import Counter

from presenter.case.exploring import Chart
from presenter.case.rules import ending_title
from presenter.core.outcomes import Outcome
from presenter.core.playing import State

MOST = 2000
GRIDS = (1, 2, 5, 10)  # points; ends that fall into one field are told as one


def ends(chart: Chart) -> tuple[Outcome, ...]:
    """The shares of all plays by ending and scores, the likeliest first.

    Scores are rounded to the finest grid that leaves at most `MOST`, or the coarsest there is.
    """
    plays = _plays(chart)
    merged = plays
    for grid in GRIDS:
        merged = _merged(plays, grid)
        if len(merged) <= MOST:
            break
    every = sum(plays.values()) or 1
    titles = {anchor: ending_title(chart.engine.case, State(anchor)) for anchor, _ in merged}
    found = [
        Outcome(titles[anchor], scores, count / every) for (anchor, scores), count in merged.items()
    ]
    return tuple(sorted(found, key=_likeliest))


def _plays(chart: Chart) -> Counter[tuple[str, tuple[int, ...]]]:
    """How many plays end in a section with some scores."""
    found: Counter[tuple[str, tuple[int, ...]]] = Counter()
    for number in chart.endings:
        state = chart.graph.states[number]
        found[chart.engine.anchors[state[0]], state[-1]] += chart.counts.to[number]
    return found


def _merged(
    plays: Counter[tuple[str, tuple[int, ...]]], grid: int
) -> Counter[tuple[str, tuple[int, ...]]]:
    found: Counter[tuple[str, tuple[int, ...]]] = Counter()
    for (anchor, scores), count in plays.items():
        found[anchor, tuple(grid * round(score / grid) for score in scores)] += count
    return found


def _likeliest(outcome: Outcome) -> tuple[float, str, tuple[int, ...]]:
    return (-outcome.share, outcome.ending, outcome.scores)
