"""Whatever somebody might do with a case, by the throw of a dice, among all the rest."""

from case_text import CASE, FIRST, OPTIONS
from chance import NAMES, NOBODY, Chance

from presenter.core.improvised import Improvised
from presenter.core.incident import CaseView
from presenter.core.room import Place
from presenter.core.spot import START, Spot, Stage
from presenter.store.verbs import answers, plays, talks, votes


class CaseChance(Chance):
    """Half of all acts are of the case."""

    def act(self) -> None:
        if self._dice.random() < 0.5:
            super().act()
        else:
            self._clock.tick(seconds=self._dice.randrange(90))
            ways = [self._move, self._move, self._debate, self._debate, self._debrief]
            self._dice.choice(ways)()

    def _place(self, step: int) -> Place:
        place, view = super()._place(step), self._view
        moments = [moment.id for moment in view.moments]
        stage, page = self._dice.choice(list(Stage)), self._dice.randrange(3)
        return place.at_spot(Spot(view.id, self._dice.choice(moments), stage, page))

    @property
    def _view(self) -> CaseView:
        return self._logbook.room().cases[0]

    def _move(self) -> None:
        choose, view = self._dice.choice, self._view
        outlooks = (*view.ahead.options, *view.ahead.looks)
        texts = [each.text for each in outlooks] or [*OPTIONS, *FIRST, ""]
        moments = [NOBODY, *(moment.id for moment in view.moments)]
        at = choose([view.tip, view.tip, view.tip, *moments])
        case = choose([CASE, CASE, CASE, NOBODY])
        ways = [
            (plays.begin, case),
            *[(plays.take, case, at, choose(texts))] * 4,
            (plays.improvise, case, at, self._option(view)),
            (plays.rewind, case, at, choose(moments)),
            *[(plays.rewind, CASE, view.tip, START)] * (9 if view.now.is_over else 0),
        ]
        self._do(choose(ways))

    def _option(self, view: CaseView) -> Improvised:
        choose = self._dice.choice
        goal = choose(view.goals).anchor
        changes = (("customers", self._dice.randrange(-20, 20)), ("data", -5))
        flags = choose([(), ("failed over",), ("a, b",)])
        return Improvised(choose(NAMES), goal, self._dice.randrange(9), changes, flags)

    def _debate(self) -> None:
        choose, view = self._dice.choice, self._view
        open_one = view.voting.id if view.voting else NOBODY
        on = view.talking.id if view.talking else NOBODY
        vote = choose([open_one, open_one, open_one, NOBODY, *(vote.id for vote in view.votes)])
        ways = [
            (votes.open, CASE, view.tip, choose((1, 2, 3))),
            (votes.hands, open_one, choose([*OPTIONS, "No such thing"]), self._dice.randrange(40)),
            (votes.close, vote),
            (talks.begin, CASE, view.tip, choose((0, 3))),
            (talks.extend, on, choose((-1, 2))),
            (talks.end, on),
        ]
        self._do(choose(ways))

    def _debrief(self) -> None:
        choose, view = self._dice.choice, self._view
        kept = [NOBODY, *(answer.id for answer in view.answers)]
        column = choose(view.case.columns)
        ways = [
            (plays.open_truth, CASE),
            (answers.add, CASE, choose((1, 2, 9)), column, choose(NAMES)),
            (answers.add, CASE, 1, column, "Locks are loud"),
            (answers.edit, choose(kept), choose(NAMES)),
            (answers.remove, choose(kept)),
        ]
        self._do(choose(ways))
