"""A quiet question over the bottom line: what may be kept of a story that was just told."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from presenter.core.consent import Consent
from presenter.core.room import Room
from presenter.core.speaking import TurnView
from presenter.qt.control.button import Button
from presenter.qt.control.label import Label
from presenter.qt.control.status import UNWELL
from presenter.qt.style import mark

LEVELS: dict[Consent, str] = {
    Consent.ROOM_ONLY: "Nothing",
    Consent.LESSONS_ONLY: "Lessons",
    Consent.UNNAMED_SUMMARY: "Story, no name",
    Consent.NAMED: "Story and name",
}


class KeptLine(QFrame):
    """Each teller is asked about once, the one who told last first; no answer is the default.

    What they chose before is marked. It takes no focus and stops nobody.
    """

    confirm_asked = Signal(int, str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("sleepline")
        self._turn: TurnView | None = None
        self._put_off: set[int] = set()
        sign = Label(UNWELL, "dot")
        sign.tone("calm")
        self.words = Label("", elides=True)
        self.answers = {level: Button(words, small=True) for level, words in LEVELS.items()}
        self.later = Button("No answer", "quiet", small=True)
        self._build(sign)
        for level, answer in self.answers.items():
            answer.clicked.connect(partial(self._on_answered, level))
        self.later.clicked.connect(self._on_later_clicked)
        self.hide()

    def _build(self, sign: Label) -> None:
        self.later.setToolTip("What holds then: lessons only, or nothing if that was chosen")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(18, 7, 16, 7)
        layout.setSpacing(8)
        layout.addWidget(sign)
        layout.addWidget(self.words)
        layout.addStretch(1)
        for answer in self.answers.values():
            layout.addWidget(answer)
        layout.addWidget(self.later)

    def show_room(self, room: Room) -> None:
        unanswered = [turn for turn in room.told if turn.is_unanswered]
        asked = [turn for turn in unanswered if turn.id not in self._put_off]
        ended = room.session.ended_at is not None
        self._show_turn(None if ended or not asked else asked[-1])

    def ask(self, turn: TurnView) -> None:
        """Ask about this one, again or out of turn."""
        self._put_off.discard(turn.id)
        self._show_turn(turn)

    def _show_turn(self, turn: TurnView | None) -> None:
        self._turn = turn
        self.setVisible(turn is not None)
        if turn:
            self.words.say(f"Ask {turn.teller} again: what may be kept?")
            for level, answer in self.answers.items():
                mark(answer, on="true" if level is turn.consent else "")

    def _on_answered(self, level: Consent) -> None:
        if self._turn:
            self.confirm_asked.emit(self._turn.id, level.value)

    def _on_later_clicked(self) -> None:
        if self._turn:
            self._put_off.add(self._turn.id)
            self._show_turn(None)
