"""The one primary button of a case: commit, discuss, commit again, then go on."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from presenter.core.course import FIRST, SECOND, Due, due, favoured, hands, talk_minutes
from presenter.core.incident import CaseView
from presenter.qt.control.button import Button
from presenter.qt.control.case.wishes import CaseWishes
from presenter.qt.control.label import Label

NOBODY_LEADS = "No option leads: take one above"


class NextDeed(QWidget):
    """Says what is due, and asks for it when pressed; where the room chose nothing, it waits."""

    def __init__(self, wishes: CaseWishes) -> None:
        super().__init__()
        self._wishes = wishes
        self._view: CaseView | None = None
        self.hint = Label("", "small")
        self.button = Button("", "primary", small=True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self.hint)
        layout.addWidget(self.button)
        self.button.clicked.connect(self._on_clicked)

    def show_case(self, view: CaseView) -> None:
        self._view = view
        words = _words(view)
        self.button.setText(words)
        self.button.setVisible(bool(words))
        self.hint.say(_hint(view))

    def _on_clicked(self) -> None:
        view = self._view
        if not view:
            return
        now = due(view)
        asks = {
            Due.BEGIN: self._ask_to_begin,
            Due.COUNT: self._ask_to_close,
            Due.TALK: self._ask_to_talk,
            Due.TAKE: self._ask_to_take,
            Due.OPEN_TRUTH: self._ask_for_truth,
        }
        asks.get(now, self._ask_to_vote)(view)

    def _ask_to_begin(self, view: CaseView) -> None:
        self._wishes.begin_asked.emit(view.id)

    def _ask_to_vote(self, view: CaseView) -> None:
        number = FIRST if due(view) is Due.VOTE else SECOND
        self._wishes.vote_asked.emit(view.id, view.tip, number)

    def _ask_to_close(self, view: CaseView) -> None:
        if view.voting:
            self._wishes.close_asked.emit(view.voting.id)

    def _ask_to_talk(self, view: CaseView) -> None:
        self._wishes.talk_asked.emit(view.id, view.tip, talk_minutes(view))

    def _ask_to_take(self, view: CaseView) -> None:
        if best := favoured(view):
            self._wishes.take_asked.emit(view.id, view.tip, best.text)

    def _ask_for_truth(self, view: CaseView) -> None:
        self._wishes.truth_asked.emit(view.id)


def _words(view: CaseView) -> str:
    best = favoured(view)
    return {
        Due.BEGIN: "Begin the case",
        Due.VOTE: "First vote",
        Due.COUNT: "Show the hands",
        Due.TALK: f"Talk {talk_minutes(view)} min",
        Due.LISTEN: "Second vote",
        Due.VOTE_AGAIN: "Second vote",
        Due.TAKE: f"Take {best.letter}" if best else "",
        Due.OPEN_TRUTH: "Open what really happened",
        Due.DEBRIEF: "",
    }[due(view)]


def _hint(view: CaseView) -> str:
    if view.voting:
        return f"{hands(view.voting)} counted; the room sees none yet"
    now = due(view)
    if now is Due.VOTE:
        return "silent, by hands"
    return NOBODY_LEADS if now is Due.TAKE and not favoured(view) else ""
