"""The rules of one case, made quick: names are bits, and what minutes do is worked out once.

It must play exactly as `presenter.case.rules` does; a test compares the two.
"""

from presenter.case.compiled import Compiled
from presenter.case.curves import value_at
from presenter.case.histories import Histories, Moment
from presenter.case.passing import NOTHING, Passing, Shift
from presenter.core.case import OUT_OF_TIME, Case
from presenter.core.world import Alert, Condition

Scores = tuple[int, ...]
Quick = tuple[int, int, int, int, int, int, Scores]
Step = tuple[int, int, int, int, int, tuple[tuple[int, int], ...], tuple[Shift, ...]]
_STAYS = -1


class Engine(Compiled):
    """A state is section, minute, history of flags, looks, shown, injects (as bits), scores."""

    def __init__(self, case: Case) -> None:
        super().__init__(case)
        self.offered: set[int] = set()
        self.alerts = 0
        self.histories = Histories(self.watched(), frozenset(self.tracks))
        self._open: dict[tuple[int, int, int], tuple[int, ...]] = {}
        self._steps: dict[tuple[int, int, int], Step] = {}
        self._holding: dict[tuple[Moment, int], int] = {}
        self._held: dict[tuple[int, Moment, int], bool] = {}

    def first(self) -> Quick | None:
        scene = self.case.first_scene
        if not scene:
            return None
        scores = tuple(score.start for score in self.case.scores)
        return (self.section[scene.anchor], 0, 0, 0, 0, 0, scores)

    def has_fired(self, alert: Alert) -> bool:
        """Whether an alert has gone off in any state looked at so far."""
        return bool(self.alerts & self.condition(alert.when))

    def open(self, section: int, flags: int, looks: int) -> tuple[int, ...]:
        """The numbers of the choices that are available."""
        key = (section, flags, looks)
        found = self._open.get(key)
        if found is None:
            found = self._open[key] = self._opened(*key)
        return found

    def contested(self) -> set[int]:
        """The options that were offered beside another one, the first of those that are alike."""
        rows = [
            [self.first_alike[number] for number in row if not self.choices[number].is_look]
            for row in self._open.values()
        ]
        return {number for row in rows if len(row) > 1 for number in row}

    def after(self, state: Quick, number: int) -> Quick:
        """The state that a choice leads to."""
        section, minute, history, looks, shown, injects, scores = state
        key = (self.histories.moment_of[history], minute, number)
        step = self._steps.get(key)
        if step is None:
            step = self._steps[key] = self._step(*key)
        goal, then, look, shows, fired, sets, shifts = step
        return (
            section if goal == _STAYS else goal,
            then,
            self.histories.extended(history, sets) if sets else history,
            looks | look,
            shown | shows,
            injects | fired,
            tuple(
                [
                    high if (now := score + add) > high else max(now, low)
                    for score, (add, low, high) in zip(scores, shifts, strict=True)
                ]
            ),
        )

    def _opened(self, section: int, flags: int, looks: int) -> tuple[int, ...]:
        found: dict[object, int] = {}
        for offer in self.offers[section]:
            if offer.look & looks or offer.needs & ~flags or offer.unless & flags:
                continue
            self.offered.add(offer.number)
            found.setdefault(offer.identity, offer.number)
        return tuple(found.values())

    def _step(self, moment_number: int, minute: int, number: int) -> Step:
        choice = self.choices[number]
        moment = self.histories.moments[moment_number]
        last = minute + choice.takes
        passing = Passing(*moment, [NOTHING] * len(self.case.scores))
        for each in range(minute + 1, min(last, self.stop) + 1):
            self._pass(passing, each)
        goal, look = _STAYS, 0
        if last <= self.stop:
            passing.apply(self.gated(choice.effects), last, self.tracks)
            goal = self.section[choice.target]
            if choice.is_look:
                passing.apply(
                    self.gated(self.case.sections[choice.target].effects), last, self.tracks
                )
                goal, look = _STAYS, 1 << goal
        if last >= self.stop and (goal == _STAYS or not self.is_ending[goal]):
            goal = self.section[OUT_OF_TIME]
        return (
            goal,
            min(last, self.stop),
            look,
            passing.shown,
            passing.injects,
            tuple(passing.sets),
            tuple(passing.shifts),
        )

    def _pass(self, passing: Passing, minute: int) -> None:
        for inject in self.due.get(minute, ()):
            if passing.lets_in(inject):
                passing.apply(inject, minute, self.tracks)
        holding = self._conditions_at(passing.courses, minute)
        ringing = holding & ~self._conditions_at(passing.courses, minute - 1)
        self.alerts |= ringing & self.alarms
        for score, step, when, until in self.drains:
            if (not when or when & holding) and not until & passing.flags:
                passing.shift(score, step)

    def _conditions_at(self, courses: Moment, minute: int) -> int:
        """The bits of the conditions that hold."""
        key = (courses, minute)
        found = self._holding.get(key)
        if found is None:
            found = sum(
                1 << at
                for at, condition in enumerate(self.conditions)
                if self._holds(at, condition, courses, minute)
            )
            self._holding[key] = found
        return found

    def _holds(self, at: int, condition: Condition, courses: Moment, minute: int) -> bool:
        signal = condition.signal
        mine = tuple(course for course in courses if signal in self.tracks[course[0]])
        key = (at, mine, minute)
        found = self._held.get(key)
        if found is None:
            own = tuple((began, self.tracks[flag][signal]) for flag, began in mine)
            value = value_at(minute, self.points.get(signal, ()), own)
            found = self._held[key] = condition.holds(value)
        return found
