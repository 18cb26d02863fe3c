"""How many gave each answer: bars without a name, a mean or a verdict."""

from dataclasses import replace

from presenter.core.picture import ShapePicture
from presenter.qt.paint.frame import BOTTOM, TOP, Frame
from presenter.qt.paint.piece import Paintable
from presenter.qt.paint.runs import CENTRE, SEMIBOLD, Style
from presenter.qt.paint.scene import Placed, Scene
from presenter.qt.paint.shapes import Bar
from presenter.qt.paint.text import Text
from presenter.qt.paint.title import display, title
from presenter.qt.theme import Theme

QUESTION, OF_TWO, LINES, ABOVE = 62.0, 44.0, 3, 28.0
ANSWER, COUNT, BETWEEN, BELOW_QUESTION = 34.0, 34.0, 0.35, 64.0
WIDEST = 200.0  # of a bar
FLAT = 4.0  # of one that nobody gave

Answers = tuple[tuple[str, int], ...]


def shape(picture: ShapePicture, frame: Frame, theme: Theme) -> Scene:
    """Questions beside each other, all their bars by one scale."""
    many = len(picture.questions)
    width = (frame.inner - BELOW_QUESTION * (many - 1)) / many
    most = max(count for _question, answers in picture.questions for _answer, count in answers)
    style = display(QUESTION if many == 1 else OF_TWO, theme)
    heads = [title(asked, style, width, LINES) for asked, _answers in picture.questions]
    top = TOP + max(head.height for head in heads) + BELOW_QUESTION
    placed: list[Placed] = []
    for number, (head, (_asked, answers)) in enumerate(zip(heads, picture.questions, strict=True)):
        x = frame.margin + number * (width + BELOW_QUESTION)
        placed.append(Placed(head, x, TOP - ABOVE))
        placed += _bars(answers, most, (x, top, width), theme)
    return Scene(frame.width, theme.ink, tuple(placed))


def _bars(
    answers: Answers, most: int, area: tuple[float, float, float], theme: Theme
) -> list[Placed]:
    """A bar for each answer, its count above it and the answer below."""
    left, top, width = area
    step = min(width / len(answers), WIDEST / (1 - BETWEEN))
    wide = step * (1 - BETWEEN)
    start = left + (width - step * len(answers)) / 2 + (step - wide) / 2
    words = Style(ANSWER, theme.muted, theme.fonts, align=CENTRE, leading=1.3)
    counts = replace(words, pixels=COUNT, colour=theme.text, weight=SEMIBOLD)
    foot = BOTTOM - ANSWER * 1.5
    room = foot - top - COUNT * 1.5
    placed: list[Placed] = []
    for number, (answer, count) in enumerate(answers):
        x = start + number * step
        tall = max(room * count / max(most, 1), FLAT)
        bar: Paintable = Bar(wide, tall, theme.calm if count else theme.line)
        placed.append(Placed(bar, x, foot - tall))
        placed.append(Placed(Text(str(count), counts, wide, 1), x, foot - tall - COUNT * 1.5))
        placed.append(Placed(Text(answer, words, wide, 1), x, foot + ANSWER * 0.3))
    return placed
