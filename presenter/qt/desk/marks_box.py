"""What the facilitators note of the chosen teller; the room never sees it."""

from dataclasses import replace

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout

from presenter.core.marks import NO_MARKS, Marks, Opener, Weight
from presenter.core.speaking import TurnView
from presenter.core.words import NAME_LIMIT
from presenter.qt.control.button import Button
from presenter.qt.control.choice import Choice
from presenter.qt.control.label import Label
from presenter.qt.control.noted import OPENERS, WEIGHTS
from presenter.qt.control.wishes import TurnWishes
from presenter.qt.style import mark

CHOOSE = "Choose somebody in the line to note what only the two of you need to know."
UNSEEN = "The room never sees this, and it goes when the session ends."


class MarksBox(QFrame):
    """Each change is kept at once; the buddy's name with Enter, or when the field is left."""

    def __init__(self, wishes: TurnWishes) -> None:
        super().__init__()
        self.setProperty("card", "true")
        self._wishes = wishes
        self._turn: TurnView | None = None
        self._marks = NO_MARKS
        self.name = Label("", "title", elides=True)
        self.hint = Label(CHOOSE, "small", wraps=True)
        self.weight = Choice(WEIGHTS, Weight.UNSAID, small=True)
        self.opener = Choice(OPENERS, Opener.NOBODY, small=True)
        self.first_time = Button("First time", small=True)
        self.names_absent = Button("Names somebody absent", small=True)
        self.buddy = QLineEdit()
        self._build()
        self.weight.picked.connect(self._on_weight_picked)
        self.opener.picked.connect(self._on_opener_picked)
        self.first_time.clicked.connect(self._on_first_time_clicked)
        self.names_absent.clicked.connect(self._on_names_absent_clicked)
        self.buddy.editingFinished.connect(self._on_buddy_edited)

    def _build(self) -> None:
        self.buddy.setPlaceholderText("Who sits beside them")
        self.buddy.setMaxLength(NAME_LIMIT)
        self.names_absent.setToolTip("Held as lessons only until the story is disguised")
        chosen = QHBoxLayout()
        switched = QHBoxLayout()
        for row, buttons in (
            (chosen, (self.weight, self.opener)),
            (switched, (self.first_time, self.names_absent)),
        ):
            row.setSpacing(6)
            for button in buttons:
                row.addWidget(button)
            row.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.setSpacing(8)
        layout.addWidget(self.name)
        layout.addLayout(chosen)
        layout.addLayout(switched)
        layout.addWidget(self.buddy)
        layout.addWidget(self.hint)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.show_turn(None)

    def show_turn(self, turn: TurnView | None) -> None:
        """The chosen one; nothing is noted of a question."""
        chosen = None if turn and turn.is_question else turn
        if self._turn and (not chosen or chosen.id != self._turn.id):
            self._on_buddy_edited()  # what was typed is about the one before
            self.buddy.clearFocus()
        self._turn, self._marks = chosen, chosen.marks if chosen else NO_MARKS
        self.hint.say(UNSEEN if chosen else CHOOSE)
        parts = (self.name, self.weight, self.opener, self.first_time, self.names_absent)
        for widget in (*parts, self.buddy):
            widget.setVisible(chosen is not None)
        if chosen:
            self._show(chosen)

    def _show(self, turn: TurnView) -> None:
        marks = turn.marks
        self.name.say(turn.teller)
        self.weight.choose(marks.weight)
        self.opener.choose(marks.opener)
        mark(self.first_time, on="true" if marks.is_first_time else "")
        mark(self.names_absent, on="true" if marks.names_absent else "")
        if not self.buddy.hasFocus():
            self.buddy.setText(marks.buddy)

    def _ask(self, marks: Marks) -> None:
        """What is asked for counts at once: the next click may come before the room is shown."""
        if self._turn and marks != self._marks:
            self._marks = marks
            self._wishes.mark_asked.emit(self._turn.id, marks)

    def _on_weight_picked(self, weight: str) -> None:
        self._ask(replace(self._marks, weight=Weight(weight)))

    def _on_opener_picked(self, opener: str) -> None:
        self._ask(replace(self._marks, opener=Opener(opener)))

    def _on_first_time_clicked(self) -> None:
        self._ask(replace(self._marks, is_first_time=not self._marks.is_first_time))

    def _on_names_absent_clicked(self) -> None:
        self._ask(replace(self._marks, names_absent=not self._marks.names_absent))

    def _on_buddy_edited(self) -> None:
        self._ask(replace(self._marks, buddy=self.buddy.text().strip()))
