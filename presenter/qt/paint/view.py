"""A widget that shows a picture: the whole audience window, or a preview of it."""

from collections import OrderedDict
from collections.abc import Hashable

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap, QTransform
from PySide6.QtWidgets import QWidget

from presenter.clock import Clock
from presenter.core.picture import BlackPicture, Picture
from presenter.qt.paint.frame import HEIGHT, width_for
from presenter.qt.paint.scene import Scene
from presenter.qt.paint.scenes import Scenes

KEPT = 2  # the one that is shown, and the one that comes next: 8 MB each on a projector
Still = tuple[Picture, QSize, float, float]


class PictureView(QWidget):
    """What stands still is kept as one pixmap, so that a key press costs one blit."""

    painted = Signal()

    def __init__(self, clock: Clock, scenes: Scenes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._scenes = scenes
        self._picture: Picture | None = None
        self._coming: Picture | None = None
        self._aspect: float | None = None
        self._now = clock.now()
        self._readings: tuple[Hashable, ...] | None = None
        self._stills: OrderedDict[Still, QPixmap] = OrderedDict()
        self._idle = _once(self)
        self._idle.timeout.connect(self._on_idle)
        self._after_first = _once(self)
        self._after_first.timeout.connect(self.painted)
        self._was_painted = False
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def show_picture(self, picture: Picture) -> None:
        if picture == self._picture:
            return
        self._picture = picture
        self._now = self._clock.now()
        self._readings = None
        self.repaint()  # at once: an update would wait for what else is to be done

    def show_time(self) -> None:
        """Repaint the faces that read differently by now."""
        self._now = self._clock.now()
        if self._readings is None:
            return  # all of it is about to be painted
        readings = self._read()
        to_screen = self._to_screen()
        faces = self._scene(self._shown).faces
        for face, before, after in zip(faces, self._readings, readings, strict=True):
            if before != after:
                self.update(to_screen.mapRect(face.rect).toAlignedRect())
        self._readings = readings

    def prepare(self, picture: Picture | None) -> None:
        """Paint a picture that may come next, as soon as nothing else is to be done."""
        self._coming = picture
        if picture is not None:
            self._idle.start()

    def set_aspect(self, aspect: float | None) -> None:
        """Show the picture in the shape of another screen, as large as it fits; None: in mine."""
        self._aspect = aspect
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._still(self._shown))
        to_screen = self._to_screen()
        painter.setTransform(to_screen, combine=True)
        inverse, _ = to_screen.inverted()
        within = inverse.mapRect(QRectF(event.rect()))
        self._scene(self._shown).paint_faces(painter, self._now, within)
        painter.end()
        if self._readings is None:
            self._readings = self._read()
        if self._picture is not None and not self._was_painted:
            self._was_painted = True
            self._after_first.start()

    def _on_idle(self) -> None:
        if self._coming is not None and not self.size().isEmpty():
            self._still(self._coming)

    @property
    def _shown(self) -> Picture:
        return BlackPicture() if self._picture is None else self._picture

    def _scene(self, picture: Picture) -> Scene:
        return self._scenes.scene(picture, self._design_width())

    def _read(self) -> tuple[Hashable, ...]:
        return tuple(face.reading(self._now) for face in self._scene(self._shown).faces)

    def _design_width(self) -> float:
        return width_for(self._aspect or self.width() / max(self.height(), 1), 1.0)

    def _to_screen(self) -> QTransform:
        """From design units to this widget, the picture in its middle."""
        wide = self._design_width()
        scale = min(self.width() / wide, self.height() / HEIGHT)
        left, top = (self.width() - wide * scale) / 2, (self.height() - HEIGHT * scale) / 2
        return QTransform(scale, 0, 0, scale, left, top)

    def _still(self, picture: Picture) -> QPixmap:
        key = (picture, self.size(), self.devicePixelRatioF(), self._design_width())
        if key not in self._stills:
            self._stills[key] = self._render(picture)
        self._stills.move_to_end(key)
        while len(self._stills) > KEPT:
            self._stills.popitem(last=False)
        return self._stills[key]

    def _render(self, picture: Picture) -> QPixmap:
        ratio = self.devicePixelRatioF()
        scene = self._scene(picture)
        pixmap = QPixmap(self.size() * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(QColor(scene.ground))
        painter = QPainter(pixmap)
        painter.setTransform(self._to_screen(), combine=True)
        scene.paint(painter)
        painter.end()
        return pixmap


def _once(parent: QWidget) -> QTimer:
    """A timer that fires once, when the event loop has nothing else to do."""
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(0)
    return timer
