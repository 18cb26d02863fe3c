"""A story is told: its title, who tells it, how long there is, and who is next."""

from PySide6.QtCore import QRectF

from presenter.core.deck import Face
from presenter.core.picture import StoryPicture
from presenter.qt.paint import teller
from presenter.qt.paint.fit import Fitted, ended, fitted
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
DIGITS = 0.5  # of a ring’s height
TITLE, TITLE_LINES = 104.0, 4
ROOM = BOTTOM - TOP


def story(picture: StoryPicture, frame: Frame, theme: Theme) -> Scene:
    words = _words(picture, frame.beside, theme)
    x = frame.width - frame.margin - frame.side
    ring = _height(picture, frame)
    coming = _coming(picture, frame.side, theme)
    gap = BELOW_RING if ring else 0.0
    top = MIDDLE - (ring + sum(gap + card.height for card in coming)) / 2
    faces: tuple[Ring, ...] = ()
    if picture.timer:
        wide = min(RING, frame.side)
        box = QRectF(x + (frame.side - wide) / 2, top + (ring - wide) / 2, wide, wide)
        faces = (Ring(picture.timer, box, theme, picture.face),)
    placed = (
        *(track for face in faces for track in face.track),
        Placed(words.piece, frame.margin, max(TOP, MIDDLE - words.piece.height / 2)),
        *(Placed(card, x, top + ring + gap) for card in coming),
    )
    return Scene(frame.width, theme.ink, placed, faces, overflow=words.overflow)


def _height(picture: StoryPicture, frame: Frame) -> float:
    """How much room the clock takes: digits alone are lower than a ring."""
    if not picture.timer:
        return 0.0
    return min(RING, frame.side) * (1.0 if picture.face is Face.RING else DIGITS)


def _coming(picture: StoryPicture, width: float, theme: Theme) -> tuple[Piece, ...]:
    return (teller.card("Next", (picture.next,), width, theme),) if picture.next else ()


def _words(picture: StoryPicture, width: float, theme: Theme) -> Fitted:
    who = picture.teller
    large = who.title or teller.name(who)
    below = teller.name_and_place(who, theme) if who.title else teller.place(who)

    def make(factor: float) -> Piece:
        count = f"War story {picture.number} of {picture.count}"
        if not picture.number:
            count = "A question"
        if not picture.recorded:
            count += " · not recorded"
        pieces: list[Piece] = [kicker(count, theme.calm, theme.fonts, width), Gap(28)]
        pieces.append(title(large, display(TITLE * factor, theme), width, TITLE_LINES))
        if below:
            name = Style(44 * factor, theme.text if who.title else theme.muted, theme.fonts)
            pieces += [Gap(26), Text(below, name, width, most=2)]
        if picture.listen:
            pieces += [Gap(64 * factor), teller.listening(picture.listen, width, theme)]
        return Stack(tuple(pieces))

    return fitted(make, ROOM, ended(width, theme))
