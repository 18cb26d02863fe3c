"""Where the panels of the board stand: one with nothing to show leaves its room to others."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF

TOP, BOTTOM, GAP = 122.0, 992.0, 28.0
LOWER = (
    230.0,
    280.0,
    320.0,
    360.0,
    400.0,
    450.0,
    500.0,
    540.0,
)  # the heights that the lower row can have
MAP = ((6, 0.52), (11, 0.57), (16, 0.61))  # tiles up to, and the part of the width that they have
LARGE_MAP, FEW_CHARTS, FOR_CHARTS, FOR_MAP = 0.65, 4, 0.03, 0.02
FEED, NARROW_FEED, NARROW = 0.43, 0.4, 1600.0
ALONE = 1.15  # how much more than it needs a row alone has
OPTICAL_MIDDLE = 0.42


@dataclass(frozen=True, slots=True)
class Needs:
    """What there is to show; `lower` is how high the row of feed and decision must be."""

    tiles: int = 0
    charts: int = 0
    has_feed: bool = False
    has_decision: bool = False
    lower: float = 0.0


@dataclass(frozen=True, slots=True)
class Boxes:
    """A box for each panel; those of panels that are not there are empty."""

    system: QRectF
    monitoring: QRectF
    feed: QRectF
    decision: QRectF


def lower_widths(width: float, *, has_feed: bool, has_decision: bool) -> tuple[float, float]:
    """How wide the feed and the decision are, in a board so wide."""
    share = NARROW_FEED if width < NARROW else FEED
    return _split(width, share, has_one=has_feed, has_other=has_decision)


def arrange(board: QRectF, needs: Needs) -> Boxes:
    """The map and monitoring above, the feed and the decision below."""
    has_upper = needs.tiles > 0 or needs.charts > 0
    has_lower = needs.has_feed or needs.has_decision
    upper, lower = _rows(board, needs.lower, has_upper=has_upper, has_lower=has_lower)
    share = _map_share(board.width(), needs)
    map_width, charts_width = _split(
        board.width(), share, has_one=needs.tiles > 0, has_other=needs.charts > 0
    )
    feed_width, decision_width = lower_widths(
        board.width(), has_feed=needs.has_feed, has_decision=needs.has_decision
    )
    return Boxes(
        QRectF(upper.x(), upper.y(), map_width, upper.height()),
        QRectF(upper.right() - charts_width, upper.y(), charts_width, upper.height()),
        QRectF(lower.x(), lower.y(), feed_width, lower.height()),
        QRectF(lower.right() - decision_width, lower.y(), decision_width, lower.height()),
    )


def _rows(
    board: QRectF, needed: float, *, has_upper: bool, has_lower: bool
) -> tuple[QRectF, QRectF]:
    """Heights in steps, so that the map keeps its place from one decision to the next."""
    if not has_lower:
        return board, QRectF(board.x(), board.bottom(), board.width(), 0)
    if not has_upper:
        height = min(needed * ALONE, board.height())
        top = board.y() + (board.height() - height) * OPTICAL_MIDDLE
        return QRectF(board.topLeft(), board.topRight()), QRectF(
            board.x(), top, board.width(), height
        )
    height = next((step for step in LOWER if step >= needed), LOWER[-1])
    upper = board.adjusted(0, 0, 0, -height - GAP)
    return upper, QRectF(board.x(), board.bottom() - height, board.width(), height)


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
