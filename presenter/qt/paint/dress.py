"""What a slide wears: the theme with its own colours in it, and the line above it."""

from dataclasses import replace

from presenter.core.contrast import contrast, is_readable, mixed
from presenter.core.deck import Dress
from presenter.qt.paint.runs import Style
from presenter.qt.paint.scene import Placed
from presenter.qt.paint.shown import line
from presenter.qt.paint.text import Text
from presenter.qt.theme import DAY, NIGHT, Theme
from presenter.values import dataclass

INVERT = "invert"
HEADER, HEADER_SIZE = 56.0, 24.0
QUIET, HALF, HAIR = 0.78, 0.5, 0.22  # shares of the text's colour in muted, faint and line
ORNAMENT = 3.0  # the least contrast of what is no word


@dataclass(frozen=True, slots=True)
class Worn:
    """`theme` is the slide's own, `panel` the one that code and frames keep.

    `contrast` is that of the deck's own colours, 0 where it has none.
    """

    theme: Theme
    panel: Theme
    contrast: float = 0.0


def worn(dress: Dress, theme: Theme) -> Worn:
    """The theme of a slide; a background of its own takes the one of the pair that suits it."""
    base = opposite(theme) if INVERT in dress.layout.split() else theme
    if not (dress.colour or dress.background):
        return Worn(base, base)
    if dress.background:
        base = _suited(base, dress.background)
    text, ink = dress.colour or base.text, dress.background or base.ink
    return Worn(_coloured(base, text, ink), base, contrast(text, ink))


def opposite(theme: Theme) -> Theme:
    """The other one of the pair, in the same fonts: light for a dark theme, dark for a light."""
    is_dark = contrast(theme.ink, "#000000") < contrast(theme.ink, "#FFFFFF")
    return replace(DAY if is_dark else NIGHT, fonts=theme.fonts)


def over_picture(theme: Theme) -> Theme:
    """For words on a veiled picture: one colour, the strongest."""
    return replace(theme, muted=theme.text, accent=theme.text, calm=theme.text)


def header(text: str, left: float, width: float, theme: Theme) -> tuple[Placed, ...]:
    """One small line above the title."""
    if not text:
        return ()
    style = Style(HEADER_SIZE, theme.muted, theme.fonts, accent=theme.accent)
    words = Text(line(text), style, width, most=1)
    return (Placed(words, left, HEADER - words.height / 2),)


def _suited(theme: Theme, background: str) -> Theme:
    if is_readable(theme.text, background):
        return theme
    return max(theme, opposite(theme), key=lambda each: contrast(each.text, background))


def _coloured(base: Theme, text: str, ink: str) -> Theme:
    soft = base.muted if text == base.text else mixed(text, ink, QUIET)
    return replace(
        base,
        ink=ink,
        text=text,
        muted=soft if is_readable(soft, ink) else text,
        accent=base.accent if is_readable(base.accent, ink) else text,
        calm=base.calm if is_readable(base.calm, ink) else text,
        ember=base.ember if contrast(base.ember, ink) >= ORNAMENT else text,
        faint=mixed(text, ink, HALF),
        line=mixed(text, ink, HAIR),
    )
