"""One case with its names as bits, and what its file says in tables that are quick to look up."""

from collections import defaultdict
from collections.abc import Iterable

from presenter.case.passing import Gated
from presenter.core.case import OUT_OF_TIME, Case, Choice, Effects, Kind
from presenter.core.world import Condition, Points
from presenter.values import dataclass


@dataclass(frozen=True, slots=True)
class Offer:
    """A choice by its number, and the bits that decide whether it is available."""

    number: int
    needs: int
    unless: int
    look: int
    identity: object


class Compiled:
    """Nothing in it changes while the case is played."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self.stop = case.clock.length
        self.anchors = [*dict.fromkeys([*case.sections, OUT_OF_TIME])]
        self.section = {anchor: number for number, anchor in enumerate(self.anchors)}
        self.is_ending = [case.is_ending(anchor) for anchor in self.anchors]
        self.services = {service.name: 1 << at for at, service in enumerate(case.services)}
        self.points = {signal.name: signal.points for signal in case.signals}
        self.choices: list[Choice] = []
        self.conditions: list[Condition] = []
        self._score = {score.name: at for at, score in enumerate(case.scores)}
        self._flags: dict[str, int] = {}
        self.drains = [
            (at, drain.step, self.condition(drain.when), self.flag(drain.until))
            for drain in case.drains
            if (at := self._score.get(drain.score)) is not None
        ]
        self.alarms = sum({self.condition(alert.when) for alert in case.alerts})
        self.injects = {each.anchor: 1 << at for at, each in enumerate(case.of(Kind.INJECT))}
        self.due = self._injects()
        self.tracks = self._courses()
        self.offers = [self._offers_of(anchor) for anchor in self.anchors]
        self.first_alike = self._alike()

    def flag(self, name: str) -> int:
        """The bit of a flag; 0 for no name."""
        return self._flags.setdefault(name, 1 << len(self._flags)) if name else 0

    def condition(self, condition: Condition | None) -> int:
        """The bit of a condition; 0 for none."""
        if condition is None:
            return 0
        if condition not in self.conditions:
            self.conditions.append(condition)
        return 1 << self.conditions.index(condition)

    def gated(self, effects: Effects, needs: int = 0, unless: int = 0, bit: int = 0) -> Gated:
        known = self._score
        return Gated(
            needs,
            unless,
            bit,
            tuple(self.flag(flag) for flag in effects.sets),
            sum({self.services[name] for name in effects.shows if name in self.services}),
            tuple((known[name], step) for name, step in effects.changes if name in known),
        )

    def watched(self) -> int:
        """The flags that change what minutes do."""
        watched = sum(self.tracks) | sum({drain[3] for drain in self.drains})
        for injects in self.due.values():
            for inject in injects:
                watched |= inject.needs | inject.unless | sum(set(inject.sets))
        return watched

    def _injects(self) -> dict[int, list[Gated]]:
        due: dict[int, list[Gated]] = defaultdict(list)
        for inject in self.case.of(Kind.INJECT):
            if inject.minute is not None:
                bit = self.injects[inject.anchor]
                needs, unless = self._bits(inject.gate.needs), self._bits(inject.gate.unless)
                due[inject.minute].append(self.gated(inject.effects, needs, unless, bit))
        return dict(due)

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
        for at, offers in enumerate(self.offers):
            for offer in offers:
                first.setdefault((at, offer.identity), offer.number)
        return [first[at, offer.identity] for at, row in enumerate(self.offers) for offer in row]

    def _bits(self, names: Iterable[str]) -> int:
        return sum({self.flag(name) for name in names})
