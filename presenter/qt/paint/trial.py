"""The test card: whether a display shows all of it, sharp, round, and in every shade."""

from presenter.core.picture import TrialPicture
from presenter.qt.paint.frame import SMALLEST, Frame
from presenter.qt.paint.piece import Gap, Paintable, Piece, Stack
from presenter.qt.paint.runs import CENTRE, SEMIBOLD, Style
from presenter.qt.paint.scene import Placed, Scene
from presenter.qt.paint.text import Text
from presenter.qt.paint.title import title
from presenter.qt.paint.trial_parts import Circle, Edges, SafeArea, Shades, Swatch
from presenter.qt.theme import Theme

SIZES = (96, 64, 48, 36, 28, 22)
NEAR_BLACK = (0, 2, 4, 6, 8, 10, 13, 16, 20, 25)  # per cent of white
NEAR_WHITE = (100, 98, 96, 94, 92, 90, 87, 84, 80, 75)
COLOURS = ("ink", "surface", "raised", "line", "faint", "muted", "text", "ember", "calm", "ok",
           "warn", "bad", "info", "code")  # fmt: skip
TOP, STRIP, STRIPS = 126.0, 84.0, 758.0
MIDDLE, RADIUS = 420.0, 290.0
APART = 36.0


def trial(picture: TrialPicture, frame: Frame, theme: Theme) -> Scene:
    left, width = frame.margin, frame.inner
    radius = min(RADIUS, width * 0.18)
    side = width / 2 - radius - APART
    placed = (
        *_around(frame, radius, theme),
        Placed(_sizes(side, theme), left, TOP),
        *_words(picture, frame, radius, theme),
        *_colours(frame.width - left - side, side, theme),
        *_shades(left, width, theme),
    )
    return Scene(frame.width, theme.ink, placed)


def _around(frame: Frame, radius: float, theme: Theme) -> tuple[Placed, ...]:
    return (
        Placed(SafeArea(frame.width, theme.faint), 0, 0),
        Placed(Circle(radius, theme.muted, theme.line), frame.width / 2, MIDDLE),
        Placed(Edges(theme.text, theme.ember), 0, 0),
    )


def _sizes(width: float, theme: Theme) -> Stack:
    """A line in each size, by the picture's own measure: it is 1080 high on every display."""
    pieces: list[Piece] = []
    for size in SIZES:
        style = Style(size, theme.text, theme.fonts, leading=1.16)
        pieces += [Text(f"{size} px", style, width, most=1), Gap(10)]
    soft = Style(SMALLEST, theme.muted, theme.fonts, leading=1.35)
    pieces += [
        Gap(6),
        Text("of 1080. Can the last row read them all?", soft, width, most=2),
    ]
    return Stack(tuple(pieces))


def _words(picture: TrialPicture, frame: Frame, radius: float, theme: Theme) -> tuple[Placed, ...]:
    width = radius * 1.5
    strong = Style(52, theme.text, theme.fonts, weight=SEMIBOLD, leading=1.2, align=CENTRE)
    plain = Style(36, theme.text, theme.fonts, leading=1.4, align=CENTRE)
    soft = Style(24, theme.muted, theme.fonts, leading=1.4, align=CENTRE)
    resolution = "{} × {}".format(*picture.pixels)
    above = Stack((title(picture.display, strong, width, 2), Gap(8)))
    below = Stack(
        (
            Text(resolution, plain, width, most=1),
            Text(f"at {picture.scale:.0%}", soft, width, most=1),
            Gap(12),
            Text("Round? Is the outermost line seen on all four sides?", soft, width, most=3),
        )
    )
    x = (frame.width - width) / 2
    return Placed(above, x, MIDDLE - APART - above.height), Placed(below, x, MIDDLE + APART / 2)


def _colours(x: float, width: float, theme: Theme) -> tuple[Placed, ...]:
    """Two columns of colours with their names."""
    column = (width - APART / 2) / 2
    rows = (len(COLOURS) + 1) // 2
    height = (STRIPS - TOP - APART) / rows
    return tuple(
        Placed(
            Swatch(name, theme, column, height - 14),
            x + (number // rows) * (column + APART / 2),
            TOP + (number % rows) * height,
        )
        for number, name in enumerate(COLOURS)
    )


def _shades(x: float, width: float, theme: Theme) -> tuple[Placed, ...]:
    """Steps out of black and out of white: where two run together, the display is set wrong."""
    rows: tuple[Paintable, ...] = (
        Shades(NEAR_BLACK, width, STRIP, theme.fonts),
        Shades(NEAR_WHITE, width, STRIP, theme.fonts),
    )
    soft = Style(SMALLEST, theme.muted, theme.fonts, leading=1.2)
    words = Text("Can each step out of black and out of white be told from the next?", soft, width)
    return (
        *(Placed(row, x, STRIPS + number * (STRIP + 10)) for number, row in enumerate(rows)),
        Placed(words, x, STRIPS + 2 * STRIP + 24),
    )
