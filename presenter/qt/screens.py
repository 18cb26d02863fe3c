"""Qt's screens as plain values."""

from collections.abc import Sequence

from PySide6.QtGui import QGuiApplication, QScreen

from presenter.core.displays import Display

LONGEST = 80

Plugged = tuple[Sequence[QScreen], tuple[Display, ...], int]


def described(screen: QScreen) -> Display:
    area, size = screen.geometry(), screen.physicalSize()
    return Display(
        _plain(screen.name()),
        area.x(),
        area.y(),
        area.width(),
        area.height(),
        screen.devicePixelRatio(),
        maker=_plain(screen.manufacturer()),
        model=_plain(screen.model()),
        serial=_plain(screen.serialNumber()),
        wide=round(size.width()),
        high=round(size.height()),
    )


def plugged_in(app: QGuiApplication) -> Plugged:
    """The screens, what they are as values, and the number of the primary one."""
    screens = app.screens()
    primary = app.primaryScreen()
    return screens, tuple(map(described, screens)), screens.index(primary) if screens else 0


def _plain(told: str) -> str:
    """What a display says of itself may be anything."""
    return " ".join("".join(c for c in told if c.isprintable()).split())[:LONGEST]
