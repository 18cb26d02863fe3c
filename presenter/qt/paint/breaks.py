"""A break: a few words, the time left, and when we go on."""

from PySide6.QtCore import QRectF

from presenter.core.picture import BreakPicture
from presenter.qt.paint.blocks import Typesetter
from presenter.qt.paint.dress import Worn, header
from presenter.qt.paint.fit import ended, fitted
from presenter.qt.paint.frame import BOTTOM, MIDDLE, TOP, Frame
from presenter.qt.paint.images import Album
from presenter.qt.paint.look import Look
from presenter.qt.paint.measure import measured
from presenter.qt.paint.piece import Piece
from presenter.qt.paint.ring import Ring
from presenter.qt.paint.scene import Placed, Scene
from presenter.qt.paint.shown import shown
from presenter.qt.paint.stacked import stacked

LOOK = Look(title=120.0, body=44.0, title_lines=3, gap=36.0, quiet=True)
RING, WORDS_BELOW = 480.0, 50.0
ROOM = BOTTOM - TOP


def rest(picture: BreakPicture, frame: Frame, worn: Worn, album: Album) -> Scene:
    theme = worn.theme
    blocks = shown(picture.markdown)
    wide = frame.beside if picture.timer else frame.inner

    def make(factor: float) -> Piece:
        setter = Typesetter(LOOK, theme, worn.panel, album, factor=factor)
        return stacked(blocks, setter, wide, ROOM)

    fit = fitted(make, ROOM, ended(wide, theme))
    words = Placed(fit.piece, frame.margin, max(TOP, MIDDLE - fit.piece.height / 2))
    above = header(picture.dress.header, frame.margin, wide, theme)
    if not picture.timer:
        return measured(fit, frame, worn, (words, *above))
    ring = min(RING, frame.side)
    x = frame.width - frame.margin - (frame.side + ring) / 2
    box = QRectF(x, MIDDLE - ring / 2 - WORDS_BELOW, ring, ring)
    face = Ring(picture.timer, box, theme, picture.face, below=True)
    return measured(fit, frame, worn, (words, *face.track, *above), (face,))
