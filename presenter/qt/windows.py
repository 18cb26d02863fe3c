"""Moves the two windows to their displays, and leaves alone what is there already."""

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from presenter.values import dataclass

WINDOW = QSize(1280, 720)
KEEPING_SHAPE = Qt.AspectRatioMode.KeepAspectRatio
FRAME = QMargins(4, 36, 4, 4)
PEEK = 48
EDGES = QMargins(16, 16, 16, 16)  # some systems push the frame of a maximized window out of sight


@dataclass(frozen=True, slots=True)
class Spot:
    """Whose display is which; `is_away` if the audience has lost its own."""

    laptop: QScreen | None
    projector: QScreen | None = None
    is_away: bool = False


class Windows:
    """The audience's and control's; there may be no control yet."""

    def __init__(self, audience: QWidget, control: QWidget | None) -> None:
        self.audience = audience
        self.control = control
        self._is_away = False
        audience.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)

    @property
    def control_screen(self) -> QScreen | None:
        """Where control is seen, unless it is on its way."""
        if not self.control or not self.control.isVisible():
            return None
        screen, middle = self.control.screen(), self.control.frameGeometry().center()
        return screen if screen.geometry().contains(middle) else None

    @property
    def share_a_screen(self) -> bool:
        """Whether the audience's picture is away, or lies over a control that is to be seen."""
        control = self.control
        if self._is_away or not control:
            return True
        return control.isVisible() and self.audience.screen() == control.screen()

    @property
    def aspect(self) -> float:
        """The shape of the audience's window."""
        return self.audience.width() / max(1, self.audience.height())

    def show(self, spot: Spot, *, anew: bool = False) -> None:
        """Each on its own; without a projector the audience stands beside control, or is away."""
        control = self.control
        had_the_keys = control and (control.isActiveWindow() or not control.isVisible())
        self._show_audience(spot, anew=anew)
        if not control:
            return
        if not spot.laptop:
            control.hide()
            self.audience.activateWindow()
            return
        beside = self.audience.isVisible() and not self.audience.isFullScreen()
        _settle(control, spot.laptop, beside=beside)
        if had_the_keys:  # some window managers hand them to whatever fills a display
            control.activateWindow()

    def hide_from(self, screen: QScreen) -> None:
        """At once out of sight, before anybody lays it over what is left."""
        for window in (self.audience, self.control):
            if window and window.screen() == screen:
                window.hide()

    def switch_full_screen(self) -> None:
        """The audience from a window to all of its display, and back."""
        if self.audience.isVisible() and self.audience.isFullScreen():
            self.leave_full_screen()
        else:
            self.audience.showFullScreen()

    def leave_full_screen(self) -> None:
        """While it is away there is no window to come back to."""
        if self.audience.isFullScreen() and self._is_away:
            self.audience.hide()
        elif self.audience.isFullScreen():
            self.audience.showNormal()

    def _show_audience(self, spot: Spot, *, anew: bool) -> None:
        laptop = spot.laptop
        was_away, self._is_away = self._is_away, spot.is_away
        if spot.projector:
            _fill(self.audience, spot.projector, anew=anew)
        elif laptop and not self._is_away:
            _stand(self.audience, laptop)
        elif laptop and not (was_away and is_on(self.audience, laptop)):  # else somebody wants it
            _put_away(self.audience, laptop)


def is_on(window: QWidget, screen: QScreen) -> bool:
    area = screen.geometry().marginsAdded(EDGES)
    return window.isVisible() and area.contains(window.frameGeometry())


def _fill(audience: QWidget, projector: QScreen, *, anew: bool) -> None:
    """Full screen. At another resolution it grows or shrinks as it is, or else is put up `anew`."""
    is_shown = audience.isVisible() and audience.isFullScreen()
    if is_shown and _fills(audience, projector):
        return
    if is_shown and (anew or audience.screen() != projector):
        audience.setWindowState(Qt.WindowState.WindowNoState)  # full screens are not moved
    audience.setScreen(projector)
    audience.setGeometry(projector.geometry())
    audience.setWindowState(Qt.WindowState.WindowFullScreen)
    audience.show()  # not showFullScreen, which takes the focus


def _fills(audience: QWidget, projector: QScreen) -> bool:
    """Whether it has all of this display; Wayland tells nobody where a window is."""
    here, there = audience.geometry(), projector.geometry()
    is_there = here.topLeft() == there.topLeft() or _is_on_wayland()
    return audience.screen() == projector and here.size() == there.size() and is_there


def _is_on_wayland() -> bool:
    return QGuiApplication.platformName().startswith("wayland")


def _stand(audience: QWidget, laptop: QScreen) -> None:
    """A normal window in the lower right corner; one that stands there already stays put."""
    if is_on(audience, laptop) and not audience.isFullScreen():
        return
    _put_away(audience, laptop)
    audience.show()


def _put_away(audience: QWidget, laptop: QScreen) -> None:
    """Out of everybody's sight, ready to stand in the lower right corner."""
    audience.hide()
    audience.setWindowState(Qt.WindowState.WindowNoState)
    room = laptop.availableGeometry().marginsRemoved(FRAME)
    size = WINDOW.scaled(room.size(), KEEPING_SHAPE).boundedTo(WINDOW)
    area = QRect(QPoint(), size)
    area.moveBottomRight(room.bottomRight())
    audience.setScreen(laptop)
    audience.setGeometry(area)


def _settle(control: QWidget, laptop: QScreen, *, beside: bool) -> None:
    """All of the laptop's display, or enough of it to leave an edge of the audience to click on."""
    if is_on(control, laptop):
        if beside:
            control.raise_()
        return
    if control.isVisible():
        control.showNormal()
    room = laptop.availableGeometry().marginsRemoved(FRAME)
    control.setScreen(laptop)
    control.setGeometry(room.adjusted(0, 0, -PEEK, -PEEK) if beside else room)
    if beside:
        control.show()
    else:
        control.showMaximized()


def open_beside(window: QWidget, other: QWidget) -> None:
    """On the display of another window of this laptop: never on the audience's by chance."""
    if not window.isVisible():
        free = other.screen().availableGeometry()
        window.setScreen(other.screen())
        window.resize(window.size().boundedTo(free.size()))
        window.move(free.center() - window.rect().center())
        window.show()
    window.activateWindow()
