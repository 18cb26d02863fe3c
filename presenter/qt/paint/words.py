"""One thing said as large as it fits, with a few quiet lines below."""

from presenter.core.picture import WordsPicture
from presenter.qt.paint.fit import ended, fitted
from presenter.qt.paint.frame import BOTTOM, MIDDLE, TOP, Frame
from presenter.qt.paint.piece import Gap, Piece, Stack
from presenter.qt.paint.runs import Style
from presenter.qt.paint.scene import Placed, Scene
from presenter.qt.paint.text import Text
from presenter.qt.paint.title import display, kicker, title
from presenter.qt.theme import Theme

SIZE, MOST, BELOW = 92.0, 7, 36.0
ROOM = BOTTOM - TOP
READABLE = 1500.0


def words(picture: WordsPicture, frame: Frame, theme: Theme) -> Scene:
    width = min(frame.inner, READABLE)

    def make(factor: float) -> Piece:
        pieces: list[Piece] = []
        if picture.kicker:
            pieces += [kicker(picture.kicker, theme.calm, theme.fonts, width), Gap(32)]
        pieces.append(title(picture.text, display(SIZE * factor, theme), width, MOST))
        soft = Style(BELOW, theme.muted, theme.fonts, leading=1.35)
        for number, line in enumerate(picture.lines):
            pieces += [Gap(14 if number else 44), Text(line, soft, width, most=2)]
        return Stack(tuple(pieces))

    fit = fitted(make, ROOM, ended(width, theme))
    top = max(TOP, MIDDLE - fit.piece.height / 2)
    return Scene(
        frame.width, theme.ink, (Placed(fit.piece, frame.margin, top),), overflow=fit.overflow
    )
