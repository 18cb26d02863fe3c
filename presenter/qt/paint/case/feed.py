"""Pager, chat and logs: the newest first, and of what has no room the number."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF

from presenter.core.board import FeedLine
from presenter.qt.paint.case.entry import MOST_LINES, Entry, entry
from presenter.qt.paint.case.part import Part
from presenter.qt.paint.case.plate import AROUND, PADDING, labelled
from presenter.qt.paint.runs import Style
from presenter.qt.paint.scene import Arrival, Placed
from presenter.qt.paint.text import Text
from presenter.qt.theme import Theme
from presenter.values import dataclass

SIZES = (28.0, 26.0, 24.0, 22.0)
MANY = 0.85  # of the room: what larger letters may fill
BETWEEN = 0.42  # in parts of the size
MORE, MORE_HEIGHT = 22.0, 28.0
ENOUGH = 8  # lines that the board makes room for
ROOMY, FEW, ACROSS = 1250.0, 3, 56.0  # when the lines stand in two columns, and how far apart
GLOW = (14.0, 5.0)  # how far the glow of a new line goes beyond it


@dataclass(frozen=True, slots=True)
class _At:
    """A line of the feed in its place."""

    entry: Entry
    x: float
    y: float


def feed(lines: Sequence[FeedLine], box: QRectF, theme: Theme) -> Part:
    panel, room = labelled("Pager & logs", box, theme)
    across = _columns(len(lines), room.width())
    for size in SIZES:
        last = size == SIZES[-1]
        found = _filled(lines, _areas(room, across, 1.0 if last else MANY), size, theme)
        if len(found) == len(lines):
            break
    placed = [Placed(each.entry, each.x, each.y) for each in found]
    new = [
        Arrival(f"{line.clock} {line.who} {line.text}", _around(at))
        for line, at in zip(lines, found, strict=False)
        if line.is_new
    ]
    if len(found) < len(lines):
        placed.append(_earlier(len(lines) - len(found), found, room, size, theme))
    return Part((*panel.placed, *placed), arrivals=tuple(new))


def height_for(lines: Sequence[FeedLine], width: float, size: float, theme: Theme) -> float:
    """What the latest need in letters of a size, with the panel around them."""
    room = width - 2 * PADDING
    across = _columns(len(lines), room)
    column = _areas(QRectF(0, 0, room, 0), across, 1.0)[0].width()
    every = [entry(line, column, size, theme).height for line in lines[:ENOUGH]]
    return (sum(every) + size * BETWEEN * len(every)) / across + size + AROUND


def _columns(count: int, width: float) -> int:
    return 2 if width > ROOMY and count > FEW else 1


def _areas(room: QRectF, across: int, share: float) -> list[QRectF]:
    width = (room.width() - ACROSS * (across - 1)) / across
    step = width + ACROSS
    return [
        QRectF(room.x() + number * step, room.y(), width, room.height() * share)
        for number in range(across)
    ]


def _filled(
    lines: Sequence[FeedLine], areas: Sequence[QRectF], size: float, theme: Theme
) -> list[_At]:
    """As many lines as have room, one column after the other; the last one may be shortened."""
    found: list[_At] = []
    number, top = 0, areas[0].y()
    for at, line in enumerate(lines):
        made = entry(line, areas[0].width(), size, theme)
        left = len(lines) - at - 1
        if top + made.height > areas[number].bottom() and number < len(areas) - 1:
            number, top = number + 1, areas[0].y()
        more = MORE_HEIGHT if left and number == len(areas) - 1 else 0.0
        room = areas[number].bottom() - top - more
        if made.height > room:
            if short := _shortened(line, areas[0].width(), room, size, theme):
                found.append(_At(short, areas[number].x(), top))
            break
        found.append(_At(made, areas[number].x(), top))
        top += made.height + size * BETWEEN
    return found


def _shortened(
    line: FeedLine, width: float, room: float, size: float, theme: Theme
) -> Entry | None:
    """A line of the feed in the smallest letters that ends early, if that says enough."""
    if size > SIZES[-1]:
        return None
    tries = (entry(line, width, size, theme, most) for most in range(MOST_LINES - 1, 1, -1))
    return next((made for made in tries if made.height <= room), None)


def _earlier(count: int, found: Sequence[_At], room: QRectF, size: float, theme: Theme) -> Placed:
    style = Style(MORE, theme.muted, theme.fonts, leading=1.2)
    words = Text(f"+ {count} earlier", style, room.width(), most=1)
    if not found:
        return Placed(words, room.x(), room.y())
    last = found[-1]
    return Placed(words, last.x, last.y + last.entry.height + size * BETWEEN)


def _around(at: _At) -> QRectF:
    across, down = GLOW
    box = QRectF(at.x, at.y, at.entry.width, at.entry.height)
    return box.adjusted(-across, -down, across, down)
