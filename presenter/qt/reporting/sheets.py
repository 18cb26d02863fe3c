"""The pages of a report, one under the other, as wide as there is room."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from presenter.qt.theme import NIGHT

GAP, WIDEST = 18, 820


class Sheets(QScrollArea):
    """Shows what it is given; it stays where it was scrolled to if the pages are as many."""

    def __init__(self) -> None:
        super().__init__()
        self._pages = _Pages()
        self.setWidget(self._pages)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("Pages of the report")

    @property
    def count(self) -> int:
        return len(self._pages.images)

    def show_pages(self, pages: Sequence[bytes]) -> None:
        """PNG pictures, in their order."""
        if len(pages) != self.count:
            self.verticalScrollBar().setValue(0)
        self._pages.images = [QImage.fromData(page) for page in pages]
        self._pages.settle(self.viewport().width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._pages.settle(self.viewport().width())


class _Pages(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.images: list[QImage] = []
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def settle(self, width: int) -> None:
        tall = sum(self._size(image, width).height() + GAP for image in self.images)
        self.setFixedHeight(round(tall))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(event.rect(), NIGHT.colour("ink"))
        top = 0.0
        for image in self.images:
            size = self._size(image, self.width())
            page = QRectF((self.width() - size.width()) / 2, top, size.width(), size.height())
            if page.intersects(QRectF(event.rect())):
                painter.drawImage(page, image)
            top += size.height() + GAP

    def _size(self, image: QImage, width: int) -> QSizeF:
        wide = min(width, WIDEST)
        return QSizeF(wide, image.height() * wide / max(image.width(), 1))
