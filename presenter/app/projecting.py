"""Where the audience's picture goes: said, swapped, chosen, identified and tried."""

from collections.abc import Callable
from functools import partial

from presenter.app.choices import Choices
from presenter.app.show import Show
from presenter.app.trial import BLACK, Trial
from presenter.core.errors import Refused
from presenter.core.room import Room
from presenter.core.shortcuts import Wish
from presenter.qt.control.window import ControlWindow
from presenter.qt.displays import Displays
from presenter.qt.identify import Identify
from presenter.qt.keys import Keys

Errand = Callable[[], None]


class Projecting:
    """`tried` does an errand, or says why not."""

    def __init__(
        self,
        show: Show,
        control: ControlWindow,
        displays: Displays,
        choices: Choices,
        tried: Callable[[Errand], bool],
    ) -> None:
        self._show = show
        self._control = control
        self._displays = displays
        self._choices = choices
        self._tried = tried
        self.identify = Identify()
        self.trial = Trial(show, control, displays)
        chip = control.header.display
        chip.display_asked.connect(self._on_display_asked)
        chip.swap_asked.connect(self.swap)
        chip.identify_asked.connect(self.identify_displays)
        chip.test_card_asked.connect(self.switch_test_card)
        displays.changed.connect(self._on_displays_changed)
        show.news.room_changed.connect(self._on_room_changed)

    def follow(self, keys: Keys) -> None:
        for wish, deed in (
            (Wish.SWAP, self.swap),
            (Wish.IDENTIFY, self.identify_displays),
            (Wish.TEST_CARD, self.switch_test_card),
            (Wish.FULL_SCREEN, self._displays.switch_full_screen),
        ):
            keys.answer(wish, deed)

    def begin(self) -> None:
        """The windows are in their places: say where, and remember it."""
        self._on_displays_changed()

    def end(self) -> None:
        self.identify.put_away()
        self._displays.changed.disconnect(self._on_displays_changed)

    def swap(self) -> None:
        self._tried(self._displays.swap)

    def identify_displays(self) -> None:
        self._tried(self._identify)

    def switch_test_card(self) -> None:
        self._tried(self.trial.switch)

    def _identify(self) -> None:
        if self._show.room.place.black:
            raise Refused(BLACK)
        self.identify.switch(self._displays.situation, self._displays.screens)

    def _on_display_asked(self, number: int) -> None:
        self._tried(partial(self._displays.give, number))

    def _on_room_changed(self, room: Room) -> None:
        if room.place.black:
            self.identify.put_away()

    def _on_displays_changed(self) -> None:
        self.identify.put_away()
        self.trial.follow_display()
        self._control.standing.show_situation(self._displays.situation)
        self._control.set_aspect(self._displays.aspect)
        self._choices.change(displays=self._displays.known)
