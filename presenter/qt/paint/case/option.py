"""What the room can decide: a letter and words, and bars of the hands that were raised for it."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen

from presenter.core.board import Option
from presenter.core.contrast import mixed
from presenter.core.playing import Health
from presenter.qt.paint.case.icon import SIGNS, Icon
from presenter.qt.paint.case.tones import readable
from presenter.qt.paint.piece import Paintable
from presenter.qt.paint.runs import BOLD, RIGHT, SEMIBOLD, Style
from presenter.qt.paint.text import Text
from presenter.qt.theme import Theme
from presenter.values import dataclass

NORMAL = QFont.Weight.Normal
RADIUS, TAKEN = 12.0, 3.0
TINT = 0.24  # of ember behind the words, where one round was counted
STRIP, QUIET = 8.0, 0.6  # how high each of two bars is, and how much of its colour the first has
LETTER, FIGURE, EDGE = 2.0, 2.3, 0.8  # widths, in parts of the letters' size
PAD, LEADING = 0.48, 1.3


@dataclass(frozen=True, slots=True)
class Ballot:
    """An option laid out; `shares` are those of each round, the first above the second."""

    width: float
    height: float
    size: float
    letter: Text
    words: Text
    figures: tuple[Text, ...]
    shares: tuple[float, ...]
    is_taken: bool
    theme: Theme

    @property
    def members(self) -> Sequence[Paintable]:
        return (self.letter, self.words, *self.figures)

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        self._paint_ground(painter, QRectF(x, y, self.width, self.height))
        middle = y + (self.height - self.strips) / 2
        top = middle - self.words.height / 2
        self.letter.paint(painter, x + self.size * EDGE, top)
        self.words.paint(painter, x + self.size * LETTER, top)
        right = x + self.width - self.size * EDGE
        for figure in reversed(self.figures):
            right -= self.size * FIGURE
            figure.paint(painter, right, middle - figure.height / 2)
        if self.is_taken:
            check = Icon(SIGNS[Health.OK], self.size, self.letter.style.colour, 3.2)
            check.paint(painter, right - self.size, middle - self.size / 2)

    @property
    def strips(self) -> float:
        """What two bars need below the words; a single one is behind them."""
        return STRIP * len(self.shares) if len(self.shares) > 1 else 0.0

    def _paint_ground(self, painter: QPainter, box: QRectF) -> None:
        path = QPainterPath()
        path.addRoundedRect(box, RADIUS, RADIUS)
        painter.fillPath(path, QColor(self.theme.raised))
        painter.save()
        painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
        high = STRIP if self.strips else box.height()
        top = box.bottom() - high * len(self.shares)
        for number, share in enumerate(self.shares):
            bar = QRectF(box.x(), top + number * high, box.width() * share, high)
            painter.fillRect(bar, QColor(tints(self.theme, len(self.shares))[number]))
        painter.restore()
        if self.is_taken:
            half = TAKEN / 2
            painter.setPen(QPen(QColor(self.theme.ember), TAKEN))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(half, half, -half, -half), RADIUS, RADIUS)


def tints(theme: Theme, rounds: int) -> tuple[str, ...]:
    """The colours of the bars: one behind the words is soft; of two the last is strong."""
    if rounds <= 1:
        return (mixed(theme.ember, theme.raised, TINT),)
    return (mixed(theme.muted, theme.raised, QUIET), theme.ember)


def ballots(
    options: Sequence[Option], width: float, size: float, most: int, theme: Theme
) -> tuple[Ballot, ...]:
    """All options of a decision, each in at most `most` lines."""
    rounds = [
        [hands or 0 for hands in votes]
        for votes in ([each.first for each in options], [each.second for each in options])
        if any(hands is not None for hands in votes)
    ]
    setter = _Setter(width, size, most, tuple(max(sum(votes), 1) for votes in rounds), theme)
    return tuple(
        setter.ballot(each, [votes[at] for votes in rounds]) for at, each in enumerate(options)
    )


@dataclass(frozen=True, slots=True)
class _Setter:
    """Sets the options of one decision; `totals` are all hands of each round."""

    width: float
    size: float
    most: int
    totals: tuple[int, ...]
    theme: Theme

    def ballot(self, option: Option, hands: Sequence[int]) -> Ballot:
        letter = self._style(self._legible(self.theme.accent), BOLD)
        words = self._style(self.theme.text, SEMIBOLD if option.is_taken else NORMAL)
        figure = replace(self._style(self.theme.text, SEMIBOLD), align=RIGHT)
        beside = LETTER + EDGE * 2 + FIGURE * len(hands) + (1 + EDGE) * option.is_taken
        said = Text(option.text, words, self.width - self.size * beside, self.most)
        return Ballot(
            width=self.width,
            height=said.height
            + 2 * PAD * self.size
            + (STRIP * len(hands) if len(hands) > 1 else 0),
            size=self.size,
            letter=Text(option.letter, letter, self.size * LETTER, most=1),
            words=said,
            figures=tuple(Text(str(each), figure, self.size * FIGURE, most=1) for each in hands),
            shares=tuple(one / total for one, total in zip(hands, self.totals, strict=True)),
            is_taken=option.is_taken,
            theme=self.theme,
        )

    def _style(self, colour: str, weight: QFont.Weight) -> Style:
        return Style(self.size, colour, self.theme.fonts, weight=weight, leading=LEADING)

    def _legible(self, colour: str) -> str:
        """The colour as it can be read on every bar that may be behind it."""
        behind = tints(self.theme, 1) if len(self.totals) == 1 else ()
        for ground in (self.theme.raised, *behind):
            colour = readable(colour, ground, self.theme)
        return colour
