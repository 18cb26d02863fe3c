"""What the room said, in columns: the newest first, and the rest counted."""

from PySide6.QtCore import QRectF

from presenter.core.entries import EntryKind
from presenter.core.picture import Column, WallPicture
from presenter.qt.paint.frame import BOTTOM, TOP, Frame
from presenter.qt.paint.pinned import Pinned, pinned
from presenter.qt.paint.scene import Placed, Scene
from presenter.qt.paint.title import display, title
from presenter.qt.theme import Theme
from presenter.values import dataclass

TITLE = 68.0
ABOVE, BELOW_TITLE, BELOW = 28.0, 36.0, 12.0


@dataclass(frozen=True, slots=True)
class Kind:
    """How a column is headed, in which colour, and what it says while it is empty."""

    head: str
    colour: str
    hint: str


KINDS = {
    EntryKind.LEARNING: Kind("Learnings", "calm", "What did we learn?"),
    EntryKind.QUESTION: Kind("Questions", "info", "What is still open?"),
    EntryKind.COMMITMENT: Kind("We will do", "ember", "What will we do, and who?"),
    EntryKind.COMMENT: Kind("Comments", "muted", "What else?"),
}


def wall(picture: WallPicture, frame: Frame, theme: Theme) -> Scene:
    width = frame.width - 2 * frame.edge
    heading = title(picture.title, display(TITLE, theme), width, most=1)
    top = TOP - ABOVE + heading.height + BELOW_TITLE
    area = QRectF(frame.edge, top, width, BOTTOM + BELOW - top)
    columns = [_pinned(column, theme) for column in picture.columns]
    placed = (Placed(heading, frame.edge, TOP - ABOVE), *pinned(columns, area, theme))
    return Scene(frame.width, theme.ink, placed)


def _pinned(column: Column, theme: Theme) -> Pinned:
    kind = KINDS[column.kind]
    led = column.kind is EntryKind.LEARNING
    return Pinned(kind.head, getattr(theme, kind.colour), column.cards, kind.hint, led, column.more)
