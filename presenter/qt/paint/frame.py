"""The space everything is composed in: 1080 units high, as wide as the screen asks for."""

from presenter.values import dataclass

HEIGHT = 1080.0
NARROWEST, WIDEST = 4 / 3, 21 / 9
TOP, BOTTOM = 104.0, 968.0
MIDDLE = 514.0
FOOTER = 1030.0
SMALLEST = 22.0
BETWEEN = 80.0


@dataclass(frozen=True, slots=True)
class Frame:
    """`margin` is where text begins, `edge` where the footer and the wall do."""

    width: float

    @property
    def margin(self) -> float:
        return round(self.width * 0.073)

    @property
    def edge(self) -> float:
        return round(self.width / 24)

    @property
    def side(self) -> float:
        """How wide the column at the right is, where there is one."""
        return min(560.0, self.width * 0.31)

    @property
    def beside(self) -> float:
        """How wide text may be at the left of that column."""
        return self.inner - self.side - BETWEEN

    @property
    def inner(self) -> float:
        """How wide text may be."""
        return self.width - 2 * self.margin


def width_for(width: float, height: float) -> float:
    """The design width for a screen of this shape; the extremes are held back."""
    shape = width / max(height, 1)
    return round(HEIGHT * min(max(shape, NARROWEST), WIDEST))
