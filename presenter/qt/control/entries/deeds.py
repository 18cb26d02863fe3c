"""What can be done with the chosen entry: a button and a key for each."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from presenter.core import promises
from presenter.core.entries import SIGNS, EntryKind, EntryView, read
from presenter.core.room import Room
from presenter.qt.control.button import Button
from presenter.qt.control.entries.line import EntryLine
from presenter.qt.control.entries.wishes import EntryWishes
from presenter.qt.control.menu import Menu
from presenter.qt.style import mark

ACROSS = 6
ONLY = {"A": EntryKind.QUESTION, "O": EntryKind.COMMITMENT}


class EntryDeeds(QWidget):
    """What wants words takes them from the line. Merging takes two entries, one after the other."""

    merging_changed = Signal()

    def __init__(self, wishes: EntryWishes, line: EntryLine) -> None:
        super().__init__()
        self._wishes = wishes
        self._line = line
        self._room: Room | None = None
        self._entry: EntryView | None = None
        self._double = 0
        self._deeds: dict[str, Callable[[EntryView], None]] = {}
        self.buttons: dict[str, Button] = {}
        self._list_deeds()
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for number, (key, button) in enumerate(self.buttons.items()):
            mark(button, tight="true")
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(partial(self.do, key))
            layout.addWidget(button, number // ACROSS, number % ACROSS)

    def _list_deeds(self) -> None:
        for key, name, deed in (
            ("Return", "Large ↵", self._enlarge),
            ("+", "Hand +", partial(self._count_hand, 1)),
            ("-", "Hand −", partial(self._count_hand, -1)),
            ("V", "Hands V", self._type_votes),
            ("T", "Theme T", self._type_theme),
            ("M", "Merge M", self._merge),
            ("E", "Edit E", self._type_words),
            ("A", "Answered A", self._answer),
            ("P", "Park P", self._park),
            ("O", "Owner O", self._type_owner),
            ("S", "Story S", self._choose_story),
            ("Del", "Remove", self._remove),
        ):
            self._deeds[key] = deed
            self.buttons[key] = Button(name, small=True)

    @property
    def is_merging(self) -> bool:
        return self._double != 0

    def stop_merging(self) -> None:
        self._double = 0
        self.merging_changed.emit()

    def show_entry(self, room: Room, entry: EntryView | None) -> None:
        """Only what can be done with it."""
        self._room, self._entry = room, entry
        kind, is_open = entry.kind if entry else None, room.session.ended_at is None
        for key, button in self.buttons.items():
            button.setEnabled(entry is not None and is_open and ONLY.get(key, kind) is kind)
        self.buttons["A"].setText("Open again A" if entry and entry.answered else "Answered A")
        self.buttons["P"].setText("Bring back P" if entry and entry.parked else "Park P")

    def do(self, key: str) -> None:
        if self._entry and self.buttons[key].isEnabled():
            self._deeds[key](self._entry)

    def ask_theme(self, numbers: tuple[int, ...], theme: str) -> None:
        """One for all of these, by their numbers."""
        assert self._room
        known = tuple(sorted({each.theme for each in self._room.entries if each.theme}))
        self._line.ask("THEME", theme, "empty: none", partial(self._keep_theme, numbers), known)

    def _enlarge(self, entry: EntryView) -> None:
        self._wishes.large_asked.emit(entry.id)

    def _count_hand(self, more: int, entry: EntryView) -> None:
        self._wishes.vote_asked.emit(entry.id, max(entry.votes + more, 0))

    def _merge(self, entry: EntryView) -> None:
        """Twice: the double first, then the one that stays."""
        first, self._double = self._double, 0 if self._double else entry.id
        if first and first != entry.id:
            self._wishes.merge_asked.emit(first, entry.id)
        self.merging_changed.emit()

    def _answer(self, entry: EntryView) -> None:
        self._wishes.answer_asked.emit(entry.id, not entry.answered)

    def _park(self, entry: EntryView) -> None:
        self._wishes.park_asked.emit(entry.id, not entry.parked)

    def _remove(self, entry: EntryView) -> None:
        self._wishes.remove_asked.emit(entry.id)

    def _type_words(self, entry: EntryView) -> None:
        sign = next((sign for sign, kind in SIGNS.items() if kind is entry.kind), "")
        words = f"{sign} {entry.text}" if sign else entry.text
        hint = "? question  ! commitment  # comment"
        self._line.ask("WORDS", words, hint, partial(self._keep_words, entry.id))

    def _keep_words(self, number: int, line: str) -> None:
        kind, words = read(line)
        self._wishes.edit_asked.emit(number, kind.value, words)

    def _type_votes(self, entry: EntryView) -> None:
        hands = str(entry.votes or "")
        self._line.ask("HANDS", hands, "a number", partial(self._keep_votes, entry.id))

    def _keep_votes(self, number: int, line: str) -> None:
        if line.strip().isdecimal():
            self._wishes.vote_asked.emit(number, int(line))

    def _type_theme(self, entry: EntryView) -> None:
        self.ask_theme((entry.id,), entry.theme)

    def _keep_theme(self, numbers: tuple[int, ...], theme: str) -> None:
        for number in numbers:
            self._wishes.group_asked.emit(number, theme)

    def _type_owner(self, entry: EntryView) -> None:
        line = promises.written(entry.owner, entry.check_back)
        hint = "by the owner’s own word, then 2d, 2w or 15.12."
        self._line.ask("OWNER", line, hint, partial(self._wishes.promise_asked.emit, entry.id))

    def _choose_story(self, entry: EntryView) -> None:
        """A story or a phase that it belongs to, in a menu."""
        assert self._room
        menu = Menu(self.buttons["S"])
        told = (turn for turn in self._room.turns if turn.timer.started_at and not turn.is_question)
        for turn in told:
            action = menu.addAction(turn.title or turn.teller)
            action.triggered.connect(partial(self._wishes.move_asked.emit, entry.id, turn.id, 0))
        menu.addSeparator()
        for phase in self._room.agenda:
            action = menu.addAction(phase.title)
            action.triggered.connect(partial(self._wishes.move_asked.emit, entry.id, 0, phase.id))
        menu.open()
