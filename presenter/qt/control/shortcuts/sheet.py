"""All keys at a glance, over the middle of the window; each can be changed there."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from presenter.core.keymap import USUAL, Keymap
from presenter.core.keynames import spoken
from presenter.core.lesson import READY, Lesson, of_clicker
from presenter.core.shortcuts import Wish
from presenter.qt.control.button import Button, KeyButton
from presenter.qt.control.confirm import Confirm
from presenter.qt.control.label import Label
from presenter.qt.control.shortcuts.lesson_card import LessonCard
from presenter.qt.control.shortcuts.listing import Listing

WORDS = "Find a key"
GUTTER = 10  # as wide as the list leaves for its scroll bar


class ShortcutSheet(QFrame):
    """Asks for changes by wish and key; what holds it is told by `show_keymap`.

    While `lesson_changed` has said so, the keys that are pressed come to `take_key`.
    """

    key_asked = Signal(Wish, str, str)
    drop_asked = Signal(Wish, str)
    reset_asked = Signal(Wish)
    reset_all_asked = Signal()
    lesson_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("cover")
        self._keymap = USUAL
        self._lesson: Lesson | None = None
        self._key = ""
        self.field = QLineEdit()
        self.field.setPlaceholderText(WORDS)
        self.field.setAccessibleName(WORDS)
        self.count = Label("", "small")
        self.clicker = Button("Clicker …", small=True)
        self.clicker.setToolTip("Teach this laptop the buttons of an odd clicker")
        self.reset_all = Confirm("Reset all", "All keys as usual?")
        self.close_button = KeyButton("Close", Wish.LEAVE, "quiet", small=True)
        self.card = LessonCard()
        self.list = Listing()
        self._build()
        self._follow()
        self.hide()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(Label("KEYS", "kicker"))
        head.addWidget(self.field, 1)
        for widget in (self.count, self.clicker, self.reset_all, self.close_button):
            head.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 10, 6, 0)
        layout.setSpacing(10)
        layout.addLayout(head)
        card = QVBoxLayout()
        card.setContentsMargins(0, 0, GUTTER, 0)
        card.addWidget(self.card)
        layout.addLayout(card)
        layout.addWidget(self.list, 1)

    def _follow(self) -> None:
        self.field.textChanged.connect(self._on_words_changed)
        self.clicker.clicked.connect(self._on_clicker_clicked)
        self.reset_all.confirmed.connect(self.reset_all_asked)
        self.close_button.clicked.connect(self.leave)
        self.card.insist_asked.connect(self._on_insist_asked)
        self.card.drop_asked.connect(self._on_drop_asked)
        self.card.skip_asked.connect(self._on_skip_asked)
        self.card.leave_asked.connect(self._on_leave_asked)
        self.list.change_asked.connect(self._on_change_asked)
        self.list.reset_asked.connect(self.reset_asked)

    @property
    def is_learning(self) -> bool:
        return self._lesson is not None

    def open(self) -> None:
        """All of it; Up and Down scroll, and every other key does what it says."""
        self.list.fill()
        self.field.clear()
        self.reset_all.forget()
        self.show()
        self.raise_()
        self.list.setFocus()

    def leave(self) -> None:
        """Give the keys back to the show."""
        if self.isHidden():
            return
        self._learn(None)
        self.hide()
        self.window().setFocus()

    def step_back(self) -> None:
        """Leave the lesson, if there is one, and else the sheet."""
        if self.card.isHidden():
            self.leave()
        else:
            self._learn(None)

    def show_keymap(self, keymap: Keymap) -> None:
        self._keymap = keymap
        self.list.show_keymap(keymap)
        self._search()
        lesson = self._lesson
        if lesson and self._key and keymap.owner(self._key) is lesson.wish:
            self._go_on(f"{spoken(self._key)} is {lesson.wish.title} now.")
        elif lesson and lesson.instead and keymap.owner(lesson.instead) is not lesson.wish:
            self._learn(None)

    def show_refusal(self, why: str) -> None:
        if self._lesson:
            self._learn(self._lesson.refused(why))

    def take_key(self, key: str) -> None:
        lesson = self._lesson
        if not lesson:
            return
        owner = self._keymap.owner(key)
        if key and owner is None:
            self._ask(key)
        elif owner is lesson.wish and lesson.of_clicker:
            self._go_on(f"{spoken(key)} is {owner.title} already.")
        else:
            self._learn(lesson.heard(key, self._keymap))

    def _ask(self, key: str) -> None:
        if lesson := self._lesson:
            self._key = key
            self.key_asked.emit(lesson.wish, key, lesson.instead)

    def _go_on(self, said: str) -> None:
        """To the next question, if there is one."""
        lesson = self._lesson
        if not lesson:
            return
        self._learn(lesson.after(said))
        if lesson.of_clicker and not lesson.then:
            self.card.show_end(READY)

    def _learn(self, lesson: Lesson | None) -> None:
        was, self._lesson, self._key = self._lesson, lesson, ""
        self.list.show_as_asked(lesson.wish if lesson else None)
        if lesson:
            self.card.show_lesson(lesson)
            self.window().setFocus()  # a button with the focus would keep Enter for itself
        else:
            self.card.hide()
        if (was is None) is not (lesson is None):
            self.lesson_changed.emit(lesson is not None)

    def _search(self) -> None:
        words = self.field.text()
        found = self.list.search(words)
        self.count.say("" if not words else f"{found} found" if found else "Nothing found")
        self.count.tone("" if found else "warn")

    def _on_words_changed(self) -> None:
        self._search()

    def _on_clicker_clicked(self) -> None:
        self.field.clear()
        self._learn(of_clicker())

    def _on_change_asked(self, wish: Wish, instead: str) -> None:
        self._learn(Lesson(wish, instead))

    def _on_insist_asked(self) -> None:
        if self._lesson:
            self._ask(self._lesson.disputed)

    def _on_drop_asked(self) -> None:
        if self._lesson:
            self.drop_asked.emit(self._lesson.wish, self._lesson.instead)

    def _on_skip_asked(self) -> None:
        if self._lesson:
            self._go_on(f"{self._lesson.wish.title} stays as it was.")

    def _on_leave_asked(self) -> None:
        self._learn(None)
