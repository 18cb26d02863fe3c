"""What a display is known by, and how it is found again among those that are plugged in."""

from collections.abc import Sequence
from math import hypot

from presenter.values import dataclass

BUILT_IN = ("edp", "lvds", "dsi", "built-in", "color lcd")  # as X11, Wayland and macOS name them
SURE, PROBABLE, PERHAPS, NEVER = 3, 2, 1, 0


@dataclass(frozen=True, slots=True)
class Display:
    """One display: where it is on the desktop, and what its maker wrote into it.

    `name` is its socket's on most systems. `x` to `height` are units of the desktop, of which each
    is `scale` pixels; `wide` and `high` are millimetres. What it does not tell is empty or 0.
    """

    name: str
    x: int
    y: int
    width: int
    height: int
    scale: float = 1.0
    maker: str = ""
    model: str = ""
    serial: str = ""
    wide: int = 0
    high: int = 0

    @property
    def short(self) -> str:
        return self.model or self.name or "the display"

    @property
    def title(self) -> str:
        """What people may know it by; the socket tells two of a kind apart."""
        return f"{self.model} ({self.name})" if self.model and self.name else self.short

    @property
    def pixels(self) -> tuple[int, int]:
        return round(self.width * self.scale), round(self.height * self.scale)

    @property
    def resolution(self) -> str:
        return "{} × {}".format(*self.pixels)

    @property
    def is_built_in(self) -> bool:
        """Whether this is a laptop's own: nobody projects with it."""
        return self.name.casefold().startswith(BUILT_IN)

    def overlaps(self, other: "Display") -> bool:
        """Whether both show some of the same desktop, as mirrored displays do."""
        across = self.x < other.x + other.width and other.x < self.x + self.width
        down = self.y < other.y + other.height and other.y < self.y + self.height
        return across and down


def likeness(one: Display, other: Display) -> int:
    """How sure it is that both are the same device, wherever it is plugged in.

    Some makers give every device the same serial, and some adapters swallow it.
    """
    if (one.maker, one.model) != (other.maker, other.model):
        return NEVER
    if one.serial and other.serial:
        return SURE if one.serial == other.serial else NEVER
    if one.wide and (one.wide, one.high) == (other.wide, other.high):
        return PROBABLE
    return PERHAPS if one.model or one.name == other.name else NEVER


def find(wanted: Display | None, displays: Sequence[Display]) -> int | None:
    """The number of the display that is most like this one; name and place only break ties."""
    if wanted is None:
        return None
    like = [likeness(wanted, each) for each in displays]

    def closeness(number: int) -> tuple[int, bool, float]:
        other = displays[number]
        apart = hypot(other.x - wanted.x, other.y - wanted.y)
        return like[number], wanted.name == other.name, -apart

    return max((n for n, how in enumerate(like) if how), key=closeness, default=None)


def in_reading_order(displays: Sequence[Display]) -> tuple[int, ...]:
    """Their numbers as they stand on the desktop: from the left, then from the top."""
    return tuple(sorted(range(len(displays)), key=lambda n: (displays[n].x, displays[n].y)))
