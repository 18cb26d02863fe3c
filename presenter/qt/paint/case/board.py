"""The case at this moment: the map, monitoring, the feed, and the decision if there is one."""

from math import inf

from PySide6.QtCore import QRectF

from presenter.core.board import Board
from presenter.core.picture import BoardPicture
from presenter.qt.paint.case import arrange, decision, feed, monitoring, system
from presenter.qt.paint.case.arrange import BOTTOM, TOP, Boxes, Needs
from presenter.qt.paint.case.head import edge, head
from presenter.qt.paint.case.part import Part, joined
from presenter.qt.paint.frame import Frame
from presenter.qt.paint.scene import Scene
from presenter.qt.theme import Theme

# The size of what is below the map, for so many tiles: a large map needs the room.
LETTERS = ((8, 30.0), (11, 26.0), (16, 24.0), (inf, 22.0))


def board(picture: BoardPicture, frame: Frame, theme: Theme) -> Scene:
    shown = picture.board
    left = edge(frame)
    whole = QRectF(left, TOP, frame.width - 2 * left, BOTTOM - TOP)
    boxes = arrange.arrange(whole, _needs(shown, whole.width(), theme))
    made = joined((head(picture.head, frame, theme), *_panels(picture, boxes, theme)))
    return Scene(frame.width, theme.ink, made.placed, made.faces, made.arrivals)


def _needs(shown: Board, width: float, theme: Theme) -> Needs:
    has_feed, has_decision = bool(shown.feed), shown.decision is not None
    feed_width, decision_width = arrange.lower_widths(
        width, has_feed=has_feed, has_decision=has_decision
    )
    size = next(letters for most, letters in LETTERS if len(shown.tiles) <= most)
    needed = 0.0
    if shown.decision:
        needed = decision.height_for(shown.decision, decision_width, size, theme)
    elif has_feed:
        needed = feed.height_for(shown.feed, feed_width, size, theme)
    return Needs(len(shown.tiles), len(shown.charts), has_feed, has_decision, needed)


def _panels(picture: BoardPicture, boxes: Boxes, theme: Theme) -> list[Part]:
    shown = picture.board
    parts: list[Part] = []
    if shown.tiles:
        parts.append(system.system(shown.tiles, boxes.system, theme))
    if shown.charts:
        parts.append(monitoring.monitoring(shown.charts, picture.head, boxes.monitoring, theme))
    if shown.feed:
        parts.append(feed.feed(shown.feed, boxes.feed, theme))
    if shown.decision:
        parts.append(decision.decision(shown.decision, boxes.decision, theme))
    return parts
