"""The case panel at work: its wishes become verbs and moves."""

from collections.abc import Callable
from functools import partial

from presenter.core import steering
from presenter.core.improvised import Improvised
from presenter.core.spot import Stage
from presenter.qt.control.case.panel import CasePanel
from presenter.store.verbs import answers, plays, talks, votes

Do = Callable[..., bool]


class CaseDesk:
    """`do` acts as the facilitator and says whether it was done; `go` moves the wall."""

    def __init__(self, panel: CasePanel, do: Do, go: Callable[..., None]) -> None:
        self._panel = panel
        self._do = do
        self._go = go
        wishes = panel.wishes
        for wish, verb in (
            (wishes.begin_asked, plays.begin),
            (wishes.take_asked, plays.take),
            (wishes.rewind_asked, plays.rewind),
            (wishes.truth_asked, plays.open_truth),
            (wishes.vote_asked, votes.open),
            (wishes.hands_asked, votes.hands),
            (wishes.close_asked, votes.close),
            (wishes.talk_asked, talks.begin),
            (wishes.talk_extend_asked, talks.extend),
            (wishes.talk_end_asked, talks.end),
            (wishes.answer_edit_asked, answers.edit),
            (wishes.answer_remove_asked, answers.remove),
        ):
            wish.connect(partial(do, verb))
        wishes.improvise_asked.connect(self._on_improvise_asked)
        wishes.answer_asked.connect(self._on_answer_asked)
        wishes.stand_asked.connect(self._on_stand_asked)

    def _on_improvise_asked(self, case_id: int, at: int, option: Improvised) -> None:
        if self._do(plays.improvise, case_id, at, option):
            self._panel.improvise.clear()

    def _on_answer_asked(self, case_id: int, question: int, column: str, words: str) -> None:
        if self._do(answers.add, case_id, question, column, words):
            self._panel.debrief.clear()

    def _on_stand_asked(self, stage: str, page: int) -> None:
        self._go(steering.stand, Stage(stage), page)
