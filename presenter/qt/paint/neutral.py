"""The neutral card: the workshop's title and for whom it is, as calm as a curtain."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtGui import QPainter

from presenter.core.picture import NeutralPicture
from presenter.qt.paint.frame import HEIGHT, Frame
from presenter.qt.paint.piece import Gap, Piece, Stack
from presenter.qt.paint.runs import CENTRE, Style
from presenter.qt.paint.scene import Placed, Scene
from presenter.qt.paint.shapes import Bar
from presenter.qt.paint.text import Text
from presenter.qt.paint.title import display, title
from presenter.qt.theme import Theme
from presenter.values import dataclass

TITLE, TITLE_LINES = 124.0, 4
EVENT, EVENT_LINES = 44.0, 2
READABLE = 1400.0
RULE = (120.0, 6.0)


@dataclass(frozen=True, slots=True)
class Rule:
    """A short bar in the middle of a width."""

    width: float
    colour: str

    @property
    def height(self) -> float:
        return RULE[1]

    @property
    def stops(self) -> Sequence[float]:
        return ()

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        Bar(*RULE, self.colour).paint(painter, x + (self.width - RULE[0]) / 2, y)


def neutral(picture: NeutralPicture, frame: Frame, theme: Theme) -> Scene:
    width = min(frame.inner, READABLE)
    large = replace(display(TITLE, theme), align=CENTRE)
    pieces: list[Piece] = [title(picture.title, large, width, TITLE_LINES)]
    pieces += [Gap(48), Rule(width, theme.ember)]
    if picture.event:
        soft = Style(EVENT, theme.muted, theme.fonts, align=CENTRE)
        pieces += [Gap(44), Text(picture.event, soft, width, EVENT_LINES)]
    card = Stack(tuple(pieces))
    placed = Placed(card, (frame.width - width) / 2, (HEIGHT - card.height) / 2)
    return Scene(frame.width, theme.ink, (placed,))
