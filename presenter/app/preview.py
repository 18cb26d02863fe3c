"""A deck beside its editor: one window that follows the file, without a session."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from presenter.app.checking import by_line, measured
from presenter.app.keyboard import chosen_keys
from presenter.app.themes import theme_of
from presenter.clock import Clock
from presenter.core import following
from presenter.core.deck import Deck
from presenter.core.errors import Refused
from presenter.core.room import Place, before_opening
from presenter.core.shortcuts import Wish
from presenter.deck.checking import check
from presenter.deck.pictures import Folder, files
from presenter.deck.problems import Problem
from presenter.deck.reading import read_file
from presenter.folders import data_folder
from presenter.qt.displays import projector_shape
from presenter.qt.idle import Idle
from presenter.qt.keys import Keys
from presenter.qt.paint.scenes import Scenes
from presenter.qt.paint.view import PictureView
from presenter.qt.preview.window import PreviewWindow
from presenter.qt.watch import Watch


class Preview:
    """Keeps nothing: neither the place, nor the size of the notes, nor a file of its own."""

    def __init__(self, path: Path, clock: Clock) -> None:
        self._path = path.absolute()
        self._clock = clock
        self._folder = Folder(self._path.parent)
        deck, _problems = read_file(path)
        self.room = before_opening(deck, "", clock.now())
        self._scenes = Scenes(theme_of(deck.theme, self._folder), self._folder)
        self._view = PictureView(clock, self._scenes)
        self.window = PreviewWindow(self._view, projector_shape())
        self.keys = Keys((self.window,), clock, self.window)
        self.watch = Watch(self.window)
        self._idle = Idle(self.window)
        self._follow_keys()
        self.watch.changed.connect(self._on_files_changed)

    def open(self) -> None:
        self._follow_files()
        self._show(self.room.deck, 0)
        self.keys.listen()
        self.window.show()

    def say(self, words: str) -> None:
        """Say something that went wrong, where the problems are."""
        self.window.show_problems([Problem(0, "", "error", words)])

    def _follow_keys(self) -> None:
        keymap = chosen_keys(data_folder())
        self.keys.use(keymap)
        self.window.show_keymap(keymap)
        self.window.next_asked.connect(self._on_next_asked)
        self.window.back_asked.connect(self._on_back_asked)
        for wish, deed in (
            (Wish.NEXT, self._on_next_asked),
            (Wish.BACK, self._on_back_asked),
            (Wish.FIRST, self._on_first_asked),
            (Wish.LAST, self._on_last_asked),
            (Wish.LARGER, self.window.notes.enlarge),
            (Wish.SMALLER, self.window.notes.reduce),
            (Wish.LEAVE, self.window.close),
        ):
            self.keys.answer(wish, deed)

    def _follow_files(self) -> None:
        names = (name for name in files(self.room.deck) if self._folder.holds(name))
        self.watch.follow([self._path, *(self._path.parent / name for name in names)])

    def _on_next_asked(self) -> None:
        self._go(self.room.place.step + 1)

    def _on_back_asked(self) -> None:
        self._go(self.room.place.step - 1)

    def _on_first_asked(self) -> None:
        self._go(0)

    def _on_last_asked(self) -> None:
        self._go(self.room.deck.last_step)

    def _on_files_changed(self) -> None:
        """Go to what was edited; a file that is no deck leaves the last slide standing."""
        try:
            deck, _problems = read_file(self._path)
        except Refused as refused:
            self.say(str(refused))
            return
        self._scenes.wear(theme_of(deck.theme, self._folder))
        self._scenes.forget()
        self._view.forget()
        self._show(deck, _edited(self.room.deck, deck, self.room.place.step))
        self._follow_files()

    def _show(self, deck: Deck, step: int) -> None:
        self.room = before_opening(deck, "", self._clock.now())
        self._go(step)
        try:
            problems = check(self._path)
        except Refused as refused:
            self.say(str(refused))
            return
        self.window.show_problems(problems)
        self._idle.take(self._measure(problems))

    def _measure(self, problems: tuple[Problem, ...]) -> Iterator[None]:
        """Slide by slide, so that no key waits: what this adds is told at the end."""
        every = list(problems)
        for found in measured(self._path):
            every += found
            yield
        if len(every) > len(problems):
            self.window.show_problems(by_line(every))

    def _go(self, step: int) -> None:
        place = Place(max(0, min(step, self.room.deck.last_step)))
        self.room = replace(self.room, place=place)
        self.window.show_room(self.room)


def _edited(old: Deck, new: Deck, step: int) -> int:
    """The whole of the first slide that was edited; the same step if that is on it."""
    here = following.steps(old, new)[step]
    changed = following.first_change(old, new)
    if changed is None or new.steps[here].number == changed + 1:
        return here
    return max(place for place, each in enumerate(new.steps) if each.number == changed + 1)
