"""How one tile of the overview looks, and the heading over a phase."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen, QPixmap

from presenter.core.search import Where
from presenter.qt.control.overview.arrangement import Heading, Tile
from presenter.qt.theme import MONO, SANS, Theme, font
from presenter.values import dataclass

ROUND = 7.0
SEMIBOLD = QFont.Weight.DemiBold
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
MIDDLE = Qt.AlignmentFlag.AlignCenter
BETWEEN = 8


@dataclass(frozen=True, slots=True)
class Look:
    """What is to be seen of a tile besides its thumbnail."""

    title: str
    mark: str = ""
    chosen: bool = False


def paint_tile(
    painter: QPainter, tile: Tile, pixmap: QPixmap | None, look: Look, theme: Theme
) -> None:
    box = tile.thumbnail
    edge = QPainterPath()
    edge.addRoundedRect(QRectF(box), ROUND, ROUND)
    painter.save()
    painter.setClipPath(edge, Qt.ClipOperation.IntersectClip)
    painter.fillRect(box, theme.colour("surface"))
    if pixmap:
        painter.drawPixmap(box.topLeft(), pixmap)
    painter.restore()
    _frame(painter, box, _edge(look, theme), 2.0 if look.mark or look.chosen else 1.0)
    if look.chosen:
        _frame(painter, box.adjusted(-3, -3, 3, 3), theme.colour("text"), 2.0)
    _caption(painter, tile, look, theme)


def paint_heading(painter: QPainter, heading: Heading, theme: Theme) -> None:
    line = heading.box.adjusted(0, 0, 0, -8)
    title = font(SANS, 14, SEMIBOLD)
    words = _elided(heading.title, title, line.width() - 120)
    painter.setFont(title)
    painter.setPen(theme.colour("text"))
    painter.drawText(line, LEFT, words)
    beside = line.adjusted(QFontMetrics(title).horizontalAdvance(words) + 10, 0, 0, 0)
    painter.setFont(font(SANS, 13))
    painter.setPen(theme.colour("faint"))
    painter.drawText(beside, LEFT, "1 slide" if heading.count == 1 else f"{heading.count} slides")


def _edge(look: Look, theme: Theme) -> QColor:
    return theme.colour("ember" if look.mark else "line")


def _frame(painter: QPainter, box: QRect, colour: QColor, width: float) -> None:
    painter.setPen(QPen(colour, width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inside = QRectF(box).adjusted(width / 2, width / 2, -width / 2, -width / 2)
    painter.drawRoundedRect(inside, ROUND, ROUND)


def _caption(painter: QPainter, tile: Tile, look: Look, theme: Theme) -> None:
    """The number, the title, and at the right what is to be known of this slide."""
    line = tile.caption.adjusted(1, 4, -1, 0)
    mono, words = font(MONO, 12), font(SANS, 13)
    note = look.mark or ("in the notes" if tile.hit.where is Where.NOTES else "")
    painter.setFont(mono)
    painter.setPen(theme.colour("faint"))
    painter.drawText(line, LEFT, str(tile.hit.number))
    line.setLeft(line.left() + QFontMetrics(mono).horizontalAdvance(str(tile.hit.number)) + BETWEEN)
    painter.setFont(words)
    if note:
        painter.setPen(theme.colour("ember" if look.mark else "info"))
        painter.drawText(line, RIGHT, note)
        line.setRight(line.right() - QFontMetrics(words).horizontalAdvance(note) - BETWEEN)
    painter.setPen(theme.colour("text" if look.chosen or look.mark else "muted"))
    painter.drawText(line, LEFT, _elided(look.title, words, line.width()))


def _elided(words: str, written: QFont, width: int) -> str:
    return QFontMetrics(written).elidedText(words, Qt.TextElideMode.ElideRight, width)
