"""The two windows on their displays, whatever is plugged in and out."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from presenter.core import arranging
from presenter.core.arranging import Arrangement, Known, Placement
from presenter.core.desktop import NOTHING_YET, Desktop
from presenter.core.displays import Display
from presenter.core.errors import Refused
from presenter.core.situation import Situation
from presenter.qt.screens import Plugged, described, plugged_in
from presenter.qt.windows import WINDOW, Spot, Windows

AGAIN = 400  # ms: by then a window manager has had its own ideas
IN_A_WINDOW = "This session keeps the audience in a window: start it without --windowed."
NO_OTHER = "There is no other display. Plug one in, and let the system extend the desktop to it."

Rule = Callable[[Sequence[Display], Placement], Placement | None]


class Displays(QObject):
    """Puts the two windows where they belong, and again whenever a display comes or goes.

    `known` has the arrangements of earlier evenings, and soon this one's.
    """

    changed = Signal()

    def __init__(self, app: QGuiApplication, known: Known = ()) -> None:
        super().__init__()
        self.known = known
        self.situation = Situation()
        self.windows: Windows | None = None
        self._app = app
        self._standing = NOTHING_YET
        self._windowed = False
        # Plugging in one projector is several signals, some sent before Qt has moved the windows.
        self._settled = QTimer(self, singleShot=True, interval=0)
        self._settled.timeout.connect(self._on_displays_settled)
        self._again = QTimer(self, singleShot=True, interval=AGAIN)
        self._again.timeout.connect(self._on_again)
        app.screenAdded.connect(self._on_screen_added)
        app.screenRemoved.connect(self._on_screen_removed)
        app.primaryScreenChanged.connect(self._on_screen_changed)
        for screen in app.screens():
            self._follow(screen)

    def place(self, audience: QWidget, control: QWidget | None, windowed: bool) -> None:
        """Show the windows on their displays; `windowed` keeps the audience off the projector.

        The audience may come first, while there is no control window yet.
        """
        self.windows, self._windowed = Windows(audience, control), windowed
        self._place()

    def let_go(self) -> None:
        """Place no window any more: the ones there were are gone."""
        self.windows = None

    @property
    def aspect(self) -> float:
        """The shape of what the room sees, or saw last: width by height."""
        display = self.situation.audience or self.situation.gone
        if display:
            return display.width / display.height
        return self.windows.aspect if self.windows else WINDOW.width() / WINDOW.height()

    @property
    def screens(self) -> Sequence[QScreen]:
        """Those of the situation, in its order."""
        return self._app.screens()

    def swap(self) -> None:
        """The audience to the other display, and control away from it."""
        self._rearrange(arranging.swapped)

    def give(self, number: int) -> None:
        """The audience to a display of the situation, and control out of its way."""
        self._rearrange(partial(arranging.given, number=number))

    def fill_projector(self) -> bool:
        """Bring the audience's window back to its display, above all there; whether it has one.

        Without one nothing moves: a start button of a clicker is not to cover control.
        """
        if not self.windows or not self.situation.audience:
            return False
        self._place(anew=True)
        self.windows.audience.raise_()
        return True

    def switch_full_screen(self) -> None:
        if self.windows:
            self.windows.switch_full_screen()

    def leave_full_screen(self) -> None:
        """Off control's display; a projector keeps its picture, for clickers send Esc as well."""
        windows = self.windows
        if windows and windows.share_a_screen:
            windows.leave_full_screen()

    def _rearrange(self, rule: Rule) -> None:
        if self._windowed:
            raise Refused(IN_A_WINDOW)
        self._place()  # the numbers are those of the displays there are now
        displays = self.situation.displays
        new = rule(displays, self.situation.placement)
        if new is None or new.control is None or new.audience is None:
            raise Refused(NO_OTHER)
        chosen = Arrangement(displays[new.audience], displays[new.control], chosen=True)
        self.known = arranging.remembered(self.known, chosen)
        self._standing = replace(NOTHING_YET, control=chosen.control, audience=chosen.audience)
        self._on_displays_settled()

    def _place(self, *, anew: bool = False) -> None:
        screens, displays, primary = self._look()
        if not screens or not self.windows:
            self.situation = Situation()
            return
        self._notice_control(displays, self.windows.control_screen)
        placement = arranging.choose(displays, primary, self.known, self._standing)
        gone = arranging.missed(self._standing, displays, placement)
        self.situation = Situation(displays, placement, self._windowed, gone)
        if not self._windowed:
            self._remember(displays, placement)
        self._show(self.windows, screens, anew=anew)

    def _look(self) -> Plugged:
        return plugged_in(self._app)

    def _notice_control(self, displays: Sequence[Display], screen: QScreen | None) -> None:
        """Whoever has moved the control window to another display meant it."""
        before = self.situation.control
        if screen and before in displays:
            here = described(screen)
            if here in displays and here != before:
                self._standing = replace(self._standing, control=here)

    def _remember(self, displays: Sequence[Display], placement: Placement) -> None:
        self._standing = arranging.settled(self._standing, displays, placement, self.known)
        if placement.audience is None or placement.control is None:
            return
        here = Arrangement(displays[placement.audience], displays[placement.control])
        if here.audience == self._standing.audience:  # and no stand-in for it
            self.known = arranging.remembered(self.known, here)

    def _show(self, windows: Windows, screens: Sequence[QScreen], *, anew: bool) -> None:
        placement = self.situation.placement
        laptop = None if placement.control is None else screens[placement.control]
        number = None if self._windowed else placement.audience
        projector = None if number is None else screens[number]
        is_away = self._standing.audience is not None and projector is None
        windows.show(Spot(laptop, projector, is_away), anew=anew)

    def _follow(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._on_screen_changed)
        screen.logicalDotsPerInchChanged.connect(self._on_screen_changed)

    def _on_screen_added(self, screen: QScreen) -> None:
        self._follow(screen)
        self._settled.start()

    def _on_screen_removed(self, screen: QScreen) -> None:
        if self.windows:
            self.windows.hide_from(screen)
        self._settled.start()

    def _on_screen_changed(self) -> None:
        self._settled.start()

    def _on_again(self) -> None:
        self._place(anew=True)

    def _on_displays_settled(self) -> None:
        self._place()
        self._again.start()
        self.changed.emit()


def found_displays() -> tuple[tuple[str, ...], bool]:
    """The displays in words, control's first, and whether another one mirrors that."""
    app = QGuiApplication.instance()
    assert isinstance(app, QGuiApplication)
    _screens, displays, primary = plugged_in(app)
    if not displays:
        return (), False
    here = displays[Desktop(displays, primary).own]
    others = [display for display in displays if display is not here]
    words = tuple(f"{display.short} · {display.resolution}" for display in (here, *others))
    return words, any(here.overlaps(display) for display in others)


def projector_shape(known: Known = ()) -> float:
    """The audience's display, width by height; without one, what most projectors are."""
    app = QGuiApplication.instance()
    assert isinstance(app, QGuiApplication)
    _screens, displays, primary = plugged_in(app)
    number = arranging.choose(displays, primary, known).audience if displays else None
    if number is None:
        return WINDOW.width() / WINDOW.height()
    return displays[number].width / displays[number].height
