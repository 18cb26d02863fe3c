"""What stands still of a picture, painted once."""

from collections import deque
from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPainter, QPixmap

from presenter.core.picture import Picture
from presenter.qt.paint.projection import Projection
from presenter.qt.paint.scene import Scene
from presenter.qt.theme import Theme

Key = tuple[Picture, QSize, float, float, Theme]  # of a size, a density, a design width, a theme


class Still(NamedTuple):
    key: Key
    pixmap: QPixmap


class Stills:
    """The latest few: each has 8 MB on a projector.

    So few that they are looked through, which ends at the same picture at once; its hash would be
    that of all it says.
    """

    def __init__(self) -> None:
        self.kept: deque[Still] = deque()

    def still(self, key: Key, paint: Callable[[Picture], QPixmap], at_most: int) -> QPixmap:
        """The one that is kept, or painted now; of the others, the latest stay."""
        found = next((each for each in self.kept if each.key == key), None)
        if found:
            self.kept.remove(found)
        else:
            found = Still(key, paint(key[0]))
        self.kept.append(found)
        while len(self.kept) > at_most:
            self.kept.popleft()
        return found.pixmap

    def forget(self) -> None:
        self.kept.clear()


def painted(scene: Scene, projection: Projection, size: QSize, ratio: float) -> QPixmap:
    """A scene without its faces, for a widget of this size on a screen as dense as `ratio`."""
    pixmap = QPixmap(size * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(QColor(scene.ground))
    painter = QPainter(pixmap)
    painter.setTransform(projection.to_screen, combine=True)
    scene.paint(painter)
    painter.end()
    return pixmap
