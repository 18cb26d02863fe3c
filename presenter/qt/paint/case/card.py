"""Cards of the case: what a pager, a chat, a log, a customer or a mail says to the room."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtGui import QPainter

from presenter.core.board import FeedKind, Head
from presenter.core.case import Card
from presenter.qt.paint.blocks import Typesetter
from presenter.qt.paint.case.entry import token
from presenter.qt.paint.case.flowing import flowing
from presenter.qt.paint.case.icon import SPEAKERS, Icon
from presenter.qt.paint.case.period import before
from presenter.qt.paint.case.plate import Plate
from presenter.qt.paint.frame import SMALLEST
from presenter.qt.paint.piece import Gap, Paintable, Piece, Stack, spaced
from presenter.qt.paint.runs import BOLD, Run, Style, coloured
from presenter.qt.paint.text import Text
from presenter.values import dataclass

KINDS = {
    "Pager": FeedKind.PAGE,
    "Chat": FeedKind.CHAT,
    "Log": FeedKind.LOG,
    "Customer": FeedKind.CUSTOMER,
    "Mail": FeedKind.MAIL,
}
PADDING, BAR, HEAD, AFTER_SIGN = (34.0, 24.0), 6.0, 24.0, 12.0
BODY, BELOW_HEAD, BETWEEN = 0.86, 8.0, 0.4


@dataclass(frozen=True, slots=True)
class Note:
    """A card laid out: a sign and who speaks, then the words; a machine's on a darker ground."""

    icon: Icon
    head: Text
    body: Stack
    plate: Plate

    @property
    def height(self) -> float:
        return self.plate.height

    @property
    def stops(self) -> Sequence[float]:
        return (self.height,)

    @property
    def members(self) -> Sequence[Paintable]:
        return (self.head, self.body)

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        self.plate.paint(painter, x, y)
        left, top = x + PADDING[0], y + PADDING[1]
        self.icon.paint(painter, left, top + (self.head.height - self.icon.size) / 2)
        self.head.paint(painter, left + self.icon.size + AFTER_SIGN, top)
        self.body.paint(painter, left, top + self.head.height + BELOW_HEAD)


def note(card: Card, head: Head, setter: Typesetter, width: float) -> Piece:
    """`head` knows what time the case's clock has at the minute of the card."""
    kind = KINDS.get(card.kind, FeedKind.LOG)
    is_machine = kind is FeedKind.LOG
    theme = setter.theme
    colour = token(kind, theme)
    inner = width - 2 * PADDING[0]
    size = max(HEAD * setter.factor, SMALLEST)
    icon = Icon(SPEAKERS[kind], size * 1.05, colour)
    who = _head(card, head, colour, size, setter, inner - icon.size - AFTER_SIGN)
    look = replace(setter.look, body=setter.look.body * BODY, code=setter.look.code * BODY)
    words = replace(setter, look=look)
    body = _machine(card, words, inner) if is_machine else _said(card, words, inner)
    height = 2 * PADDING[1] + who.height + BELOW_HEAD + body.height
    fill = theme.code if is_machine else theme.surface
    return Note(icon, who, body, Plate(width, height, fill, theme.line, 1.5))


def _head(
    card: Card, head: Head, colour: str, size: float, setter: Typesetter, width: float
) -> Text:
    theme = setter.theme
    kind = coloured(colour)
    kind.setFont(
        Style(max(size * 0.95, SMALLEST), colour, theme.fonts, role="mono", weight=BOLD).font
    )
    runs = [Run(card.kind.upper(), kind)]
    if card.minute is not None:
        runs.append(Run(f"  {before(head.clock, head.elapsed - card.minute)}"))
    if card.who:
        runs.append(Run(f"  {card.who}"))
    return Text(tuple(runs), Style(size, theme.muted, theme.fonts, leading=1.3), width, most=1)


def _said(card: Card, setter: Typesetter, width: float) -> Stack:
    """A person's words, with the marks of Markdown."""
    blocks = [setter.set(each.block, width) for each in flowing(card.text)]
    return spaced(blocks, setter.body.pixels * BETWEEN) if blocks else Stack((Gap(0),))


def _machine(card: Card, setter: Typesetter, width: float) -> Stack:
    """A machine's words as it wrote them."""
    size = setter.body.pixels * 0.9
    style = Style(max(size, SMALLEST), setter.theme.text, setter.theme.fonts, role="mono")
    return Stack((Text(" ".join(card.text.split()), style, width),))
