"""Between two stories: who is next, who follows, and how we listen."""

from presenter.core.picture import QueuePicture, Teller
from presenter.qt.paint import teller
from presenter.qt.paint.fit import Fitted, ended, fitted
from presenter.qt.paint.frame import BOTTOM, TOP, Frame
from presenter.qt.paint.piece import Gap, Piece, Stack
from presenter.qt.paint.runs import Style
from presenter.qt.paint.scene import Placed, Scene
from presenter.qt.paint.text import Text
from presenter.qt.paint.title import display, kicker, title
from presenter.qt.theme import Theme

HEADING, NAME = 72.0, 112.0
BELOW_HEADING = 48.0
INVITATION = "The floor is open."
ENCOURAGEMENT = "Whoever has a story: a raised hand is enough."


def queue(picture: QueuePicture, frame: Frame, theme: Theme) -> Scene:
    heading = title(picture.heading, display(HEADING, theme), frame.inner, most=2)
    top = TOP + (heading.height + BELOW_HEADING if picture.heading else 0.0)
    width = frame.beside if picture.following else frame.inner
    words = _words(picture, width, BOTTOM - top, theme)
    middle = top + (BOTTOM - top) * 0.46
    placed = [
        Placed(heading, frame.margin, TOP),
        Placed(words.piece, frame.margin, max(top, middle - words.piece.height / 2)),
    ]
    if picture.following:
        card = teller.card("Then", picture.following, frame.side, theme)
        x = frame.width - frame.margin - frame.side
        placed.append(Placed(card, x, max(top, middle - card.height / 2)))
    return Scene(frame.width, theme.ink, tuple(placed), overflow=words.overflow)


def _words(picture: QueuePicture, width: float, room: float, theme: Theme) -> Fitted:
    def make(factor: float) -> Piece:
        pieces = _next(picture.next, width, factor, theme)
        if picture.listen:
            pieces += [Gap(60 * factor), teller.listening(picture.listen, width, theme)]
        return Stack(tuple(pieces))

    return fitted(make, room, ended(width, theme))


def _next(coming: Teller | None, width: float, factor: float, theme: Theme) -> list[Piece]:
    large = display(NAME * factor, theme)
    soft = Style(44 * factor, theme.muted, theme.fonts)
    if coming is None:
        open_floor = title(INVITATION, large, width, most=2)
        return [open_floor, Gap(26), Text(ENCOURAGEMENT, soft, width, most=2)]
    pieces: list[Piece] = [kicker("Next", theme.calm, theme.fonts, width), Gap(24)]
    pieces.append(title(teller.name(coming), large, width, most=2))
    if at := teller.place(coming):
        pieces += [Gap(16), Text(at, soft, width, most=1)]
    if coming.title:
        told = Style(44 * factor, theme.text, theme.fonts)
        pieces += [Gap(26), Text(teller.quoted(coming), told, width, most=3)]
    return pieces
