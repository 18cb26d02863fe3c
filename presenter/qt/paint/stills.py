"""What stands still of a picture, painted once."""

from collections import OrderedDict
from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtGui import QPixmap

from presenter.core.picture import Picture
from presenter.qt.theme import Theme

Key = tuple[Picture, QSize, float, float, Theme]  # of a size, a density, a design width, a theme


class Stills:
    """The latest few: each has 8 MB on a projector."""

    def __init__(self) -> None:
        self.kept: OrderedDict[Key, QPixmap] = OrderedDict()

    def still(self, key: Key, paint: Callable[[Picture], QPixmap], at_most: int) -> QPixmap:
        """The one that is kept, or painted now; of the others, the latest stay."""
        if key not in self.kept:
            self.kept[key] = paint(key[0])
        self.kept.move_to_end(key)
        while len(self.kept) > at_most:
            self.kept.popitem(last=False)
        return self.kept[key]

    def forget(self) -> None:
        self.kept.clear()
