"""How the health of a machine looks: a colour, a sign and a word, always together."""

from functools import lru_cache

from presenter.core.contrast import is_readable, mixed
from presenter.core.playing import Health
from presenter.qt.theme import Theme
from presenter.values import dataclass

SHARES = (1.0, 0.85, 0.7, 0.55, 0.4, 0.25)
WORDS = {
    Health.OK: "healthy",
    Health.DEGRADED: "degraded",
    Health.FAILING: "failing",
    Health.UNKNOWN: "unmonitored",
}
TOKENS = {
    Health.OK: "ok",
    Health.DEGRADED: "warn",
    Health.FAILING: "bad",
    Health.UNKNOWN: "muted",
}
IN_TROUBLE = (Health.DEGRADED, Health.FAILING)
TINT, CALM_EDGE, QUIET_LINE = 0.14, 0.5, 0.5  # shares of a colour over its ground


@dataclass(frozen=True, slots=True)
class Tone:
    """The colours of a tile: its ground and edge, its sign, and the words below its name."""

    fill: str
    edge: str
    sign: str
    note: str
    thick: float
    is_dashed: bool = False


@lru_cache(maxsize=32)
def tone(health: Health, theme: Theme) -> Tone:
    colour = hue(health, theme)
    if health in IN_TROUBLE:
        fill = mixed(colour, theme.surface, TINT)
        words = readable(colour, fill, theme)
        return Tone(fill, colour, words, words, 2.5)
    if health is Health.OK:
        edge = mixed(colour, theme.raised, CALM_EDGE)
        sign = readable(colour, theme.raised, theme)
        return Tone(theme.raised, edge, sign, readable(theme.muted, theme.raised, theme), 2.0)
    return Tone(theme.surface, theme.faint, theme.muted, theme.muted, 2.0, is_dashed=True)


def hue(health: Health, theme: Theme) -> str:
    """The token of a health."""
    return str(getattr(theme, TOKENS[health]))


@lru_cache(maxsize=256)
def readable(colour: str, ground: str, theme: Theme) -> str:
    """The colour, or as much of it in the colour of text as can be read on the ground."""
    mixes = (mixed(colour, theme.text, share) for share in SHARES)
    return next((each for each in mixes if is_readable(each, ground)), theme.text)


def line(health: Health, theme: Theme) -> str:
    """A line to a machine that is like this: quiet unless it is in trouble."""
    return (
        hue(health, theme)
        if health in IN_TROUBLE
        else mixed(theme.muted, theme.surface, QUIET_LINE)
    )
