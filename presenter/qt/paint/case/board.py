"""The case at this moment: the map, monitoring, the feed, and the decision if there is one."""

from dataclasses import replace
from math import inf

from PySide6.QtCore import QRectF

from presenter.core.board import Board
from presenter.core.case_picture import BoardPicture
from presenter.qt.paint.case import arrange, decision, feed, monitoring, system
from presenter.qt.paint.case.arrange import BOTTOM, TOP, Boxes, Needs
from presenter.qt.paint.case.head import edge, head
from presenter.qt.paint.case.part import Part, joined
from presenter.qt.paint.frame import Frame
from presenter.qt.paint.scene import Scene
from presenter.qt.theme import Theme

# The size of what is below the map, for so many tiles: a large map needs the room.
LETTERS = ((8, 30.0), (11, 26.0), (16, 24.0), (inf, 22.0))
COLUMN_LETTERS = (28.0, 26.0, 24.0, 22.0)  # the same where the map has a column of its own


def board(picture: BoardPicture, frame: Frame, theme: Theme) -> Scene:
    shown = picture.board
    left = edge(frame)
    whole = QRectF(left, TOP, frame.width - 2 * left, BOTTOM - TOP)
    boxes = arrange.arrange(whole, _needs(shown, whole, theme))
    made = joined((head(picture.head, frame, theme), *_panels(picture, boxes, theme)))
    return Scene(frame.width, theme.ink, made.placed, made.faces, made.arrivals)


def _needs(shown: Board, whole: QRectF, theme: Theme) -> Needs:
    """In columns the letters are as large as leaves room for every chart."""
    there = Needs(len(shown.tiles), len(shown.charts), bool(shown.feed), shown.decision is not None)
    if not arrange.in_columns(whole.width(), there):
        size = next(letters for most, letters in LETTERS if len(shown.tiles) <= most)
        return _needed(shown, there, whole.width(), size, theme)
    room = whole.height() - monitoring.height_for(len(shown.charts))
    for size in COLUMN_LETTERS:
        needs = _needed(shown, there, whole.width(), size, theme)
        if arrange.below(needs.decision) <= room:
            break
    return needs


def _needed(shown: Board, there: Needs, width: float, size: float, theme: Theme) -> Needs:
    """How high the feed and the decision are in letters of a size."""
    feed_width, decision_width = arrange.lower_widths(width, there)
    feeds = feed.height_for(shown.feed, feed_width, size, theme) if shown.feed else 0.0
    decided = 0.0
    if shown.decision:
        decided = decision.height_for(shown.decision, decision_width, size, theme)
    return replace(there, feed=feeds, decision=decided)


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
