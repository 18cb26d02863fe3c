"""The endings by name: the room's own first, then those that most plays lead to."""

from PySide6.QtCore import QRectF

from presenter.core.board import Paths
from presenter.qt.paint.case.plate import label_style
from presenter.qt.paint.runs import RIGHT, SEMIBOLD, Style
from presenter.qt.paint.scene import Placed
from presenter.qt.paint.shapes import Dot
from presenter.qt.paint.text import Text
from presenter.qt.theme import Theme

OWN, OTHERS, ALL = "This evening", "It could have been", "How it can end"
SIZES = (32.0, 28.0, 25.0, 22.0)
LEADING, LINES = 1.25, 2
DOT, BESIDE, SHARE, BETWEEN = 0.5, 1.1, 3.0, 0.55  # in parts of the size
BELOW_LABEL, BELOW_OWN = 14.0, 40.0


def endings(paths: Paths, box: QRectF, theme: Theme) -> list[Placed]:
    """In the largest letters in which all have room; in the smallest, the rest is counted."""
    shares = ranked(paths)
    for size in SIZES:
        placed, left_out = _List(size, paths.own, box, theme).placed(shares)
        if not left_out:
            break
    return placed


def ranked(paths: Paths) -> list[tuple[str, float]]:
    """Each ending once, with its share of all plays."""
    total: dict[str, float] = {}
    for dot in paths.dots:
        total[dot.ending] = total.get(dot.ending, 0.0) + dot.share
    return sorted(total.items(), key=lambda each: (each[0] != paths.own, -each[1], each[0]))


def percent(share: float) -> str:
    """`34 %`, and never `0 %` for what can happen."""
    if 0 < share < 0.01:  # noqa: PLR2004 - one in a hundred
        return "< 1 %"
    return f"{round(share * 100)} %"


class _List:
    """Endings below each other in one size."""

    def __init__(self, size: float, own: str, box: QRectF, theme: Theme) -> None:
        self._size, self._own, self._box, self._theme = size, own, box, theme
        self._placed: list[Placed] = []
        self._y = box.y()

    def placed(self, shares: list[tuple[str, float]]) -> tuple[list[Placed], int]:
        """What has room, and how many have none."""
        has_own = bool(shares) and shares[0][0] == self._own
        self._label(OWN if has_own else ALL)
        for at, (name, share) in enumerate(shares):
            left = len(shares) - at - 1
            if not self._add(name, share, room_below=self._size * LEADING if left else 0.0):
                self._words(f"+ {left + 1} more")
                return self._placed, left + 1
            if has_own and at == 0 and left:
                self._y += BELOW_OWN - self._size * BETWEEN
                self._label(OTHERS)
        return self._placed, 0

    def _label(self, said: str) -> None:
        text = Text(said.upper(), label_style(self._theme), self._box.width(), most=1)
        self._placed.append(Placed(text, self._box.x(), self._y))
        self._y += text.height + BELOW_LABEL

    def _words(self, said: str) -> None:
        style = Style(self._size, self._theme.muted, self._theme.fonts, leading=LEADING)
        self._placed.append(
            Placed(Text(said, style, self._box.width(), most=1), self._box.x(), self._y)
        )

    def _add(self, name: str, share: float, room_below: float) -> bool:
        theme, size = self._theme, self._size
        is_own = name == self._own
        strong = Style(size, theme.text, theme.fonts, weight=SEMIBOLD, leading=LEADING)
        soft = Style(size, theme.muted, theme.fonts, leading=LEADING, align=RIGHT)
        style = strong if is_own else Style(size, theme.text, theme.fonts, leading=LEADING)
        beside = size * (BESIDE + SHARE)
        words = Text(name, style, self._box.width() - beside, LINES)
        if self._y + words.height + room_below > self._box.bottom():
            return False
        figure = Text(percent(share), soft, size * SHARE, most=1)
        dot = Dot(size * DOT, theme.ember if is_own else theme.faint)
        line = size * LEADING
        self._placed += [
            Placed(dot, self._box.x(), self._y + line / 2),
            Placed(words, self._box.x() + size * BESIDE, self._y),
            Placed(figure, self._box.right() - size * SHARE, self._y),
        ]
        self._y += words.height + size * BETWEEN
        return True
