"""The rules of one case, made quick: names are bits, and what minutes do is worked out once.

It must play exactly as `presenter.case.rules` does; a test compares the two.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from presenter.case.curves import value_at
from presenter.case.histories import Histories, Moment
from presenter.case.passing import NOTHING, Gated, Passing, Shift
from presenter.core.case import OUT_OF_TIME, Alert, Case, Choice, Condition, Effects, Kind, Points

Scores = tuple[int, ...]
Quick = tuple[int, int, int, int, int, int, Scores]
_STAYS = -1


@dataclass(frozen=True, slots=True)
class Offer:
    number: int
    needs: int
    unless: int
    look: int
    identity: object


Step = tuple[int, int, int, int, int, tuple[tuple[int, int], ...], tuple[Shift, ...]]


class Engine:
    """A state is section, minute, history of flags, looks, shown, injects (as bits), scores."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self.stop = case.clock.length
        self.anchors = [*dict.fromkeys([*case.sections, OUT_OF_TIME])]
        self.section = {anchor: number for number, anchor in enumerate(self.anchors)}
        self.is_ending = [case.is_ending(anchor) for anchor in self.anchors]
        self.services = {service.name: 1 << at for at, service in enumerate(case.services)}
        self.choices: list[Choice] = []
        self.offered: set[int] = set()
        self.alerts = 0
        self._score = {score.name: at for at, score in enumerate(case.scores)}
        self._points = {signal.name: signal.points for signal in case.signals}
        self._flags: dict[str, int] = {}
        self._conditions: list[Condition] = []
        self._drains = [
            (at, drain.step, self._condition(drain.when), self.flag(drain.until))
            for drain in case.drains
            if (at := self._score.get(drain.score)) is not None
        ]
        self._alarms = sum({self._condition(alert.when) for alert in case.alerts})
        self.injects = {each.anchor: 1 << at for at, each in enumerate(case.of(Kind.INJECT))}
        self._due = self._injects()
        self._tracks = self._courses()
        self._offers = [self._offers_of(anchor) for anchor in self.anchors]
        self.first_alike = self._alike()
        self.histories = Histories(self._watched(), frozenset(self._tracks))
        self._open: dict[tuple[int, int, int], tuple[int, ...]] = {}
        self._steps: dict[tuple[int, int, int], Step] = {}
        self._holding: dict[tuple[Moment, int], int] = {}
        self._held: dict[object, bool] = {}

    def first(self) -> Quick | None:
        scene = self.case.first_scene
        if not scene:
            return None
        scores = tuple(score.start for score in self.case.scores)
        return (self.section[scene.anchor], 0, 0, 0, 0, 0, scores)

    def flag(self, name: str) -> int:
        """The bit of a flag; 0 for no name."""
        return self._flags.setdefault(name, 1 << len(self._flags)) if name else 0

    def has_fired(self, alert: Alert) -> bool:
        """Whether an alert has gone off in any state looked at so far."""
        return bool(self.alerts & self._condition(alert.when))

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
        for offer in self._offers[section]:
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
            passing.apply(self._gated(choice.effects), last, self._tracks)
            goal = self.section[choice.target]
            if choice.is_look:
                passing.apply(
                    self._gated(self.case.sections[choice.target].effects), last, self._tracks
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
        for inject in self._due.get(minute, ()):
            if passing.lets_in(inject):
                passing.apply(inject, minute, self._tracks)
        holding = self._conditions_at(passing.courses, minute)
        ringing = holding & ~self._conditions_at(passing.courses, minute - 1)
        self.alerts |= ringing & self._alarms
        for score, step, when, until in self._drains:
            if (not when or when & holding) and not until & passing.flags:
                passing.shift(score, step)

    def _conditions_at(self, courses: Moment, minute: int) -> int:
        """The bits of the conditions that hold."""
        key = (courses, minute)
        found = self._holding.get(key)
        if found is None:
            found = sum(
                1 << at
                for at, condition in enumerate(self._conditions)
                if self._holds(at, condition, courses, minute)
            )
            self._holding[key] = found
        return found

    def _holds(self, at: int, condition: Condition, courses: Moment, minute: int) -> bool:
        own = tuple(
            (began, points)
            for flag, began in courses
            if (points := self._tracks[flag].get(condition.signal))
        )
        key = (at, own, minute)
        found = self._held.get(key)
        if found is None:
            value = value_at(minute, self._points.get(condition.signal, ()), own)
            found = self._held[key] = condition.holds(value)
        return found

    def _condition(self, condition: Condition | None) -> int:
        if condition is None:
            return 0
        if condition not in self._conditions:
            self._conditions.append(condition)
        return 1 << self._conditions.index(condition)

    def _injects(self) -> dict[int, list[Gated]]:
        due: dict[int, list[Gated]] = defaultdict(list)
        for inject in self.case.of(Kind.INJECT):
            if inject.minute is not None:
                bit = self.injects[inject.anchor]
                needs, unless = self._bits(inject.gate.needs), self._bits(inject.gate.unless)
                due[inject.minute].append(self._gated(inject.effects, needs, unless, bit))
        return dict(due)

    def _gated(self, effects: Effects, needs: int = 0, unless: int = 0, bit: int = 0) -> Gated:
        known = self._score
        return Gated(
            needs,
            unless,
            bit,
            tuple(self.flag(flag) for flag in effects.sets),
            sum({self.services[name] for name in effects.shows if name in self.services}),
            tuple((known[name], step) for name, step in effects.changes if name in known),
        )

    def _courses(self) -> dict[int, dict[str, Points]]:
        tracks: dict[int, dict[str, Points]] = defaultdict(dict)
        for track in self.case.tracks:
            tracks[self.flag(track.flag)][track.signal] = track.points
        return dict(tracks)

    def _offers_of(self, anchor: str) -> list[Offer]:
        section = self.case.sections.get(anchor)
        offers = []
        for choice in section.choices if section else ():
            look = 1 << self.section[choice.target] if choice.is_look else 0
            needs, unless = self._bits(choice.gate.needs), self._bits(choice.gate.unless)
            offers.append(Offer(len(self.choices), needs, unless, look, choice.identity))
            self.choices.append(choice)
        return offers

    def _alike(self) -> list[int]:
        """For each choice the number of the first one in its scene that is alike."""
        first: dict[object, int] = {}
        for at, offers in enumerate(self._offers):
            for offer in offers:
                first.setdefault((at, offer.identity), offer.number)
        return [first[at, offer.identity] for at, row in enumerate(self._offers) for offer in row]

    def _bits(self, names: Iterable[str]) -> int:
        return sum({self.flag(name) for name in names})

    def _watched(self) -> int:
        """The flags that change what minutes do."""
        watched = sum(self._tracks) | sum({drain[3] for drain in self._drains})
        for injects in self._due.values():
            for inject in injects:
                watched |= inject.needs | inject.unless | sum(set(inject.sets))
        return watched
