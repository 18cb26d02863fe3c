"""Over the middle of control: every entry of the session, and what is done with it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from presenter.core import polls, promises
from presenter.core.aside import What
from presenter.core.entries import SIGNS, EntryKind, EntryView, read
from presenter.core.polls import ANSWERS, Question
from presenter.core.room import Room
from presenter.core.shortcuts import Wish
from presenter.qt.control.button import Button, KeyButton
from presenter.qt.control.entries.line import EntryLine
from presenter.qt.control.entries.listing import EntryList
from presenter.qt.control.entries.wishes import EntryWishes
from presenter.qt.control.label import Label
from presenter.qt.control.menu import Menu
from presenter.qt.style import mark

FIND = "Find by words, theme, story or owner"
NOTHING = "Nothing was written down yet."
ACROSS = 5
ASIDES = {
    What.ALONE: "Write alone",
    What.SAFETY: "Safety",
    What.EXIT: "Exit",
    What.THANKS: "Thanks",
}
HINTS = {
    Question.SAFETY: "how many said 1 2 3 4 5",
    Question.LEARNED: "how many said yes no",
    Question.AGAIN: "how many said yes no",
}


class EntryPanel(QFrame):
    """Keys are for the chosen entry while the list has them; the line takes all others."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("cover")
        self._room: Room | None = None
        self._merging = 0
        self.wishes = EntryWishes(self)
        self.search = QLineEdit()
        self.count = Label("", "small")
        self.close_button = KeyButton("Close", Wish.LEAVE, "quiet", small=True)
        self.list = EntryList()
        self.line = EntryLine()
        self.word = Label("", "small", wraps=True)
        self._keys: dict[str, Callable[[EntryView], None]] = {}
        self.deeds: dict[str, Button] = {}
        self.asides = {what: Button(words, small=True) for what, words in ASIDES.items()}
        self.counts = Button("Count…", "quiet", small=True)
        self.count_menu = Menu(self.counts)
        self._list_deeds()
        self._build()
        self._connect()
        self.hide()

    def open(self) -> None:
        if self._room:
            self.show()
            self.raise_()
            self._refresh()
            self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def step_back(self) -> None:
        """From the line to the list, from merging to nothing of the kind, and then away."""
        if not self.line.isHidden():
            self.line.leave()
        elif self._merging:
            self._merging = 0
            self._say()
        else:
            self.leave()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc from the search: everything is there again."""
        if event.key() == Qt.Key.Key_Escape and self.search.hasFocus():
            self.search.clear()
            self.list.setFocus()
        else:
            event.ignore()

    def leave(self) -> None:
        """Give the keys back to the show."""
        if self.isHidden():
            return
        self._merging = 0
        self.line.leave()
        self.hide()
        self.window().setFocus(Qt.FocusReason.OtherFocusReason)

    def show_room(self, room: Room) -> None:
        self._room = room
        if not self.isHidden():
            self._refresh()

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
            self._keys[key] = deed
            self.deeds[key] = Button(name, small=True)

    def _build(self) -> None:
        self.search.setPlaceholderText(FIND)
        self.search.setAccessibleName(FIND)
        self.search.setClearButtonEnabled(True)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Label("ENTRIES", "kicker"))
        head.addWidget(self.search, 1)
        head.addWidget(self.count)
        head.addWidget(self.close_button)
        deeds = QGridLayout()
        deeds.setSpacing(6)
        for number, button in enumerate(self.deeds.values()):
            mark(button, tight="true")
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            deeds.addWidget(button, number // (ACROSS + 1), number % (ACROSS + 1))
        wall = QHBoxLayout()
        wall.setSpacing(6)
        wall.addWidget(Label("WALL", "kicker"))
        for button in (*self.asides.values(), self.counts):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            wall.addWidget(button)
        wall.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 10, 14, 10)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.line)
        layout.addWidget(self.word)
        layout.addLayout(deeds)
        layout.addLayout(wall)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._refresh)
        self.search.returnPressed.connect(self.list.setFocus)
        self.close_button.clicked.connect(self.leave)
        self.line.left.connect(self.list.setFocus)
        self.list.key_pressed.connect(self._on_key_pressed)
        self.list.itemDoubleClicked.connect(self._on_double_clicked)
        self.list.dropped.connect(self._on_dropped)
        self.list.currentRowChanged.connect(self._show_deeds)
        self.counts.clicked.connect(self.count_menu.open)
        for key, button in self.deeds.items():
            button.clicked.connect(partial(self._do, key))
        for what, button in self.asides.items():
            button.clicked.connect(partial(self._lay, what))
        for question, words in polls.WORDS.items():
            action = self.count_menu.addAction(words)
            action.triggered.connect(partial(self._type_counts, question))

    def _refresh(self) -> None:
        assert self._room
        entries = self._room.entries
        found = self.list.show_entries(entries, self.search.text())
        total = len(entries)
        self.count.say(f"{found} of {total}" if self.search.text() else f"{total} entries")
        self.count.tone("" if found or not total else "warn")
        aside = self._room.place.aside
        for what, button in self.asides.items():
            mark(button, on="true" if aside and aside.what is what else "")
        self._say()
        self._show_deeds()

    def _say(self) -> None:
        """What merging waits for, or what the safety check advises."""
        assert self._room
        advice = polls.advice(self._room.tallies)
        if self._merging:
            words, tone = "Choose the entry that says the same, and press M again.", "ember"
        elif advice:
            words, tone = f"▲ {advice}", "warn"
        else:
            words, tone = "" if self._room.entries else NOTHING, ""
        self.word.say(words)
        self.word.tone(tone)
        self.word.setVisible(bool(words))

    def _show_deeds(self) -> None:
        """Only what can be done with the chosen entry."""
        entry = self.list.chosen
        is_open = bool(self._room and not self._room.session.ended_at)
        kind = entry.kind if entry else None
        only = {"A": EntryKind.QUESTION, "O": EntryKind.COMMITMENT}
        for key, button in self.deeds.items():
            button.setEnabled(entry is not None and is_open and only.get(key, kind) is kind)
        for button in (*self.asides.values(), self.counts):
            button.setEnabled(is_open)
        self.deeds["A"].setText("Open again A" if entry and entry.answered else "Answered A")
        self.deeds["P"].setText("Bring back P" if entry and entry.parked else "Park P")

    def _on_key_pressed(self, event: QKeyEvent) -> None:
        key = _named(event)
        if key == "/":
            self.search.setFocus()
        elif key in self._keys:
            self._do(key)
        else:
            event.ignore()

    def _do(self, key: str) -> None:
        entry = self.list.chosen
        if entry and self.deeds[key].isEnabled():
            self._keys[key](entry)

    def _on_double_clicked(self) -> None:
        self._do("Return")

    def _on_dropped(self, number: int, onto: int) -> None:
        """Under the theme of the one it fell on; where that has none, one is asked for both."""
        assert self._room
        target = next(each for each in self._room.entries if each.id == onto)
        if target.theme:
            self.wishes.group_asked.emit(number, target.theme)
        else:
            self._ask_theme((number, onto), "")

    def _enlarge(self, entry: EntryView) -> None:
        self.wishes.large_asked.emit(entry.id)

    def _count_hand(self, more: int, entry: EntryView) -> None:
        self.wishes.vote_asked.emit(entry.id, max(entry.votes + more, 0))

    def _merge(self, entry: EntryView) -> None:
        """Twice: the double first, then the one that stays."""
        first, self._merging = self._merging, 0 if self._merging else entry.id
        if first and first != entry.id:
            self.wishes.merge_asked.emit(first, entry.id)
        self._say()

    def _answer(self, entry: EntryView) -> None:
        self.wishes.answer_asked.emit(entry.id, not entry.answered)

    def _park(self, entry: EntryView) -> None:
        self.wishes.park_asked.emit(entry.id, not entry.parked)

    def _remove(self, entry: EntryView) -> None:
        self.wishes.remove_asked.emit(entry.id)

    def _type_words(self, entry: EntryView) -> None:
        sign = next((sign for sign, kind in SIGNS.items() if kind is entry.kind), "")
        words = f"{sign} {entry.text}" if sign else entry.text
        self.line.ask("WORDS", words, "? question  ! commitment  # comment", self._keep_words)

    def _keep_words(self, line: str) -> None:
        if entry := self.list.chosen:
            kind, words = read(line)
            self.wishes.edit_asked.emit(entry.id, kind.value, words)

    def _type_votes(self, entry: EntryView) -> None:
        self.line.ask("HANDS", str(entry.votes or ""), "a number", self._keep_votes)

    def _keep_votes(self, line: str) -> None:
        entry = self.list.chosen
        if entry and line.strip().isdecimal():
            self.wishes.vote_asked.emit(entry.id, int(line))

    def _type_theme(self, entry: EntryView) -> None:
        self._ask_theme((entry.id,), entry.theme)

    def _ask_theme(self, numbers: tuple[int, ...], theme: str) -> None:
        assert self._room
        known = tuple(sorted({each.theme for each in self._room.entries if each.theme}))
        hint = "empty: none"
        self.line.ask("THEME", theme, hint, partial(self._keep_theme, numbers), known)

    def _keep_theme(self, numbers: tuple[int, ...], theme: str) -> None:
        for number in numbers:
            self.wishes.group_asked.emit(number, theme)

    def _type_owner(self, entry: EntryView) -> None:
        line = promises.written(entry.owner, entry.check_back)
        hint = "by the owner’s own word, then 2d, 2w or 15.12."
        self.line.ask("OWNER", line, hint, self._keep_owner)

    def _keep_owner(self, line: str) -> None:
        if entry := self.list.chosen:
            self.wishes.promise_asked.emit(entry.id, line)

    def _choose_story(self, entry: EntryView) -> None:
        """A story or a phase that it belongs to, in a menu."""
        assert self._room
        menu = Menu(self.deeds["S"])
        for turn in (*self._room.told, *filter(None, (self._room.telling,))):
            action = menu.addAction(turn.title or turn.teller)
            action.triggered.connect(partial(self.wishes.move_asked.emit, entry.id, turn.id, 0))
        menu.addSeparator()
        for phase in self._room.agenda:
            action = menu.addAction(phase.title)
            action.triggered.connect(partial(self.wishes.move_asked.emit, entry.id, 0, phase.id))
        menu.open()

    def _lay(self, what: What) -> None:
        self.wishes.aside_asked.emit(what.value)

    def _type_counts(self, question: Question) -> None:
        assert self._room
        found = polls.counted(self._room.tallies, question)
        line = " ".join(str(count) for _answer, count in found.answers) if found.total else ""
        self.line.ask("COUNT", line, HINTS[question], partial(self._keep_counts, question))

    def _keep_counts(self, question: Question, line: str) -> None:
        counts = line.replace(",", " ").split()
        answers = ANSWERS[question]
        if len(counts) != len(answers) or not all(count.isdecimal() for count in counts):
            self.word.say(f"Type {len(answers)} numbers: {HINTS[question]}.")
            self.word.tone("warn")
            self.word.show()
            return
        for answer, count in zip(answers, counts, strict=True):
            self.wishes.count_asked.emit(question.value, answer, int(count))


def _named(event: QKeyEvent) -> str:
    match event.key():
        case Qt.Key.Key_Return | Qt.Key.Key_Enter:
            return "Return"
        case Qt.Key.Key_Delete:
            return "Del"
    return event.text().upper()
