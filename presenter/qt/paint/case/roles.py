"""Who takes which part in the incident: a card for each."""

from presenter.core.case_picture import RolesPicture
from presenter.qt.paint.case.plate import Plate
from presenter.qt.paint.frame import BOTTOM, TOP, Frame
from presenter.qt.paint.runs import BOLD, SEMIBOLD, Style
from presenter.qt.paint.scene import Placed, Scene
from presenter.qt.paint.text import Text
from presenter.qt.paint.title import display, kicker, title
from presenter.qt.theme import Theme

KICKER = "Who takes which part?"
TITLE, BELOW_KICKER, BELOW_TITLE = 84.0, 18.0, 56.0
SIZES, NUMBER, LINES = (44.0, 40.0, 36.0, 32.0, 28.0, 24.0), 0.8, 2
GAP, HIGHEST, PADDING, AFTER_NUMBER = 28.0, 170.0, 36.0, 28.0
TWO, MOST = 4, 24  # up to how many roles stand in two columns, and how many can be shown


def roles(picture: RolesPicture, frame: Frame, theme: Theme) -> Scene:
    width = frame.inner
    above = kicker(KICKER, theme.accent, theme.fonts, width)
    heading = title(picture.title, display(TITLE, theme), width, most=2)
    below = TOP + above.height + BELOW_KICKER
    top = below + heading.height + BELOW_TITLE
    shown = picture.roles[:MOST]
    across = 2 if len(shown) <= TWO else 3
    down = max(-(-len(shown) // across), 1)
    wide = (width - GAP * (across - 1)) / across
    high = min((BOTTOM - top - GAP * (down - 1)) / down, HIGHEST)
    size = next((each for each in SIZES if each * 1.25 * LINES < high - PADDING / 2), SIZES[-1])
    placed = [Placed(above, frame.margin, TOP), Placed(heading, frame.margin, below)]
    for at, role in enumerate(shown):
        x = frame.margin + at % across * (wide + GAP)
        y = top + at // across * (high + GAP)
        placed += _card(at + 1, role, (x, y, wide, high), size, theme)
    return Scene(frame.width, theme.ink, tuple(placed))


def _card(
    number: int, role: str, box: tuple[float, float, float, float], size: float, theme: Theme
) -> list[Placed]:
    """A number and the name of a role, halfway up its card."""
    x, y, width, height = box
    quiet = Style(size * NUMBER, theme.accent, theme.fonts, weight=BOLD, leading=1.2)
    count = Text(str(number), quiet, width, most=1)
    left = PADDING + max(count.natural_width, size * NUMBER) + AFTER_NUMBER
    strong = Style(size, theme.text, theme.fonts, weight=SEMIBOLD, leading=1.2)
    name = Text(_capital(role), strong, width - left - PADDING, most=LINES)
    middle = y + height / 2
    return [
        Placed(Plate(width, height, theme.surface, theme.line, 1.5), x, y),
        Placed(count, x + PADDING, middle - count.height / 2),
        Placed(name, x + left, middle - name.height / 2),
    ]


def _capital(role: str) -> str:
    return role[:1].upper() + role[1:]
