"""What lies over the middle of the window for a while: one thing at a time."""

from presenter.qt.control.overview.panel import Overview
from presenter.qt.control.shortcuts.sheet import ShortcutSheet

Cover = Overview | ShortcutSheet


class Covers:
    def __init__(self, overview: Overview, shortcuts: ShortcutSheet) -> None:
        self._overview = overview
        self._shortcuts = shortcuts

    def switch_overview(self) -> None:
        self._switch(self._overview)

    def switch_shortcuts(self) -> None:
        self._switch(self._shortcuts)

    def uncover(self) -> bool:
        """Take one step back from what lies there; whether anything does."""
        if self._shortcuts.isVisible():
            self._shortcuts.step_back()
            return True
        if self._overview.isVisible():
            self._overview.leave()
            return True
        return False

    def _switch(self, wanted: Cover) -> None:
        """Open it, wherever the keys were, or shut it."""
        if wanted.isVisible():
            wanted.leave()
            return
        for other in (self._overview, self._shortcuts):
            other.leave()
        wanted.window().activateWindow()
        wanted.open()
