"""Cards in columns below their heads: the newest first, and the rest counted."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QRectF, QSizeF

from presenter.core.picture import Card
from presenter.qt.paint.piece import Beside, Gap, Piece, Stack
from presenter.qt.paint.runs import RIGHT, SEMIBOLD, Run, Style, coloured
from presenter.qt.paint.scene import Placed
from presenter.qt.paint.shapes import Dot, Panel
from presenter.qt.paint.text import Text
from presenter.qt.theme import Theme
from presenter.values import dataclass

SIZES = (30.0, 26.0, 23.0)  # of a card's words: the largest at which every card has room
STRONGER = 1.13
BETWEEN, APART = 36.0, 20.0
PADDING = (28.0, 0.8)  # across in design units, down in parts of the words' size
MOST_LINES = 6
MORE_HEIGHT = 46.0
HEADS = (34.0, 30.0, 27.0)  # of all heads: the largest at which every one has room
HINT, DOT, AFTER_DOT = 28.0, 16.0, 32.0
LAST = 22.0  # the size of a card’s last line
SIGN, LONG_SIGN, LONG = 0.3, 0.46, 5  # of the width of that line, and how long a long one is


@dataclass(frozen=True, slots=True)
class Pinned:
    """A column: its head and colour, its cards, and what it says while there is none.

    The first card of one that is `led` is stronger than the others; `more` are counted only.
    """

    head: str
    colour: str
    cards: tuple[Card, ...]
    hint: str = ""
    led: bool = False
    more: int = 0

    @property
    def count(self) -> int:
        return len(self.cards) + self.more


def pinned(columns: Sequence[Pinned], area: QRectF, theme: Theme) -> list[Placed]:
    """Columns beside each other, all in one size."""
    many = max(len(columns), 1)
    width = (area.width() - BETWEEN * (many - 1)) / many
    heads = _heads(columns, width, theme)
    for size in SIZES:
        laid = [
            _column(column, head, QSizeF(width, area.height()), size, theme)
            for column, head in zip(columns, heads, strict=True)
        ]
        if not any(column.left_out for column in laid):
            break
    return [
        placed
        for number, column in enumerate(laid)
        for placed in column.placed_at(area.x() + number * (width + BETWEEN), area.y())
    ]


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
            Placed(self.head, x + AFTER_DOT, top),
            Placed(self.cards, x, top + self.head.height + APART),
        ]


def _heads(columns: Sequence[Pinned], width: float, theme: Theme) -> list[Text]:
    """All in the same size, with the number of cards below each."""
    for size in HEADS:
        style = Style(size, theme.text, theme.fonts, weight=SEMIBOLD, leading=1.3)
        count = coloured(theme.muted)
        heads = [
            Text((Run(each.head), Run(f"  {each.count}", count)), style, width - AFTER_DOT, 1)
            for each in columns
        ]
        if not any(head.shortened for head in heads):
            break
    return heads


def _column(column: Pinned, head: Text, room: QSizeF, size: float, theme: Theme) -> Laid:
    dot = Dot(DOT, column.colour)
    if not column.cards:
        hint = Text(column.hint, Style(HINT, theme.muted, theme.fonts), room.width(), most=3)
        return Laid(dot, head, Stack((hint,)), 0)
    left = room.height() - head.height - APART
    cards, left_out = _cards(column, room.width(), left, size, theme)
    return Laid(dot, head, cards, left_out)


def _cards(
    column: Pinned, width: float, room: float, size: float, theme: Theme
) -> tuple[Stack, int]:
    """As many cards as there is room for, and how many are left out."""
    apart = APART * size / SIZES[0]
    pieces: list[Piece] = []
    for number, card in enumerate(column.cards):
        piece = _card(card, width, size, theme, strong=number == 0 and column.led)
        left = column.count - number
        needed = piece.height + (apart + MORE_HEIGHT if left > 1 else 0.0)
        if sum(kept.height for kept in pieces) + needed > room:
            return Stack((*pieces, _earlier(left, width, theme))), left
        pieces += [piece, Gap(apart)]
    return Stack(tuple(pieces)), 0


def _card(card: Card, width: float, size: float, theme: Theme, *, strong: bool) -> Panel:
    padding = (PADDING[0], PADDING[1] * size)
    inner = width - 2 * padding[0]
    strong = strong and not card.faint
    colour = theme.faint if card.faint else theme.text
    words = (
        Style(size * STRONGER, colour, theme.fonts, weight=SEMIBOLD, leading=1.36)
        if strong
        else Style(size, colour, theme.fonts, leading=1.34)
    )
    pieces: list[Piece] = [Text(card.text, words, inner, most=MOST_LINES)]
    if card.source or card.mark:
        pieces += [Gap(size / 3), _last_line(card, inner, theme)]
    border = theme.calm if strong else theme.line
    return Panel(Stack(tuple(pieces)), width, padding, theme.surface, border, 2 if strong else 1)


def _last_line(card: Card, width: float, theme: Theme) -> Piece:
    """Where it came from at the left, its sign at the right."""
    soft = Style(LAST, theme.faint if card.faint else theme.muted, theme.fonts, leading=1.3)
    if not card.mark:
        return Text(card.source, soft, width, most=1)
    bold = Style(LAST, soft.colour if card.faint else theme.text, theme.fonts, weight=SEMIBOLD)
    room = width * (LONG_SIGN if len(card.mark) > LONG else SIGN)
    sign = Text(card.mark, replace(bold, leading=1.3, align=RIGHT), room, most=1)
    return Beside(Text(card.source, soft, width - room, most=1), sign, width - room)


def _earlier(count: int, width: float, theme: Theme) -> Text:
    return Text(f"+ {count} more", Style(26, theme.muted, theme.fonts), width, most=1)
