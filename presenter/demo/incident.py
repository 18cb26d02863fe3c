"""The room plays the case: it looks, votes, talks, votes again and decides."""

from collections.abc import Callable
from datetime import timedelta

from presenter.app.desk import Desk
from presenter.core.incident import CaseView
from presenter.core.room import Room
from presenter.core.spot import Stage
from presenter.core.stages import spot
from presenter.demo import script
from presenter.demo.script import Decided
from presenter.qt import hands
from presenter.store.verbs import answers, plays, talks, votes

READING, COUNTING = timedelta(seconds=40), timedelta(seconds=30)
TALK = 2  # minutes
QUESTION = timedelta(minutes=1)


class Incident:
    """`tick` lets time pass, `take_pictures` keeps both windows under a name."""

    def __init__(
        self,
        desk: Desk,
        tick: Callable[[timedelta], None],
        take_pictures: Callable[[str], None],
    ) -> None:
        self._desk = desk
        self._tick = tick
        self._take_pictures = take_pictures

    def play(self) -> None:
        """From the roles to the last question of the debrief."""
        self._take_pictures("roles")
        self._read()
        for number, deed in enumerate(script.PLAYED):
            if isinstance(deed, Decided):
                self._decide(deed, shows=number == 1)
            else:
                self._do(plays.take, self._case.id, self._case.tip, deed)
            self._read()
        self._take_pictures("end")
        self._look_back()

    @property
    def _room(self) -> Room:
        return self._desk.logbook.room()

    @property
    def _case(self) -> CaseView:
        view = self._room.case
        assert view, "This step plays a case."
        return view

    @property
    def _stage(self) -> Stage:
        return spot(self._room.place.spots, self._case).stage

    def _read(self) -> None:
        """Turn the pages up to the board."""
        while self._stage is not Stage.BOARD:
            self._tick(READING)
            self._next()

    def _decide(self, deed: Decided, *, shows: bool) -> None:
        if shows:
            self._take_pictures("board")
        for number, counted in enumerate(deed.rounds, start=1):
            if number > 1:
                self._talk(shows=shows)
            self._vote(number, counted)
        if shows:
            self._take_pictures("vote")
        self._do(plays.take, self._case.id, self._case.tip, deed.text)

    def _vote(self, number: int, counted: tuple[int, ...]) -> None:
        view = self._case
        self._do(votes.open, view.id, view.tip, number)
        assert self._case.voting
        vote = self._case.voting.id
        for option, count in zip(view.ahead.options, counted, strict=True):
            self._do(votes.hands, vote, option.text, count)
        self._tick(COUNTING)
        self._do(votes.close, vote)

    def _talk(self, *, shows: bool) -> None:
        self._do(talks.begin, self._case.id, self._case.tip, TALK)
        self._tick(timedelta(minutes=TALK) / 2)
        if shows:
            self._take_pictures("talk")
        self._tick(timedelta(minutes=TALK) / 2)
        assert self._case.talking
        self._do(talks.end, self._case.talking.id)

    def _look_back(self) -> None:
        """What really happened, every way it could have gone, and question after question."""
        self._do(plays.open_truth, self._case.id)
        self._take_pictures("truth")
        while self._stage is not Stage.DEBRIEF:
            self._tick(READING)
            self._next()
        last = len(self._case.case.questions)
        for number in range(1, last + 1):
            self._tick(QUESTION)
            for column, words in script.ANSWERS.get(number, ()):
                self._do(answers.add, self._case.id, number, column, words)
            if number == 1:
                self._take_pictures("debrief")
            if number < last:
                self._next()

    def _next(self) -> None:
        hands.press(self._desk.control, "PageDown")

    def _do(self, verb: Callable[..., str], *target: object) -> None:
        self._desk.do(verb, *target)
        hands.settle()
