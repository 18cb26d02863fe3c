"""What the signs of the map mean: only those that are there."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF

from presenter.core.board import Tile
from presenter.core.playing import Health
from presenter.qt.paint.case.icon import SIGNS, Icon
from presenter.qt.paint.case.part import Part
from presenter.qt.paint.case.plate import LABEL, LABEL_TOP, PADDING
from presenter.qt.paint.case.tones import WORDS, hue, readable
from presenter.qt.paint.runs import Style
from presenter.qt.paint.scene import Placed
from presenter.qt.paint.shapes import Dot
from presenter.qt.paint.text import Text
from presenter.qt.theme import Theme
from presenter.values import dataclass

SIGN, AFTER_SIGN, APART, CLOSE = 18.0, 8.0, 26.0, 16.0
NAME = 112.0  # what the name of the panel takes


def legend(tiles: Sequence[Tile], left_out: int, box: QRectF, theme: Theme) -> Part:
    """On the line of the panel's name, at its right."""
    style = Style(LABEL, theme.muted, theme.fonts, leading=1.3)
    room = box.width() - 2 * PADDING
    there = [health for health in Health if any(each.health is health for each in tiles)]
    entries = [_Entry(_sign(each, theme), Text(WORDS[each], style, room, most=1)) for each in there]
    if any(each.is_new for each in tiles):
        entries.append(_Entry(Dot(SIGN * 0.75, theme.ember), Text("new", style, room, most=1)))
    if left_out:
        entries.append(_Entry(None, Text(f"+ {left_out} more", style, room, most=1)))
    apart = APART if _width(entries, APART) <= room - NAME else CLOSE
    while len(entries) > 1 and _width(entries, apart) > room - NAME:
        entries.pop(0)  # what is healthy explains itself first
    right = box.right() - PADDING
    top = box.y() + LABEL_TOP
    placed: list[Placed] = []
    for entry in reversed(entries):
        placed += entry.placed(right - entry.width, top)
        right -= entry.width + apart
    return Part(tuple(placed))


@dataclass(frozen=True, slots=True)
class _Entry:
    """A sign and its word."""

    sign: Icon | Dot | None
    word: Text

    @property
    def width(self) -> float:
        return self.word.natural_width + (SIGN + AFTER_SIGN if self.sign else 0.0)

    def placed(self, x: float, top: float) -> list[Placed]:
        middle = top + self.word.height / 2
        placed = [Placed(self.word, x + self.width - self.word.natural_width, top)]
        if isinstance(self.sign, Icon):
            placed.append(Placed(self.sign, x, middle - SIGN / 2))
        elif self.sign:
            placed.append(Placed(self.sign, x + SIGN - self.sign.size, middle))
        return placed


def _width(entries: Sequence[_Entry], apart: float) -> float:
    return sum(each.width + apart for each in entries)


def _sign(health: Health, theme: Theme) -> Icon:
    return Icon(SIGNS[health], SIGN, readable(hue(health, theme), theme.surface, theme), 3.6)
