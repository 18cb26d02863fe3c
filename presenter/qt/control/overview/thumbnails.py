"""The slides in small: painted one at a time while nothing else is to be done."""

from collections import OrderedDict
from collections.abc import Iterable

from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtGui import QPixmap

from presenter.clock import Clock
from presenter.core.picture import Picture
from presenter.qt.paint.scenes import Scenes
from presenter.qt.paint.thumbnail import thumbnail

Small = tuple[Picture, int, int, float]


class Thumbnails(QObject):
    """Keeps twice as many as were last wanted, and so never more than two screens of them."""

    painted = Signal()

    def __init__(self, clock: Clock, scenes: Scenes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._scenes = scenes
        self._kept: OrderedDict[Small, QPixmap] = OrderedDict()
        self._wanted: list[tuple[Picture, QSize, float]] = []
        self._idle = QTimer(self, singleShot=True, interval=0)
        self._idle.timeout.connect(self._on_idle)

    def find(self, picture: Picture, size: QSize, ratio: float) -> QPixmap | None:
        """The thumbnail, if it is painted already."""
        key = _key(picture, size, ratio)
        if key in self._kept:
            self._kept.move_to_end(key)
        return self._kept.get(key)

    def want(self, pictures: Iterable[Picture], size: QSize, ratio: float) -> None:
        """Paint these next, and forget what was wanted before."""
        listed = [(picture, size, ratio) for picture in pictures]
        while len(self._kept) > 2 * len(listed):
            self._kept.popitem(last=False)
        self._wanted = [each for each in reversed(listed) if _key(*each) not in self._kept]
        if self._wanted:
            self._idle.start()
        else:
            self._idle.stop()

    def forget(self) -> None:
        self._idle.stop()
        self._wanted.clear()
        self._kept.clear()

    def __len__(self) -> int:
        return len(self._kept)

    def _on_idle(self) -> None:
        picture, size, ratio = self._wanted.pop()
        now = self._clock.now()
        self._kept[_key(picture, size, ratio)] = thumbnail(picture, self._scenes, size, ratio, now)
        if self._wanted:
            self._idle.start()
        self.painted.emit()


def _key(picture: Picture, size: QSize, ratio: float) -> Small:
    return (picture, size.width(), size.height(), ratio)
