"""All ends of the case over two of its scores, and the way that the room went."""

from PySide6.QtCore import QRectF

from presenter.core.case_picture import PathsPicture
from presenter.qt.paint.case.endings import endings
from presenter.qt.paint.case.field import field
from presenter.qt.paint.frame import BOTTOM, TOP, Frame
from presenter.qt.paint.scene import Placed, Scene
from presenter.qt.paint.title import display, title
from presenter.qt.theme import Theme

TITLE, ABOVE, BELOW_TITLE = 60.0, 36.0, 32.0
SIDE, APART = 0.3, 56.0  # how wide the list of endings is, and how far from the field


def paths(picture: PathsPicture, frame: Frame, theme: Theme) -> Scene:
    left = frame.edge
    width = frame.width - 2 * left
    heading = title(picture.title, display(TITLE, theme), width, most=1)
    top = TOP - ABOVE + heading.height + BELOW_TITLE
    side = width * SIDE
    area = QRectF(left, top, width - side - APART, BOTTOM + 16 - top)
    beside = QRectF(area.right() + APART, top, side, area.height())
    placed = [Placed(heading, left, TOP - ABOVE), *field(picture.paths, area, theme)]
    placed += endings(picture.paths, beside, theme)
    return Scene(frame.width, theme.ink, tuple(placed))
