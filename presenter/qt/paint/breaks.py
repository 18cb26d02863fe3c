"""A break: a few words, the time left, and when we go on."""

from PySide6.QtCore import QRectF

from presenter.core.picture import BreakPicture
from presenter.deck.page import page
from presenter.qt.paint.blocks import Typesetter
from presenter.qt.paint.fit import fitted
from presenter.qt.paint.frame import BOTTOM, MIDDLE, TOP, Frame
from presenter.qt.paint.images import PictureSource
from presenter.qt.paint.look import Look
from presenter.qt.paint.piece import Piece
from presenter.qt.paint.ring import Ring
from presenter.qt.paint.scene import Placed, Scene
from presenter.qt.paint.stacked import stacked
from presenter.qt.theme import Theme

LOOK = Look(title=120.0, body=44.0, title_lines=3, gap=36.0, quiet=True)
RING, WORDS_BELOW = 480.0, 50.0
ROOM = BOTTOM - TOP


def rest(picture: BreakPicture, frame: Frame, theme: Theme, pictures: PictureSource) -> Scene:
    blocks = page(picture.markdown).blocks
    ring = min(RING, frame.side)

    def make(factor: float) -> Piece:
        return stacked(blocks, Typesetter(LOOK, theme, pictures, factor), frame.beside, ROOM)

    fit = fitted(make, frame.beside, ROOM, theme.muted)
    words = Placed(fit.piece, frame.margin, max(TOP, MIDDLE - fit.piece.height / 2))
    x = frame.width - frame.margin - (frame.side + ring) / 2
    box = QRectF(x, MIDDLE - ring / 2 - WORDS_BELOW, ring, ring)
    face = Ring(picture.timer, box, theme, below=True)
    return Scene(frame.width, theme.ink, (words, face.track), (face,), fit.overflow)
