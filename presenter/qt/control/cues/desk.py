"""All that control has of silent cues."""

from PySide6.QtWidgets import QWidget

from presenter.core.forecast import Forecast
from presenter.core.room import Room
from presenter.core.shortcuts import Wish
from presenter.qt.control.button import KeyButton
from presenter.qt.control.cues.panel import CuePanel
from presenter.qt.control.cues.strip import CueStrip
from presenter.qt.control.cues.teller_view import TellerView


class Cues:
    """The panel that sends them, the strip of those to be seen, and what the teller sees."""

    def __init__(self, window: QWidget) -> None:
        self.strip = CueStrip()
        self.panel = CuePanel()
        self.view = TellerView(window)
        self.cue_button = KeyButton("Cue", Wish.CUE, small=True)
        self.view_button = KeyButton("Teller’s view", Wish.TELLER_VIEW, small=True)

    def show_room(self, room: Room) -> None:
        self.strip.show_room(room)
        self.panel.show_room(room)
        self.view.show_room(room)
        for button in (self.cue_button, self.view_button):
            button.setEnabled(room.session.ended_at is None)

    def show_time(self, forecast: Forecast) -> None:
        self.view.show_time(forecast)

    def take_off(self) -> None:
        """The cue that is before one's eyes: with the laptop turned around, the teller's."""
        if self.view.isVisible():
            self.view.take_off()
        else:
            self.strip.take_off()
