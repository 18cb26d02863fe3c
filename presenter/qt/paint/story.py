"""A story is told: its title, who tells it, how long there is, and who is next."""

from PySide6.QtCore import QRectF

from presenter.core.picture import StoryPicture
from presenter.qt.paint import teller
from presenter.qt.paint.fit import Fitted, fitted
from presenter.qt.paint.frame import BOTTOM, MIDDLE, TOP, Frame
from presenter.qt.paint.piece import Gap, Piece, Stack
from presenter.qt.paint.ring import Ring
from presenter.qt.paint.runs import Style
from presenter.qt.paint.scene import Placed, Scene
from presenter.qt.paint.text import Text
from presenter.qt.paint.title import display, kicker, title
from presenter.qt.theme import Theme

RING = 436.0
BELOW_RING = 66.0
TITLE, TITLE_LINES = 104.0, 4
ROOM = BOTTOM - TOP


def story(picture: StoryPicture, frame: Frame, theme: Theme) -> Scene:
    words = _words(picture, frame.beside, theme)
    x = frame.width - frame.margin - frame.side
    ring = min(RING, frame.side)
    coming = _coming(picture, frame.side, theme)
    top = MIDDLE - (ring + sum(BELOW_RING + card.height for card in coming)) / 2
    box = QRectF(x + (frame.side - ring) / 2, top, ring, ring)
    face = Ring(picture.timer, box, theme)
    placed = (
        face.track,
        Placed(words.piece, frame.margin, max(TOP, MIDDLE - words.piece.height / 2)),
        *(Placed(card, x, box.bottom() + BELOW_RING) for card in coming),
    )
    return Scene(frame.width, theme.ink, placed, (face,), words.overflow)


def _coming(picture: StoryPicture, width: float, theme: Theme) -> tuple[Piece, ...]:
    return (teller.card("Next", (picture.next,), width, theme),) if picture.next else ()


def _words(picture: StoryPicture, width: float, theme: Theme) -> Fitted:
    who = picture.teller
    large = who.title or teller.name(who)
    below = teller.name_and_place(who, theme) if who.title else teller.place(who)

    def make(factor: float) -> Piece:
        count = f"War story {picture.number} of {picture.count}"
        pieces: list[Piece] = [kicker(count, theme.calm, width), Gap(28)]
        pieces.append(title(large, display(TITLE * factor, theme.text), width, TITLE_LINES))
        if below:
            name = Style(44 * factor, theme.text if who.title else theme.muted)
            pieces += [Gap(26), Text(below, name, width, most=2)]
        if picture.listen:
            pieces += [Gap(64 * factor), teller.listening(picture.listen, width, theme)]
        return Stack(tuple(pieces))

    return fitted(make, width, ROOM, theme.muted)
