"""Asks for a key, and says what came of it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from presenter.core.keynames import spoken
from presenter.core.lesson import Lesson
from presenter.core.shortcuts import Wish
from presenter.qt.control.button import Button, KeyButton
from presenter.qt.control.label import Label


class LessonCard(QFrame):
    """There only while something is asked, or has just been learnt."""

    insist_asked = Signal()
    drop_asked = Signal()
    skip_asked = Signal()
    leave_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", "ember")
        self.heading = Label("", "kicker")
        self.question = Label("", "title", wraps=True)
        self.said = Label("", "small", wraps=True)
        self.insist = Button("", small=True)
        self.drop = Button("", "quiet", small=True)
        self.skip = Button("Skip", "quiet", small=True)
        self.leave = KeyButton("Leave it", Wish.LEAVE, "quiet", small=True)
        self._build()
        self.insist.clicked.connect(self.insist_asked)
        self.drop.clicked.connect(self.drop_asked)
        self.skip.clicked.connect(self.skip_asked)
        self.leave.clicked.connect(self.leave_asked)
        self.hide()

    def _build(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        for button in (self.insist, self.drop, self.skip):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.leave)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 10, 10)
        layout.setSpacing(3)
        for label in (self.heading, self.question, self.said):
            layout.addWidget(label)
        layout.addSpacing(4)
        layout.addLayout(buttons)

    def show_lesson(self, lesson: Lesson) -> None:
        self.heading.say(f"CLICKER · {lesson.progress}" if lesson.of_clicker else "KEY")
        self.question.say(lesson.question)
        self.said.say(lesson.said)
        self.said.tone("warn" if lesson.disputed else "")
        self.insist.say(f"Give {spoken(lesson.disputed)} to {lesson.wish.title}")
        self.insist.setVisible(bool(lesson.disputed))
        self.drop.say(f"Remove {spoken(lesson.instead)}")
        self.drop.setVisible(bool(lesson.instead))
        self.skip.setVisible(lesson.of_clicker)
        self.leave.say("Leave it")
        self.show()

    def show_end(self, words: str) -> None:
        """Nothing is asked any more."""
        self.heading.say("CLICKER")
        self.question.say(words)
        self.leave.say("Close")
        for widget in (self.said, self.insist, self.drop, self.skip):
            widget.hide()
        self.show()
