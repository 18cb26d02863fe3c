"""The tiles themselves, in a field that scrolls: only what is in sight is painted."""

from bisect import bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea

from presenter.core.deck import Deck
from presenter.core.director import step_picture
from presenter.core.picture import Picture
from presenter.core.room import Room
from presenter.core.search import Hit
from presenter.qt.control.overview.arrangement import (
    EDGE,
    HEADING,
    Arrangement,
    Tile,
    arranged,
)
from presenter.qt.control.overview.thumbnails import Thumbnails
from presenter.qt.control.overview.tile import Look, paint_heading, paint_tile
from presenter.qt.paint.scene import smooth
from presenter.qt.theme import Theme

Key = Qt.Key
HERE, HELD = "● here", "◆ on the wall"


class Grid(QAbstractScrollArea):
    taken = Signal(int)

    def __init__(self, thumbnails: Thumbnails, theme: Theme) -> None:
        super().__init__()
        self._thumbnails = thumbnails
        self._theme = theme
        self._room: Room | None = None
        self._hits: Sequence[Hit] = ()
        self._aspect = 16 / 9
        self._marks: dict[int, str] = {}
        self.arrangement = Arrangement()
        self.chosen = 0
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.viewport().setMouseTracking(True)
        thumbnails.painted.connect(self.viewport().update)

    def show_hits(self, room: Room, hits: Sequence[Hit], chosen: int) -> None:
        """Show these slides; `chosen` is the number of the one that Enter would take."""
        self._room, self._hits = room, hits
        self._marks = _marks(room)
        self._arrange()
        self.chosen = self.arrangement.index_of(chosen)
        self._show_chosen()

    def set_aspect(self, aspect: float) -> None:
        self._aspect = aspect
        self._arrange()

    @property
    def number(self) -> int | None:
        """The slide that is chosen; none when nothing was found."""
        tiles = self.arrangement.tiles
        return tiles[self.chosen].hit.number if tiles else None

    def choose(self, key: Qt.Key) -> None:
        """Go to another tile, as an arrow, Home or End says."""
        last = len(self.arrangement.tiles) - 1
        if last < 0:
            return
        match key:
            case Key.Key_Up | Key.Key_Down:
                rows = 1 if key == Key.Key_Down else -1
                self.chosen = self.arrangement.above_or_below(self.chosen, rows)
            case Key.Key_Left | Key.Key_Right:
                step = 1 if key == Key.Key_Right else -1
                self.chosen = max(0, min(self.chosen + step, last))
            case _:
                self.chosen = 0 if key == Key.Key_Home else last
        self._show_chosen()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        smooth(painter)
        painter.fillRect(event.rect(), self._theme.colour("ink"))
        top = self.verticalScrollBar().value()
        painter.translate(0, -top)
        seen = (top + event.rect().top(), top + event.rect().bottom() + 1)
        for heading in self.arrangement.headings_between(*seen):
            paint_heading(painter, heading, self._theme)
        for tile in self.arrangement.tiles_between(*seen):
            self._paint_tile(painter, tile)
        painter.end()
        self._want_what_is_in_sight()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._tile_at(event.position().toPoint()) is not None
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        tile = self._tile_at(event.position().toPoint())
        if tile and event.button() is Qt.MouseButton.LeftButton:
            self.taken.emit(tile.hit.number)

    def _arrange(self) -> None:
        if not self._room:
            return
        view = self.viewport()
        self.arrangement = arranged(self._room.deck, self._hits, view.width(), self._aspect)
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, self.arrangement.height - view.height()))
        bar.setPageStep(view.height())
        bar.setSingleStep(60)
        view.update()

    def _show_chosen(self) -> None:
        """Bring the chosen tile into sight, with the heading above the first row of a phase."""
        self.viewport().update()
        if not self.arrangement.tiles:
            return
        bar, box = self.verticalScrollBar(), self.arrangement.tiles[self.chosen].box
        if box.top() - HEADING < bar.value():
            bar.setValue(box.top() - HEADING - EDGE)
        elif box.bottom() + EDGE > bar.value() + self.viewport().height():
            bar.setValue(box.bottom() + EDGE - self.viewport().height())

    def _paint_tile(self, painter: QPainter, tile: Tile) -> None:
        assert self._room
        number, size = tile.hit.number, tile.thumbnail.size()
        small = self._thumbnails.find(self._picture(number), size, self.devicePixelRatioF())
        chosen = number == self.number
        look = Look(self._room.deck.slides[number - 1].title, self._marks.get(number, ""), chosen)
        paint_tile(painter, tile, small, look, self._theme)

    def _want_what_is_in_sight(self) -> None:
        top = self.verticalScrollBar().value()
        tiles = self.arrangement.tiles_between(top, top + self.viewport().height())
        if tiles:
            pictures = [self._picture(tile.hit.number) for tile in tiles]
            size = tiles[0].thumbnail.size()
            self._thumbnails.want(pictures, size, self.devicePixelRatioF())

    def _picture(self, number: int) -> Picture:
        """A slide with all of its parts."""
        assert self._room
        return step_picture(self._room, last_step_of(self._room.deck, number))

    def _tile_at(self, point: QPoint) -> Tile | None:
        at = point + QPoint(0, self.verticalScrollBar().value())
        near = self.arrangement.tiles_between(at.y(), at.y() + 1)
        return next((tile for tile in near if tile.box.contains(at)), None)


def last_step_of(deck: Deck, number: int) -> int:
    """The step at which all of a slide is seen."""
    return bisect_right(deck.steps, number, key=lambda step: step.number) - 1


def _marks(room: Room) -> dict[int, str]:
    """What is said of a slide beside its title."""
    marks = {room.step.number: HERE}
    if held := room.place.held:
        step = room.deck.steps[min(held.step, room.deck.last_step)]
        marks.setdefault(step.number, HELD)
    return marks
