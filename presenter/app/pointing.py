"""The spotlight and the magnifier: the mouse on the preview leads, the audience's window follows.

Nothing of this is kept: where somebody points is no part of the evening's record.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from presenter.app.show import Show
from presenter.core.room import Room
from presenter.core.shortcuts import Wish
from presenter.qt.control.window import ControlWindow
from presenter.qt.keys import Keys
from presenter.qt.paint.pointer import Pointer, Tool


class Pointing:
    """One tool at a time; what covers the wall switches it off.

    `leave` is for an Esc with nothing to put away: it leaves the full screen.
    """

    def __init__(
        self, show: Show, control: ControlWindow, keys: Keys, leave: Callable[[], None]
    ) -> None:
        self._show = show
        self._control = control
        self._leave = leave
        self._pointer: Pointer | None = None
        control.tool_asked.connect(self.switch)
        keys.answer(Wish.SPOTLIGHT, partial(self.switch, Tool.SPOTLIGHT))
        keys.answer(Wish.MAGNIFIER, partial(self.switch, Tool.MAGNIFIER))
        keys.answer(Wish.LEAVE, self._on_leave_key)
        control.pointed.connect(self._on_pointed)
        show.news.room_changed.connect(self._on_room_changed)

    def switch(self, name: str) -> None:
        """Take up a tool where the other one was, or put it away."""
        tool, before = Tool(name), self._pointer
        if self._show.room.place.covered or (before and before.tool is tool):
            self.put_away()
        else:
            self._point(replace(before, tool=tool) if before else Pointer(tool))

    def put_away(self) -> None:
        if self._pointer:
            self._point(None)

    def _on_leave_key(self) -> None:
        """One thing at a time; the projector keeps its picture, for clickers send Esc as well."""
        if self._control.covers.uncover():
            return
        if self._pointer:
            self.put_away()
        else:
            self._leave()

    def _on_pointed(self, x: float, y: float) -> None:
        if self._pointer:
            self._point(replace(self._pointer, x=x, y=y))

    def _on_room_changed(self, room: Room) -> None:
        if room.place.covered:
            self.put_away()

    def _point(self, pointer: Pointer | None) -> None:
        self._pointer = pointer
        self._show.audience.show_pointer(pointer)
        self._control.show_pointer(pointer)
