"""Jumps to any slide, and the way back from them."""

from collections.abc import Callable
from functools import partial

from presenter.app.show import Show
from presenter.core import steering
from presenter.core.shortcuts import Wish
from presenter.core.steering import Move
from presenter.core.trail import Trail
from presenter.qt.control.window import ControlWindow
from presenter.qt.keys import Keys

Rule = Callable[..., Move]


class Jumps:
    """`go` moves by a rule, or says why not; the trail lives as long as this deck is shown."""

    def __init__(
        self, show: Show, control: ControlWindow, keys: Keys, go: Callable[..., None]
    ) -> None:
        self._show = show
        self._go = go
        self._trail = Trail()
        self._deck = show.room.deck
        keys.answer(Wish.FIRST, partial(self._jump, steering.jump, 0))
        keys.answer(Wish.LAST, self._on_last_asked)
        keys.answer(Wish.OVERVIEW, control.covers.switch_overview)
        keys.answer(Wish.RETURN, self._on_return_asked)
        keys.number.entered.connect(partial(self._jump, steering.to_slide))
        keys.number.changed.connect(control.show_number)
        control.slide_asked.connect(partial(self._jump, steering.to_slide))
        control.phase_asked.connect(partial(self._jump, steering.enter))

    def _on_last_asked(self) -> None:
        self._jump(steering.jump, self._show.room.deck.last_step)

    def _on_return_asked(self) -> None:
        """Back to where the last jump began; on a black wall this shows again, and no more."""
        self._trail = self._kept().without(self._here)
        if self._trail.last is not None:
            self._go(steering.jump, self._trail.last)
            self._trail = self._trail.without(self._here)

    def _jump(self, rule: Rule, *target: object) -> None:
        before = self._here
        self._go(rule, *target)
        if self._here != before:
            self._trail = self._kept().left(before)

    @property
    def _here(self) -> int:
        return self._show.room.place.step

    def _kept(self) -> Trail:
        """Steps of a deck that has been changed since lead nowhere."""
        if self._show.room.deck is not self._deck:
            self._deck = self._show.room.deck
            self._trail = Trail()
        return self._trail
