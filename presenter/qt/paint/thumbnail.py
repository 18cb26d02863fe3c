"""A picture in small, as it would be at this moment."""

from datetime import datetime

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPixmap

from presenter.core.picture import Picture
from presenter.qt.paint.frame import HEIGHT, width_for
from presenter.qt.paint.scenes import Scenes


def thumbnail(
    picture: Picture, scenes: Scenes, size: QSize, ratio: float, now: datetime
) -> QPixmap:
    """`ratio` is that of the screen's pixels to `size`; the scene is not kept."""
    wide = width_for(size.width(), size.height())
    scene = scenes.passing(picture, wide)
    pixmap = QPixmap(size * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(scenes.theme.colour("ink"))
    painter = QPainter(pixmap)
    scale = min(size.width() / wide, size.height() / HEIGHT)
    painter.translate((size.width() - wide * scale) / 2, (size.height() - HEIGHT * scale) / 2)
    painter.scale(scale, scale)
    scene.paint(painter)
    scene.paint_faces(painter, now)
    painter.end()
    return pixmap
