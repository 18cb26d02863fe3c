"""A question of the debrief, and below it what the room says to it."""

from PySide6.QtCore import QRectF

from presenter.core.case_picture import DebriefPicture
from presenter.core.picture import Card
from presenter.qt.paint.frame import BOTTOM, TOP, Frame
from presenter.qt.paint.pinned import Pinned, pinned
from presenter.qt.paint.scene import Placed, Scene
from presenter.qt.paint.title import display, kicker, title
from presenter.qt.theme import Theme

QUESTION, LINES = 60.0, 3
ALONE, LINES_ALONE, MIDDLE = 96.0, 5, 0.4
ABOVE, BELOW_KICKER, BELOW_QUESTION, BELOW = 28.0, 16.0, 44.0, 12.0
COLOURS = ("calm", "info", "ember", "warn")
MOST = 5


def debrief(picture: DebriefPicture, frame: Frame, theme: Theme) -> Scene:
    """Without columns the question has the wall for itself."""
    is_alone = not picture.columns
    left = frame.margin if is_alone else frame.edge
    width = frame.width - 2 * left
    count = f"Debrief · {picture.number} of {picture.count}"
    above = kicker(count, theme.accent, theme.fonts, width)
    size, lines = (ALONE, LINES_ALONE) if is_alone else (QUESTION, LINES)
    asked = title(picture.question, display(size, theme), width, lines)
    free = BOTTOM - TOP - above.height - BELOW_KICKER - asked.height
    top = TOP + free * MIDDLE if is_alone else TOP - ABOVE
    below = top + above.height + BELOW_KICKER
    placed = [Placed(above, left, top), Placed(asked, left, below)]
    if not is_alone:
        start = below + asked.height + BELOW_QUESTION
        area = QRectF(left, start, width, BOTTOM + BELOW - start)
        placed += pinned(_columns(picture, theme), area, theme)
    return Scene(frame.width, theme.ink, tuple(placed))


def _columns(picture: DebriefPicture, theme: Theme) -> list[Pinned]:
    return [
        Pinned(
            head,
            getattr(theme, COLOURS[at % len(COLOURS)]),
            tuple(Card(said, "") for said in words),
        )
        for at, (head, words) in enumerate(picture.columns[:MOST])
    ]
