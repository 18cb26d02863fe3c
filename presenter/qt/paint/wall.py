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
SIZES = (30.0, 26.0, 23.0)  # of a card's words: the largest at which every card has room
STRONGER = 1.13
BETWEEN, APART = 36.0, 20.0
PADDING = (28.0, 0.8)  # across in design units, down in parts of the words' size
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
    heading = title(picture.title, display(TITLE, theme), frame.width - 2 * frame.edge, most=1)
    top = TOP - 28 + heading.height + 36
    many = max(len(picture.columns), 1)
    width = (frame.width - 2 * frame.edge - BETWEEN * (many - 1)) / many
    room = BOTTOM + 12 - top
    for size in SIZES:
        columns = [_column(column, width, room, size, theme) for column in picture.columns]
        if not any(column.left_out for column in columns):
            break
    placed = [Placed(heading, frame.edge, TOP - 28)]
    for number, column in enumerate(columns):
        placed += column.placed_at(frame.edge + number * (width + BETWEEN), top)
    return Scene(frame.width, theme.ink, tuple(placed))


@dataclass(frozen=True, slots=True)
class Laid:
    """A column laid out: its head, its cards, and how many of them had no room."""

    dot: Dot
    head: Text
    cards: Stack
    left_out: int

    def placed_at(self, x: float, top: float) -> list[Placed]:
        return [
            Placed(self.dot, x, top + self.head.height / 2),
            Placed(self.head, x + 32, top),
            Placed(self.cards, x, top + self.head.height + APART),
        ]


def _column(column: Column, width: float, room: float, size: float, theme: Theme) -> Laid:
    kind = KINDS[column.kind]
    count = Run(f"  {len(column.cards)}", coloured(theme.muted))
    style = Style(34, theme.text, theme.fonts, weight=SEMIBOLD, leading=1.3)
    head = Text((Run(kind.head), count), style, width - 32, most=1)
    dot = Dot(16, getattr(theme, kind.colour))
    if not column.cards:
        hint = Text(kind.hint, Style(28, theme.muted, theme.fonts), width, most=3)
        return Laid(dot, head, Stack((hint,)), 0)
    cards, left_out = _cards(column, width, room - head.height - APART, size, theme)
    return Laid(dot, head, cards, left_out)


def _cards(
    column: Column, width: float, room: float, size: float, theme: Theme
) -> tuple[Stack, int]:
    """As many cards as there is room for, and how many are left out."""
    apart = APART * size / SIZES[0]
    pieces: list[Piece] = []
    for number, card in enumerate(column.cards):
        strong = number == 0 and column.kind is EntryKind.LEARNING
        piece = _card(card, width, size, theme, strong=strong)
        left = len(column.cards) - number
        needed = piece.height + (apart + MORE_HEIGHT if left > 1 else 0.0)
        if sum(kept.height for kept in pieces) + needed > room:
            return Stack((*pieces, _earlier(left, width, theme))), left
        pieces += [piece, Gap(apart)]
    return Stack(tuple(pieces)), 0


def _card(card: Card, width: float, size: float, theme: Theme, *, strong: bool) -> Panel:
    padding = (PADDING[0], PADDING[1] * size)
    inner = width - 2 * padding[0]
    words = (
        Style(size * STRONGER, theme.text, theme.fonts, weight=SEMIBOLD, leading=1.36)
        if strong
        else Style(size, theme.text, theme.fonts, leading=1.34)
    )
    pieces: list[Piece] = [Text(card.text, words, inner, most=MOST_LINES)]
    if card.source:
        source = Text(card.source, Style(22, theme.muted, theme.fonts, leading=1.3), inner, most=1)
        pieces += [Gap(size / 3), source]
    border = theme.calm if strong else theme.line
    return Panel(Stack(tuple(pieces)), width, padding, theme.surface, border, 2 if strong else 1)


def _earlier(count: int, width: float, theme: Theme) -> Text:
    return Text(f"+ {count} earlier", Style(26, theme.muted, theme.fonts), width, most=1)
