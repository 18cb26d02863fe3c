"""A service on the map: its name, how it is in a sign and words, and what it is in a drawing."""

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from presenter.core.board import Tile
from presenter.core.playing import Health
from presenter.qt.paint.case.icon import KINDS, SIGNS, Icon
from presenter.qt.paint.case.plate import Plate
from presenter.qt.paint.case.tones import WORDS, Tone, tone
from presenter.qt.paint.frame import SMALLEST
from presenter.qt.paint.piece import Paintable
from presenter.qt.paint.runs import SEMIBOLD, Style
from presenter.qt.paint.shapes import Dot
from presenter.qt.paint.text import Text
from presenter.qt.theme import Theme
from presenter.values import dataclass

WIDTH, HEIGHT = 213.0, 91.0  # as drawn: all sizes follow from these
NAME, NOTE, SIGN, KIND, NEW = 26.0, 22.0, 19.0, 26.0, 14.0
LEADING, TIGHT_LEADING, TIGHT = 1.22, 1.1, 64.0
PADDING, LEAST_PADDING, AFTER_SIGN, RADIUS = 18.0, 12.0, 8.0, 14.0
NEAR = 5.0  # how near a name that has no other room comes to the edge
LOW_KIND = 20.0
BADGE, INSET = 36.0, 14.0  # how wide the gap for the drawing is, and how far from the corner
LARGEST = 1.5
SHORTER = {Health.UNKNOWN: ("unknown", "unseen")}


@dataclass(frozen=True, slots=True)
class Size:
    """How large each tile of one map is; `scale` is that of its letters."""

    width: float
    height: float

    @property
    def scale(self) -> float:
        return min(self.width / WIDTH, self.height / HEIGHT, LARGEST)

    @property
    def padding(self) -> float:
        return max(PADDING * min(self.scale, 1.0), LEAST_PADDING)

    @property
    def leading(self) -> float:
        return LEADING if self.height >= TIGHT else TIGHT_LEADING

    def of(self, pixels: float) -> float:
        return max(pixels * self.scale, SMALLEST)


@dataclass(frozen=True, slots=True)
class Laid:
    """A tile laid out; `new` is a dot if the tile has just come."""

    size: Size
    tone: Tone
    name: Text
    note: Text
    sign: Icon
    kind: Icon
    new: Dot | None
    ground: str

    @property
    def members(self) -> Sequence[Paintable]:
        return (self.name, self.note)

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        size, look = self.size, self.tone
        plate = Plate(
            size.width, size.height, look.fill, look.edge, look.thick, RADIUS, look.is_dashed
        )
        plate.paint(painter, x, y)
        left = x + size.padding
        top = y + (size.height - self.name.height - self.note.height) / 2 + 1
        self.name.paint(painter, left, top)
        below = top + self.name.height
        self.sign.paint(painter, left, below + (self.note.height - self.sign.size) / 2)
        self.note.paint(painter, left + self.sign.size + AFTER_SIGN, below)
        self._paint_badge(painter, x + size.width - INSET, y + look.thick / 2, top)

    def _paint_badge(self, painter: QPainter, right: float, edge: float, name_top: float) -> None:
        """What it is, in a gap of the upper edge: so the words have the whole width."""
        size, line = self.kind.size, self.tone.thick
        wide = BADGE * size / KIND
        upper = QRectF(right - wide, edge - line, wide, line)
        painter.fillRect(upper, QColor(self.ground))
        painter.fillRect(upper.translated(0, line), QColor(self.tone.fill))
        top = min(edge - size / 2, name_top - size)
        self.kind.paint(painter, right - (wide + size) / 2, top)
        if self.new:
            self.new.paint(painter, right + INSET - NEW * 0.65, edge)


def laid(shown: Tile, size: Size, theme: Theme) -> Laid:
    look = tone(shown.health, theme)
    room = size.width - 2 * size.padding
    large = min(max(size.scale, 0.9), LARGEST)
    sign = Icon(SIGNS[shown.health], SIGN * large, look.sign, 3.6)
    small = LOW_KIND if size.height < TIGHT else KIND * large
    kind = Icon(KINDS[shown.kind], small, theme.muted, 2.0)
    soft = Style(size.of(NOTE), look.note, theme.fonts, leading=size.leading)
    note = _note(shown, soft, room - sign.size - AFTER_SIGN)
    name = _name(shown.name, size.height - note.height, size, theme)
    new = Dot(NEW, theme.ember) if shown.is_new else None
    return Laid(size, look, name, note, sign, kind, new, theme.surface)


def has_room(name: str, size: Size, theme: Theme) -> bool:
    """Whether a name is whole on a tile, above a note of one line."""
    note = size.of(NOTE) * size.leading
    return _name(name, size.height - note, size, theme).words == name


def _note(shown: Tile, style: Style, width: float) -> Text:
    """How it is in words; where there is little room, in a shorter word."""
    said = (shown.note,) if shown.note else (WORDS[shown.health], *SHORTER.get(shown.health, ()))
    tried = [Text(each, style, width, most=1) for each in said]
    return next((each for each in tried if not each.shortened), tried[0])


def _name(name: str, height: float, size: Size, theme: Theme) -> Text:
    """On one line, smaller or nearer to the edge if need be; else on two; else shortened."""
    width = size.width - 2 * size.padding
    strong = Style(size.of(NAME), theme.text, theme.fonts, weight=SEMIBOLD, leading=size.leading)
    while strong.pixels > SMALLEST and _width(name, strong) > width:
        strong = strong.at(max(strong.pixels - 1, SMALLEST))
    if _width(name, strong) > width:
        width = size.width - size.padding - NEAR
    if _width(name, strong) <= width:
        return Text(name, strong, width, most=1)
    two = Text(name, strong, width, most=2)
    if two.height <= height - size.padding / 2 and not two.shortened and not _is_torn(two):
        return two
    middle = Qt.TextElideMode.ElideMiddle
    return Text(QFontMetricsF(strong.font).elidedText(name, middle, width), strong, width, most=1)


def _is_torn(text: Text) -> bool:
    """Whether a line begins within a word."""
    starts = (text.line_start(line) for line in range(1, text.lines))
    return any(text.words[start - 1].isalnum() for start in starts)


@lru_cache(maxsize=512)
def _width(name: str, style: Style) -> float:
    return QFontMetricsF(style.font).horizontalAdvance(name)
