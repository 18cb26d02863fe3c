"""The test card: on the wall until anything is asked of the show, and nothing of it is kept."""

from presenter.app.show import Show
from presenter.core.errors import Refused
from presenter.core.picture import TrialPicture
from presenter.core.room import Room
from presenter.qt.control.window import ControlWindow
from presenter.qt.displays import Displays

BLACK = "The wall is black: show it again (B) before you light it up."
NO_DISPLAY = "The room sees no display that could be tried."


class Trial:
    """Says of the audience's display what it is; whatever changes the wall takes the card away."""

    def __init__(self, show: Show, control: ControlWindow, displays: Displays) -> None:
        self._show = show
        self._control = control
        self._displays = displays
        show.news.room_changed.connect(self._on_room_changed)

    def switch(self) -> None:
        """Show the card, or take it away."""
        if self.put_away():
            return
        if self._show.room.place.black:
            raise Refused(BLACK)
        card = self._card()
        if not card:
            raise Refused(NO_DISPLAY)
        self._put(card)

    def put_away(self) -> bool:
        """Whether there was a card to take away."""
        was_up = self._show.trial is not None
        if was_up:
            self._put(None)
        return was_up

    def follow_display(self) -> None:
        """The card is about another display by now, or about none."""
        if self._show.trial:
            self._put(self._card())

    def _card(self) -> TrialPicture | None:
        """Of the audience's display; without one, its window is on control's."""
        situation = self._displays.situation
        display = situation.audience or (None if situation.gone else situation.control)
        return TrialPicture(display.title, display.pixels, display.scale) if display else None

    def _put(self, card: TrialPicture | None) -> None:
        self._show.show_trial(card)
        self._control.show_trial(card)

    def _on_room_changed(self, _room: Room) -> None:
        """Control hears of it after the new Room, so that it does not show the one before."""
        self._show.news.soon(self._follow)

    def _follow(self) -> None:
        self._control.show_trial(self._show.trial)
