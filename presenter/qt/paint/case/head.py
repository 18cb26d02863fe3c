"""The head of every picture of the case: its title, the scores, and the time in its world."""

from presenter.core.board import Head, Meter
from presenter.qt.paint.case.meter import meter
from presenter.qt.paint.case.part import Part
from presenter.qt.paint.frame import Frame
from presenter.qt.paint.runs import BOLD, SEMIBOLD, Style
from presenter.qt.paint.scene import Placed
from presenter.qt.paint.text import Text
from presenter.qt.paint.title import display, title
from presenter.qt.theme import Theme

HEAD_TOP, HEAD_MIDDLE, HEAD_BOTTOM = 30.0, 66.0, 104.0
TITLE, CLOCK, ELAPSED = 46.0, 50.0, 24.0
METER, NARROWEST, BETWEEN_METERS = 196.0, 150.0, 36.0
APART = 48.0
LEAST_TITLE = 0.26  # of the width
MOST_METERS = 6


def edge(frame: Frame) -> float:
    """Where the panels of the board begin: outside of where words do elsewhere."""
    return round(frame.width * 0.0292)


def head(shown: Head, frame: Frame, theme: Theme) -> Part:
    left, right = edge(frame), frame.width - edge(frame)
    placed, end = _clock(shown, right, theme)
    least = left + frame.width * LEAST_TITLE
    meters, end = _meters(shown.meters[:MOST_METERS], end - APART, least + APART, theme)
    room = end - left - APART
    name = title(shown.title, display(TITLE, theme), room, most=1 if room > METER * 3 else 2)
    return Part((*placed, *meters, Placed(name, left, HEAD_MIDDLE - name.height / 2)))


def _clock(shown: Head, right: float, theme: Theme) -> tuple[tuple[Placed, ...], float]:
    """The time of day, minutes since the start beside it, and where they begin."""
    mono = Style(CLOCK, theme.accent, theme.fonts, role="mono", weight=BOLD, leading=1.2)
    clock = Text(shown.clock, mono, 400, most=1)
    small = Style(ELAPSED, theme.muted, theme.fonts, role="mono", weight=SEMIBOLD, leading=1.2)
    elapsed = Text(f"T+{shown.elapsed}", small, 200, most=1)
    after = right - elapsed.natural_width
    start = after - 16 - clock.natural_width
    top = HEAD_MIDDLE - clock.height / 2
    return (
        Placed(clock, start, top),
        Placed(elapsed, after, top + (clock.height - elapsed.height) * 0.72),
    ), start


def _meters(
    meters: tuple[Meter, ...], end: float, least: float, theme: Theme
) -> tuple[tuple[Placed, ...], float]:
    """The scores, ending at `end`, and where they begin."""
    if not meters:
        return (), end + APART
    count = len(meters)
    room = (end - least - BETWEEN_METERS * (count - 1)) / count
    width = min(max(room, NARROWEST), METER)
    step = width + BETWEEN_METERS
    start = end - step * count + BETWEEN_METERS
    placed = (
        each
        for number, shown in enumerate(meters)
        for each in meter(shown, start + number * step, HEAD_TOP, width, theme)
    )
    return tuple(placed), start
