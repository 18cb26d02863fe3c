"""The decision: the question, the time to talk about it, and what can be done."""

from dataclasses import replace

from PySide6.QtCore import QRectF

from presenter.core.board import Decision
from presenter.core.contrast import mixed
from presenter.qt.paint.case.discussion import HEIGHT, WIDTH, Discussion
from presenter.qt.paint.case.option import EDGE, FIGURE, Ballot, ballots
from presenter.qt.paint.case.part import Part
from presenter.qt.paint.case.plate import PADDING, Plate
from presenter.qt.paint.case.tones import readable
from presenter.qt.paint.runs import RIGHT, SEMIBOLD, Style
from presenter.qt.paint.scene import Face, Placed
from presenter.qt.paint.text import Text
from presenter.qt.paint.title import balanced
from presenter.qt.theme import Theme
from presenter.values import dataclass

QUESTION, SMALLEST_QUESTION, QUESTION_LINES = 36.0, 28.0, 2
SIZES = ((30.0, 2), (28.0, 2), (26.0, 2), (24.0, 3), (22.0, 3))  # of options, and their most lines
BELOW_QUESTION, BETWEEN, TOP, BOTTOM = 16.0, 12.0, 24.0, 28.0
VOTES = ("", "first vote", "second vote")
HEADS = ("1st", "2nd")
HEAD, COUNTING = 22.0, 26.0
ROOMIER = 26.0  # how much higher an option becomes at most where there is room
LOWER, HAIR = 0.66, 0.01  # how much lower at most, in parts of the letters; sums are not exact
MORE_HEIGHT = 36.0
RIM = 0.45  # of ember in the edge of the panel


@dataclass(frozen=True, slots=True)
class Laid:
    """A decision laid out for a width: its question, what is counted, its options."""

    question: Text
    counting: Text | None
    heads: tuple[Text, ...]
    ballots: tuple[Ballot, ...]

    @property
    def above(self) -> float:
        heads = max((each.height for each in self.heads), default=0.0)
        return max(self.question.height, HEIGHT) + BELOW_QUESTION + heads

    @property
    def options(self) -> float:
        return _height(self.ballots)

    @property
    def height(self) -> float:
        return TOP + self.above + self.options + BOTTOM


def decision(shown: Decision, box: QRectF, theme: Theme) -> Part:
    laid = fitting(shown, box.width(), box.height(), theme)
    inner = box.adjusted(PADDING, TOP, -PADDING, -BOTTOM)
    rim = mixed(theme.ember, theme.surface, RIM)
    plate = Plate(box.width(), box.height(), theme.surface, rim, 2.0)
    middle = inner.y() + max(laid.question.height, HEIGHT) / 2
    placed = [
        Placed(plate, box.x(), box.y()),
        Placed(laid.question, inner.x(), middle - laid.question.height / 2),
    ]
    faces: tuple[Face, ...] = ()
    if laid.counting:
        left = inner.right() - laid.counting.natural_width
        placed.append(Placed(laid.counting, left, inner.y() + (HEIGHT - laid.counting.height) / 2))
    elif shown.timer:
        faces = (Discussion(shown.timer, inner.right(), inner.y(), theme),)
    return Part((*placed, *_options(laid, inner, theme)), faces)


def height_for(shown: Decision, width: float, size: float, theme: Theme) -> float:
    """What it needs in letters of a size."""
    return laid_out(shown, width, size, 2, theme).height


def fitting(shown: Decision, width: float, height: float, theme: Theme) -> Laid:
    """In the largest letters in which everything has room."""
    for size, most in SIZES:
        laid = laid_out(shown, width, size, most, theme)
        if laid.height <= height and not any(each.words.shortened for each in laid.ballots):
            break
    return laid


def laid_out(shown: Decision, width: float, size: float, most: int, theme: Theme) -> Laid:
    inner = width - 2 * PADDING
    counting = _counting(shown, inner / 2, theme)
    beside = counting.natural_width if counting else WIDTH if shown.timer else 0.0
    options = ballots(shown.options, inner, size, most, theme)
    return Laid(
        _question(shown, inner - (beside + PADDING if beside else 0.0), size, theme),
        counting,
        _heads(options, theme),
        options,
    )


def _question(shown: Decision, width: float, size: float, theme: Theme) -> Text:
    pixels = max(QUESTION * size / SIZES[0][0], SMALLEST_QUESTION)
    style = Style(pixels, theme.text, theme.fonts, weight=SEMIBOLD, leading=1.22, tracking=-0.005)
    said = (
        f"Decision {shown.number} — {shown.question}"
        if shown.question
        else f"Decision {shown.number}"
    )
    asked = Text(said, style, width, QUESTION_LINES)
    return asked if asked.shortened else balanced(said, style, width, asked)


def _counting(shown: Decision, width: float, theme: Theme) -> Text | None:
    """That hands are being counted, and for the how manieth time."""
    if not shown.voting:
        return None
    style = Style(COUNTING, theme.accent, theme.fonts, weight=SEMIBOLD)
    return Text(f"Hands up: {VOTES[min(shown.voting, 2)]}", style, width, most=1)


def _heads(options: tuple[Ballot, ...], theme: Theme) -> tuple[Text, ...]:
    """Which figures are of which round, where there are two."""
    if not options or len(options[0].figures) < len(HEADS):
        return ()
    colours = (theme.muted, readable(theme.accent, theme.surface, theme))
    styles = (Style(HEAD, each, theme.fonts, leading=1.3, align=RIGHT) for each in colours)
    width = options[0].size * FIGURE
    return tuple(
        Text(head, style, width, most=1) for head, style in zip(HEADS, styles, strict=True)
    )


def _options(laid: Laid, inner: QRectF, theme: Theme) -> list[Placed]:
    """All options below each other, a little higher or lower as there is room."""
    top = inner.y() + laid.above
    shown = _kept(laid.ballots, inner.bottom() - top)
    placed = _round_heads(laid, inner.right(), top)
    free = inner.bottom() - top - _height(shown) - (MORE_HEIGHT if shown != laid.ballots else 0.0)
    spare = min(max(free / max(len(shown), 1), -LOWER * _size(shown)), ROOMIER)
    for each in shown:
        placed.append(Placed(replace(each, height=each.height + spare), inner.x(), top))
        top += each.height + spare + BETWEEN
    if shown != laid.ballots:
        more = f"+ {len(laid.ballots) - len(shown)} more"
        style = Style(HEAD, theme.muted, theme.fonts, leading=1.2)
        placed.append(Placed(Text(more, style, inner.width(), most=1), inner.x(), top))
    return placed


def _kept(ballots: tuple[Ballot, ...], room: float) -> tuple[Ballot, ...]:
    """As many as have room when they are as low as can be."""
    saved = LOWER * _size(ballots)
    if _height(ballots) - saved * len(ballots) <= room + HAIR:
        return ballots
    for count in range(len(ballots) - 1, 0, -1):
        if _height(ballots[:count]) - saved * count + MORE_HEIGHT <= room:
            return ballots[:count]
    return ()


def _height(ballots: tuple[Ballot, ...]) -> float:
    return sum(each.height for each in ballots) + BETWEEN * max(len(ballots) - 1, 0)


def _size(ballots: tuple[Ballot, ...]) -> float:
    return ballots[0].size if ballots else 0.0


def _round_heads(laid: Laid, right: float, top: float) -> list[Placed]:
    placed: list[Placed] = []
    if laid.heads:
        right -= laid.ballots[0].size * EDGE
    for head in reversed(laid.heads):
        right -= head.width
        placed.append(Placed(head, right, top - head.height - 2))
    return placed
