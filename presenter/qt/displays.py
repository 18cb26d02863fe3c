"""Which display is whose: the laptop's for control, the projector for the audience."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QMargins, QObject, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

WINDOW = QSize(1280, 720)
KEEPING_SHAPE = Qt.AspectRatioMode.KeepAspectRatio
FRAME = QMargins(4, 36, 4, 4)
PEEK = 48


@dataclass(frozen=True, slots=True)
class Display:
    """One display, and its place on the desktop."""

    name: str
    x: int
    y: int
    width: int
    height: int

    def overlaps(self, other: "Display") -> bool:
        """Whether both show some of the same desktop, as mirrored displays do."""
        across = self.x < other.x + other.width and other.x < self.x + self.width
        down = self.y < other.y + other.height and other.y < self.y + self.height
        return across and down


@dataclass(frozen=True, slots=True)
class Placement:
    """The number of each window's display; the audience fills one that is its own."""

    control: int
    audience: int

    @property
    def full_screen(self) -> bool:
        return self.audience != self.control


def choose(displays: Sequence[Display], primary: int) -> Placement:
    """Control on the primary display, the audience on the largest that shows none of it."""
    laptop = displays[primary]
    others = [n for n, display in enumerate(displays) if not display.overlaps(laptop)]
    projector = max(others, key=lambda n: displays[n].width * displays[n].height, default=primary)
    return Placement(control=primary, audience=projector)


class Displays(QObject):
    """Puts the two windows where they belong, and again whenever a display comes or goes."""

    changed = Signal()

    def __init__(self, app: QGuiApplication) -> None:
        super().__init__()
        self._app = app
        self._audience: QWidget | None = None
        self._control: QWidget | None = None
        self._windowed = False
        # Plugging in one projector is several signals, some sent before Qt has moved the windows.
        self._settled = QTimer(self, singleShot=True, interval=0)
        self._settled.timeout.connect(self._on_displays_settled)
        app.screenAdded.connect(self._on_screen_added)
        app.screenRemoved.connect(self._on_screen_changed)
        app.primaryScreenChanged.connect(self._on_screen_changed)
        for screen in app.screens():
            screen.geometryChanged.connect(self._on_screen_changed)

    def place(self, audience: QWidget, control: QWidget | None, windowed: bool) -> None:
        """Show the windows on their displays; `windowed` keeps the audience off the projector.

        The audience may come first, while there is no control window yet.
        """
        self._audience, self._control, self._windowed = audience, control, windowed
        audience.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self._place()

    def fill_projector(self) -> bool:
        """Bring the audience window back to its projector and above all there; whether it has one.

        Without one nothing moves: a start button of a clicker is not to cover control.
        """
        screens = self._app.screens()
        if not screens or not self._audience or self._windowed:
            return False
        if not _choose(screens, self._app.primaryScreen()).full_screen:
            return False
        self._place()
        self._audience.raise_()
        return True

    def let_go(self) -> None:
        """Place no window any more: the ones there were are gone."""
        self._audience = self._control = None

    def words(self) -> tuple[str, bool]:
        """Where the audience window is, and whether that is as it should be."""
        screens = self._app.screens()
        if not screens:
            return "No display at all", False
        if self._windowed:
            return "Audience in a window on this screen", True
        placement = _choose(screens, self._app.primaryScreen())
        if placement.full_screen:
            screen = screens[placement.audience]
            return f"Audience on {_in_words(screen)}", True
        if len(screens) > 1:
            return "The projector mirrors this screen: extend the desktop to it", False
        return "No projector: the audience window is on this screen", False

    def _place(self) -> None:
        screens = self._app.screens()
        if not screens or not self._audience:
            return
        placement = _choose(screens, self._app.primaryScreen())
        laptop, projector = screens[placement.control], screens[placement.audience]
        had_the_keys = self._control and (
            self._control.isActiveWindow() or not self._control.isVisible()
        )
        if placement.full_screen and not self._windowed:
            _fill(self._audience, projector)
        else:
            _stand(self._audience, laptop)
        if self._control:
            _settle(self._control, laptop, beside=not self._audience.isFullScreen())
            if had_the_keys:  # some window managers hand them to whatever fills a display
                self._control.activateWindow()

    def _on_screen_added(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._on_screen_changed)
        self._settled.start()

    def _on_screen_changed(self) -> None:
        self._settled.start()

    def _on_displays_settled(self) -> None:
        self._place()
        self.changed.emit()


def found_displays() -> tuple[tuple[str, ...], bool]:
    """The displays in words, control's first, and whether another one mirrors that."""
    screens, primary = QGuiApplication.screens(), QGuiApplication.primaryScreen()
    if not screens:
        return (), False
    ordered = sorted(screens, key=primary.__ne__)
    return tuple(map(_in_words, ordered)), _mirrors(ordered)


def projector_shape() -> float:
    """The audience's display, width by height; without one, what most projectors are."""
    screens = QGuiApplication.screens()
    if not screens:
        return WINDOW.width() / WINDOW.height()
    placement = _choose(screens, QGuiApplication.primaryScreen())
    size = screens[placement.audience].size() if placement.full_screen else WINDOW
    return size.width() / size.height()


def _in_words(screen: QScreen) -> str:
    size = screen.size() * screen.devicePixelRatio()
    return f"{screen.name()} · {size.width()} × {size.height()}"


def _mirrors(screens: Sequence[QScreen]) -> bool:
    first, *others = (screen.geometry() for screen in screens)
    return any(first.intersects(other) for other in others)


def _choose(screens: Sequence[QScreen], primary: QScreen) -> Placement:
    areas = [(screen.name(), screen.geometry()) for screen in screens]
    displays = [
        Display(name, area.x(), area.y(), area.width(), area.height()) for name, area in areas
    ]
    return choose(displays, screens.index(primary))


def _fill(audience: QWidget, projector: QScreen) -> None:
    """Full screen, moved there first: a window manager fills the display it finds a window on."""
    if audience.isFullScreen():
        if audience.isVisible() and audience.geometry() == projector.geometry():
            return
        audience.showNormal()
    audience.setScreen(projector)
    audience.setGeometry(projector.geometry())
    audience.setWindowState(Qt.WindowState.WindowFullScreen)
    audience.show()  # not showFullScreen, which takes the focus


def _stand(audience: QWidget, laptop: QScreen) -> None:
    """A normal window in the lower right corner; one that stands there already stays put."""
    if _is_on(audience, laptop) and not audience.isFullScreen():
        return
    if audience.isFullScreen():
        audience.showNormal()
    room = laptop.availableGeometry().marginsRemoved(FRAME)
    size = WINDOW.scaled(room.size(), KEEPING_SHAPE).boundedTo(WINDOW)
    area = QRect(QPoint(), size)
    area.moveBottomRight(room.bottomRight())
    audience.setScreen(laptop)
    audience.setGeometry(area)
    audience.show()


def _settle(control: QWidget, laptop: QScreen, *, beside: bool) -> None:
    """All of the laptop's display, or enough of it to leave an edge of the audience to click on."""
    if _is_on(control, laptop):
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


def _is_on(window: QWidget, screen: QScreen) -> bool:
    return window.isVisible() and screen.geometry().contains(window.frameGeometry())
