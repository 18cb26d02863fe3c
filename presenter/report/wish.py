"""Which report somebody wants: for whom, on what paper, in whose colours."""

from dataclasses import field

from presenter.core.editions import Edition, Paper
from presenter.report.house import OURS, House
from presenter.values import dataclass


@dataclass(frozen=True, slots=True)
class Wish:
    """`turn` is the number of the story of a teller's edition."""

    edition: Edition = Edition.HOST
    paper: Paper = Paper.A4
    turn: int | None = None
    house: House = field(default=OURS)

    @property
    def what(self) -> str:
        """The edition in a word, with the number of the turn if it is about one."""
        name = "story" if self.edition is Edition.TELLER else self.edition.value
        return name if self.turn is None else f"{name} {self.turn}"
