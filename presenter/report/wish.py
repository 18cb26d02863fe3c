"""Which report somebody wants: for whom, on what paper, in whose colours."""

from dataclasses import dataclass, field

from presenter.core.editions import Edition, Paper
from presenter.report.house import OURS, House


@dataclass(frozen=True, slots=True)
class Wish:
    """`turn` is the number of the story of a teller's edition."""

    edition: Edition = Edition.HOST
    paper: Paper = Paper.A4
    turn: int | None = None
    house: House = field(default=OURS)
