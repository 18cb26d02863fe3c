"""Who tells, as the room reads it: the name, where they work, and what they will tell."""

from presenter.core.picture import Teller
from presenter.qt.paint.piece import Gap, Piece, Stack
from presenter.qt.paint.runs import SEMIBOLD, Run, Runs, Style, coloured
from presenter.qt.paint.shapes import Barred, Panel
from presenter.qt.paint.text import Text
from presenter.qt.theme import Theme

SEPARATOR = " · "
PADDING = (36.0, 30.0)
MOST_TO_LISTEN = 8


def name(teller: Teller) -> str:
    """The name alone, without what follows the dot."""
    return teller.name.partition(SEPARATOR)[0]


def place(teller: Teller) -> str:
    """What follows the dot: where they work; it may be empty."""
    return teller.name.partition(SEPARATOR)[2]


def name_and_place(teller: Teller, theme: Theme) -> Runs:
    at = place(teller)
    quiet = (Run(f"{SEPARATOR}{at}", coloured(theme.muted)),) if at else ()
    return (Run(name(teller)), *quiet)


def quoted(teller: Teller) -> str:
    return f"“{teller.title}”" if teller.title else ""


def lines(teller: Teller, width: float, theme: Theme) -> Stack:
    """The name, and below it the title."""
    strong = Style(34, theme.text, theme.fonts, weight=SEMIBOLD, leading=1.3)
    pieces: list[Piece] = [Text(teller.name, strong, width, most=1)]
    if teller.title:
        soft = Style(28, theme.muted, theme.fonts, leading=1.4)
        pieces.append(Text(quoted(teller), soft, width, most=2))
    return Stack(tuple(pieces))


def card(label: str, tellers: tuple[Teller, ...], width: float, theme: Theme) -> Panel:
    """A panel that names those who come next."""
    inner = width - 2 * PADDING[0]
    pieces: list[Piece] = [Text(label, Style(24, theme.muted, theme.fonts), inner, most=1)]
    for number, teller in enumerate(tellers):
        pieces += [Gap(22.0 if number else 6.0), lines(teller, inner, theme)]
    return Panel(Stack(tuple(pieces)), width, PADDING, theme.surface, theme.line)


def listening(text: str, width: float, theme: Theme) -> Barred:
    """How we listen, beside a calm bar."""
    style = Style(32, theme.muted, theme.fonts, leading=1.45)
    return Barred(Text(text, style, width - Barred.INDENT, most=MOST_TO_LISTEN), theme.calm)
