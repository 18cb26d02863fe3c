"""A widget that shows a picture: the whole audience window, or a preview of it."""

from collections.abc import Hashable
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPixmap, QRegion
from PySide6.QtWidgets import QWidget

from presenter.clock import Clock
from presenter.core.picture import BlackPicture, Cover, Picture, is_same_slide
from presenter.core.timing import ZERO
from presenter.qt.paint.fade import Fade
from presenter.qt.paint.frame import HEIGHT
from presenter.qt.paint.glow import Glow
from presenter.qt.paint.projection import Projection, project
from presenter.qt.paint.scene import Scene
from presenter.qt.paint.scenes import Scenes
from presenter.qt.paint.stills import Stills, painted
from presenter.qt.theme import Theme

if TYPE_CHECKING:
    from presenter.qt.paint.pointer import Pointer

GLOW = 2.5  # how much longer what is new is lit than a picture fades


class PictureView(QWidget):
    """What stands still is kept as one pixmap, so that a key press costs one blit."""

    painted = Signal()
    pointed = Signal(float, float)

    def __init__(self, clock: Clock, scenes: Scenes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._scenes = scenes
        self._picture: Picture | None = None
        self._coming: Picture | None = None
        self._aspect: float | None = None
        self._now = clock.now()
        self._pace = ZERO
        self._readings: tuple[Hashable, ...] | None = None
        self._seen: tuple[tuple[Picture, float, Theme], Scene] | None = None
        self._stills = Stills()
        self._idle = _once(self)
        self._idle.timeout.connect(self._on_idle)
        self._after_first = _once(self)
        self._after_first.timeout.connect(self.painted)
        self._was_painted = False
        self._pointer: Pointer | None = None
        self._fade = Fade(self)
        self._fade.moved.connect(self.update)
        self._fade_time = 0
        self._glow = Glow(self)
        self._glow.moved.connect(self._on_glow_moved)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def show_picture(self, picture: Picture) -> None:
        if picture == self._picture:
            return
        self._leave(self._shown, picture)
        self._picture = picture
        self._now = self._clock.now()
        self._readings = None
        self.repaint()  # at once: an update would wait for what else is to be done

    def show_pointer(self, pointer: "Pointer | None") -> None:
        """Point at something from now on, elsewhere, or at nothing any more."""
        before, self._pointer = self._pointer, pointer
        if before is None or pointer is None or before.tool is not pointer.tool:
            self.update()
        elif before != pointer:
            for each in (before, pointer):
                box = each.box(self._scene(self._shown))
                self.update(self._projection.on_screen(box))

    def set_fade(self, milliseconds: int) -> None:
        """How long one picture takes to give way to the next; 0 for at once."""
        self._fade_time = milliseconds

    def set_pace(self, span: timedelta) -> None:
        """How long clocks may stand before they are painted anew."""
        self._pace = span

    def show_time(self) -> None:
        """Repaint where faces look different by now."""
        now = self._clock.now()
        if now - self._now < self._pace:
            return
        self._now = now
        if self._readings is None:
            return  # all of it is about to be painted
        readings = self._read()
        projection, faces = self._projection, self._scene(self._shown).faces
        for face, before, after in zip(faces, self._readings, readings, strict=True):
            for rect in face.stale(before, after) if before != after else ():
                self.update(projection.on_screen(rect))
        self._readings = readings

    def prepare(self, picture: Picture | None) -> None:
        """Paint a picture that may come next, as soon as nothing else is to be done."""
        self._coming = picture
        if picture is not None:
            self._idle.start()

    def forget(self) -> None:
        """Paint anew what is shown, and whatever comes: see `Scenes.forget`."""
        self._stills.forget()
        self._seen = self._readings = None
        self.update()

    def set_aspect(self, aspect: float | None) -> None:
        """Show the picture in the shape of another screen, as large as it fits; None: in mine."""
        self._aspect = aspect
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._paint_stills(painter, event.region())
        projection = self._projection
        painter.setTransform(projection.to_screen, combine=True)
        within = projection.to_design.mapRect(QRectF(event.rect()))
        scene = self._scene(self._shown)
        scene.paint_faces(painter, self._now, within)
        self._glow.paint(painter, self._scenes.theme.ember)
        if self._pointer and not _is_cover(self._shown):
            painter.setClipRect(within)
            self._pointer.paint(painter, scene, self._scenes.theme)
        painter.end()
        if self._readings is None:
            self._readings = self._read()
        if self._picture is not None and not self._was_painted:
            self._was_painted = True
            self._after_first.start()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say where in the picture the mouse is; beside it, nothing."""
        projection = self._projection
        at = projection.to_design.map(event.position())
        x, y = at.x() / projection.width, at.y() / HEIGHT
        if 0 <= x <= 1 and 0 <= y <= 1:
            self.pointed.emit(x, y)

    def _leave(self, before: Picture, after: Picture) -> None:
        """Begin to fade, but never into or out of a cover, nor from what was not seen."""
        is_seen = self._was_painted and self.isVisible()
        if not self._fade_time or not is_seen or _is_cover(before) or _is_cover(after):
            self._fade.end()
            self._glow.end()
            return
        span = self._fade_time // 2 if is_same_slide(before, after) else self._fade_time
        self._fade.begin(self._still(before), span)
        known, new = self._scene(before).arrivals, self._scene(after).arrivals
        self._glow.begin(known, new, round(self._fade_time * GLOW))

    def _paint_stills(self, painter: QPainter, region: QRegion) -> None:
        """One rectangle after the other: for a whole region Qt would wake its threads."""
        still, leaving = self._still(self._shown), self._fade.leaving
        for rect in region:  # type: ignore[attr-defined]  # it is iterable, its stub does not say so
            painter.setClipRect(rect)
            if leaving:
                painter.setOpacity(1.0)
                painter.drawPixmap(0, 0, leaving)
                painter.setOpacity(self._fade.share)
            painter.drawPixmap(0, 0, still)
        painter.setOpacity(1.0)
        painter.setClipping(False)

    def _on_glow_moved(self) -> None:
        for box in self._glow.boxes:
            self.update(self._projection.on_screen(box))

    def _on_idle(self) -> None:
        if self._coming is not None and not self.size().isEmpty():
            self._still(self._coming)

    @property
    def _shown(self) -> Picture:
        return BlackPicture() if self._picture is None else self._picture

    def _scene(self, picture: Picture) -> Scene:
        """The latest is asked for several times a second, so it is at hand."""
        wanted = picture, self._projection.width, self._scenes.theme
        if self._seen is None or self._seen[0] != wanted:
            self._seen = wanted, self._scenes.scene(*wanted[:2])
        return self._seen[1]

    def _read(self) -> tuple[Hashable, ...]:
        return tuple(face.reading(self._now) for face in self._scene(self._shown).faces)

    @property
    def _projection(self) -> Projection:
        return project(self.width(), self.height(), self._aspect)

    def _still(self, picture: Picture) -> QPixmap:
        """Kept are the one that is shown and, where one is prepared, the one that comes next."""
        wide, theme = self._projection.width, self._scenes.theme
        key = (picture, self.size(), self.devicePixelRatioF(), wide, theme)
        return self._stills.still(key, self._render, 1 if self._coming is None else 2)

    def _render(self, picture: Picture) -> QPixmap:
        size, ratio = self.size(), self.devicePixelRatioF()
        return painted(self._scene(picture), self._projection, size, ratio)


def _is_cover(picture: Picture) -> bool:
    """Whether this takes the evening off the wall, which must be at once and whole."""
    return isinstance(picture, Cover)


def _once(parent: QWidget) -> QTimer:
    """A timer that fires once, when the event loop has nothing else to do."""
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(0)
    return timer
