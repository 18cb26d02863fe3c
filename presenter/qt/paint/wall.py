"""What the room said, in columns: the newest first, and the rest counted."""

from dataclasses import dataclass

from presenter.core.entries import EntryKind
from presenter.core.picture import Card, Column, WallPicture
from presenter.qt.paint.frame import BOTTOM, TOP, Frame
from presenter.qt.paint.piece import Gap, Piece, Stack
from presenter.qt.paint.runs import SEMIBOLD, Run, Style, coloured
from presenter.qt.paint.scene import Placed, Scene
from presenter.qt.paint.shapes import Dot, Panel
from presenter.qt.paint.text import Text
from presenter.qt.paint.title import display, title
from presenter.qt.theme import Theme

TITLE = 68.0
BETWEEN, APART = 36.0, 20.0
PADDING = (28.0, 24.0)
MOST_LINES = 6
MORE_HEIGHT = 46.0


@dataclass(frozen=True, slots=True)
class Kind:
    """How a column is headed, in which colour, and what it says while it is empty."""

    head: str
    colour: str
    hint: str


KINDS = {
    EntryKind.LEARNING: Kind("Learnings", "calm", "What did we learn?"),
    EntryKind.QUESTION: Kind("Questions", "info", "What is still open?"),
    EntryKind.COMMITMENT: Kind("We will do", "ember", "What will we do, and who?"),
    EntryKind.COMMENT: Kind("Comments", "muted", "What else?"),
}


def wall(picture: WallPicture, frame: Frame, theme: Theme) -> Scene:
    heading = title(picture.title, display(TITLE, theme.text), frame.width - 2 * frame.edge, most=1)
    top = TOP - 28 + heading.height + 36
    many = max(len(picture.columns), 1)
    width = (frame.width - 2 * frame.edge - BETWEEN * (many - 1)) / many
    placed = [Placed(heading, frame.edge, TOP - 28)]
    for number, column in enumerate(picture.columns):
        x = frame.edge + number * (width + BETWEEN)
        placed += _column(column, x, top, width, theme)
    return Scene(frame.width, theme.ink, tuple(placed))


def _column(column: Column, x: float, top: float, width: float, theme: Theme) -> list[Placed]:
    kind = KINDS[column.kind]
    colour = getattr(theme, kind.colour)
    count = Run(f"  {len(column.cards)}", coloured(theme.faint))
    style = Style(34, theme.text, weight=SEMIBOLD, leading=1.3)
    head = Text((Run(kind.head), count), style, width - 32, most=1)
    middle = top + head.height / 2
    placed = [Placed(Dot(16, colour), x, middle), Placed(head, x + 32, top)]
    stack = _cards(column, width, BOTTOM + 12 - top - head.height - APART, theme)
    return [*placed, Placed(stack, x, top + head.height + APART)]


def _cards(column: Column, width: float, room: float, theme: Theme) -> Stack:
    """As many cards as there is room for, and how many are left out."""
    if not column.cards:
        hint = KINDS[column.kind].hint
        return Stack((Text(hint, Style(28, theme.faint), width, most=3),))
    pieces: list[Piece] = []
    for number, card in enumerate(column.cards):
        strong = number == 0 and column.kind is EntryKind.LEARNING
        piece = _card(card, width, theme, strong=strong)
        left = len(column.cards) - number
        needed = piece.height + (APART + MORE_HEIGHT if left > 1 else 0.0)
        if sum(kept.height for kept in pieces) + needed > room:
            return Stack((*pieces, _earlier(left, width, theme)))
        pieces += [piece, Gap(APART)]
    return Stack(tuple(pieces))


def _card(card: Card, width: float, theme: Theme, *, strong: bool) -> Panel:
    inner = width - 2 * PADDING[0]
    words = (
        Style(34, theme.text, weight=SEMIBOLD, leading=1.36)
        if strong
        else Style(30, theme.text, leading=1.34)
    )
    pieces: list[Piece] = [Text(card.text, words, inner, most=MOST_LINES)]
    if card.source:
        pieces += [Gap(10), Text(card.source, Style(22, theme.muted, leading=1.3), inner, most=1)]
    border = theme.calm if strong else theme.line
    return Panel(Stack(tuple(pieces)), width, PADDING, theme.surface, border, 2 if strong else 1)


def _earlier(count: int, width: float, theme: Theme) -> Text:
    return Text(f"+ {count} earlier", Style(26, theme.muted), width, most=1)
