"""What lies over the middle of the window for a while: one thing at a time."""

from presenter.qt.control.overview.panel import Overview
from presenter.qt.control.replan.panel import Replan
from presenter.qt.control.shortcuts.sheet import ShortcutSheet

Cover = Overview | ShortcutSheet


class Covers:
    def __init__(self, overview: Overview, shortcuts: ShortcutSheet, replan: Replan) -> None:
        self._overview = overview
        self._shortcuts = shortcuts
        self._replan = replan

    def switch_overview(self) -> None:
        self._switch(self._overview)

    def switch_shortcuts(self) -> None:
        self._switch(self._shortcuts)

    def press_replan(self) -> None:
        """Show how the evening could end in time; once that is shown, ask for it."""
        self._replan.window().activateWindow()
        for other in (self._overview, self._shortcuts):
            other.leave()
        self._replan.press()

    def uncover(self) -> bool:
        """Take one step back from what lies there; whether anything does."""
        if self._shortcuts.isVisible():
            self._shortcuts.step_back()
            return True
        if self._overview.isVisible():
            self._overview.leave()
            return True
        if self._replan.isVisible():
            self._replan.leave()
            return True
        return False

    def _switch(self, wanted: Cover) -> None:
        """Open it, wherever the keys were, or shut it."""
        if wanted.isVisible():
            wanted.leave()
            return
        for other in (self._overview, self._shortcuts, self._replan):
            other.leave()
        wanted.window().activateWindow()
        wanted.open()
