"""The scores over the clock of a case, after each move."""

from presenter.core.incident import CaseView
from presenter.values import dataclass


@dataclass(frozen=True, slots=True)
class Meter:
    """`points` are minutes since the start, and the score from 0 to 100."""

    name: str
    means: str
    points: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Scores:
    """`first` and `last` are clock times, `length` the minutes between them."""

    first: str
    last: str
    length: int
    meters: tuple[Meter, ...]


def scores(view: CaseView) -> Scores:
    line = view.line
    meters = tuple(
        Meter(
            score.name,
            score.means,
            tuple((moment.state.minute, moment.state.scores[at]) for moment in line),
        )
        for at, score in enumerate(view.case.scores)
    )
    return Scores(line[0].clock, line[-1].clock, line[-1].state.minute, meters)
