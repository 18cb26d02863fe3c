"""A page of the case to be read: its title, its words, and its cards."""

from presenter.core.case_picture import ReadingPicture
from presenter.qt.paint.blocks import Typesetter
from presenter.qt.paint.case.arranging import arranged
from presenter.qt.paint.case.head import head
from presenter.qt.paint.dress import Worn
from presenter.qt.paint.frame import BOTTOM, Frame
from presenter.qt.paint.images import Album
from presenter.qt.paint.look import Look
from presenter.qt.paint.measure import measured
from presenter.qt.paint.scene import Placed, Scene

LOOK = Look(title=68.0, body=40.0, gap=34.0)
TOP = 160.0
MIDDLE = 0.4


def reading(picture: ReadingPicture, frame: Frame, worn: Worn, album: Album) -> Scene:
    setter = Typesetter(LOOK, worn.theme, worn.panel, album)
    room = BOTTOM - TOP
    fit = arranged(picture, frame.inner, room, setter)
    down = max(room - fit.piece.height, 0.0) * MIDDLE
    above = head(picture.head, frame, worn.theme)
    words = Placed(fit.piece, frame.margin, TOP + down)
    return measured(fit, frame, worn, (*above.placed, words))
