"""The keys of this laptop: what they stand for, how that is changed, and where it is kept."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from presenter import keyfile
from presenter.core.errors import Refused
from presenter.core.keymap import USUAL, Keymap, restored
from presenter.core.shortcuts import Wish
from presenter.qt.chords import is_chord
from presenter.qt.keys import Keys

if TYPE_CHECKING:
    from presenter.qt.control.window import ControlWindow

NOT_KEPT = "The keys hold until the program ends: {folder} cannot be written to."


def chosen_keys(folder: Path) -> Keymap:
    return restored(keyfile.load(folder), is_chord)


class Keyboard:
    """Holds the one map that keys are read by, and that the windows are shown."""

    def __init__(self, control: "ControlWindow", keys: Keys, folder: Path) -> None:
        self._control = control
        self._sheet = control.shortcuts
        self._keys = keys
        self._folder = folder
        self.keymap = chosen_keys(folder)
        keys.answer(Wish.SHORTCUTS, control.covers.switch_shortcuts)
        keys.answer(Wish.LARGER, control.notes.enlarge)
        keys.answer(Wish.SMALLER, control.notes.reduce)
        keys.learnt.connect(self._sheet.take_key)
        self._sheet.lesson_changed.connect(self._on_lesson_changed)
        self._sheet.key_asked.connect(self._on_key_asked)
        self._sheet.drop_asked.connect(self._on_drop_asked)
        self._sheet.reset_asked.connect(self._on_reset_asked)
        self._sheet.reset_all_asked.connect(self._on_reset_all_asked)
        self._use()

    def _on_lesson_changed(self, learning: bool) -> None:
        self._keys.learning = learning

    def _on_key_asked(self, wish: Wish, key: str, instead: str) -> None:
        self._change(partial(self.keymap.given, wish, key, instead))

    def _on_drop_asked(self, wish: Wish, key: str) -> None:
        self._change(partial(self.keymap.without, wish, key))

    def _on_reset_asked(self, wish: Wish) -> None:
        self._change(partial(self.keymap.reset, wish))

    def _on_reset_all_asked(self) -> None:
        self._keep(USUAL)

    def _change(self, rule: Callable[[], Keymap]) -> None:
        try:
            self._keep(rule())
        except Refused as refused:
            listener = self._sheet if self._sheet.is_learning else self._control
            listener.show_refusal(str(refused))

    def _keep(self, keymap: Keymap) -> None:
        self.keymap = keymap
        self._use()
        if not keyfile.save(self._folder, keymap.chosen()):
            self._control.show_refusal(NOT_KEPT.format(folder=self._folder))

    def _use(self) -> None:
        self._keys.use(self.keymap)
        self._control.show_keymap(self.keymap)
