"""Where the panels of the board stand: one with nothing to show leaves its room to others.

They stand in two rows. With a large map it is two columns: the map above the feed, monitoring
above the decision. So a long decision takes nothing from the map.
"""

from math import inf

from PySide6.QtCore import QRectF

from presenter.values import dataclass

TOP, BOTTOM, GAP = 122.0, 992.0, 28.0
LOWER = (230.0, 280.0, 320.0, 360.0, 400.0, 450.0, 500.0, 540.0)  # heights of what is below
MAP = ((6, 0.52), (11, 0.57), (16, 0.61))  # tiles up to, and the part of the width that they have
LARGE_MAP, FEW_CHARTS, FOR_CHARTS, FOR_MAP = 0.65, 4, 0.03, 0.02
FEED, NARROW_FEED, NARROW = 0.43, 0.4, 1600.0
LARGE, LARGE_IN_NARROW = 9, 7  # tiles from which on the board stands in columns
COLUMN, NARROW_COLUMN = 0.54, 0.56  # the part of the width that the map's column has
HIGHEST_FEED = ((16, 320.0), (inf, 230.0))  # below a map in a column, of tiles up to
ALONE = 1.15  # how much more than it needs a row alone has
OPTICAL_MIDDLE = 0.42


@dataclass(frozen=True, slots=True)
class Needs:
    """What there is to show, and how high the feed and the decision must be."""

    tiles: int = 0
    charts: int = 0
    has_feed: bool = False
    has_decision: bool = False
    feed: float = 0.0
    decision: float = 0.0


@dataclass(frozen=True, slots=True)
class Boxes:
    """A box for each panel; those of panels that are not there are empty."""

    system: QRectF
    monitoring: QRectF
    feed: QRectF
    decision: QRectF


def lower_widths(width: float, needs: Needs) -> tuple[float, float]:
    """How wide the feed and the decision are, in a board so wide."""
    if in_columns(width, needs):
        column = NARROW_COLUMN if width < NARROW else COLUMN
        return _split(width, column, has_one=True, has_other=True)
    share = NARROW_FEED if width < NARROW else FEED
    return _split(width, share, has_one=needs.has_feed, has_other=needs.has_decision)


def in_columns(width: float, needs: Needs) -> bool:
    """Whether the map is large, and there is something of each kind around it."""
    large = LARGE_IN_NARROW if width < NARROW else LARGE
    around = needs.charts > 0 and needs.has_feed and needs.has_decision
    return needs.tiles >= large and around


def arrange(board: QRectF, needs: Needs) -> Boxes:
    return _columns(board, needs) if in_columns(board.width(), needs) else _rows(board, needs)


def _columns(board: QRectF, needs: Needs) -> Boxes:
    """The map above the feed, monitoring above the decision."""
    left, right = lower_widths(board.width(), needs)
    one = QRectF(board.x(), board.y(), left, board.height())
    other = QRectF(board.right() - right, board.y(), right, board.height())
    highest = next(height for most, height in HIGHEST_FEED if needs.tiles <= most)
    system, feed = _parted(one, min(below(needs.feed), GAP + highest))
    monitoring, decision = _parted(other, below(needs.decision))
    return Boxes(system, monitoring, feed, decision)


def _rows(board: QRectF, needs: Needs) -> Boxes:
    """The map and monitoring above, the feed and the decision below."""
    upper, lower = _upper_and_lower(board, needs)
    share = _map_share(board.width(), needs)
    map_width, charts_width = _split(
        board.width(), share, has_one=needs.tiles > 0, has_other=needs.charts > 0
    )
    feed_width, decision_width = lower_widths(board.width(), needs)
    return Boxes(
        QRectF(upper.x(), upper.y(), map_width, upper.height()),
        QRectF(upper.right() - charts_width, upper.y(), charts_width, upper.height()),
        QRectF(lower.x(), lower.y(), feed_width, lower.height()),
        QRectF(lower.right() - decision_width, lower.y(), decision_width, lower.height()),
    )


def _upper_and_lower(board: QRectF, needs: Needs) -> tuple[QRectF, QRectF]:
    needed = needs.decision if needs.has_decision else needs.feed
    if not (needs.has_feed or needs.has_decision):
        return board, QRectF(board.x(), board.bottom(), board.width(), 0)
    if not (needs.tiles or needs.charts):
        height = min(needed * ALONE, board.height())
        top = board.y() + (board.height() - height) * OPTICAL_MIDDLE
        return QRectF(board.topLeft(), board.topRight()), QRectF(
            board.x(), top, board.width(), height
        )
    return _parted(board, below(needed))


def below(needed: float) -> float:
    """What something below takes, with the gap above it.

    Heights go in steps, so that the map keeps its place from one decision to the next.
    """
    return GAP + next((step for step in LOWER if step >= needed), LOWER[-1])


def _parted(box: QRectF, lower: float) -> tuple[QRectF, QRectF]:
    """What is left above something that takes so much, and that."""
    upper = box.adjusted(0, 0, 0, -lower)
    return upper, QRectF(box.x(), upper.bottom() + GAP, box.width(), lower - GAP)


def _map_share(width: float, needs: Needs) -> float:
    """The part of the width that the map has: more for a large one, less beside many charts."""
    share = next((share for most, share in MAP if needs.tiles <= most), LARGE_MAP)
    if width < NARROW:
        return share + FOR_MAP
    return share - (FOR_CHARTS if needs.charts > FEW_CHARTS else 0.0)


def _split(width: float, share: float, *, has_one: bool, has_other: bool) -> tuple[float, float]:
    if not (has_one and has_other):
        return width * has_one, width * has_other
    one = round((width - GAP) * share)
    return one, width - GAP - one
