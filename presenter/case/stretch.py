"""A state on its way: minutes pass one by one, then something is done."""

from collections.abc import Iterable

from presenter.case.curves import Courses
from presenter.case.holding import Holding
from presenter.core.case import FULL, Case, Change, Effects, Kind
from presenter.core.playing import Event, State, What
from presenter.core.world import Condition


class Stretch:
    """What holds is worked out up to the last minute, and anew when a flag turns a curve."""

    def __init__(self, case: Case, state: State, last: int) -> None:
        self._case = case
        self._from = state
        self._last = last
        self.minute = state.minute
        self.events: list[Event] = []
        self._flags, self._shown = dict(state.flags), set(state.shown)
        self._alerts, self._injects = set(state.alerts), set(state.injects)
        names = (score.name for score in case.scores)
        self._scores = dict(zip(names, state.scores, strict=True))
        self._points = {signal.name: signal.points for signal in case.signals}
        self._due = {each.minute for each in case.of(Kind.INJECT)}
        self._holding: dict[int, Holding] = {}  # by identity: a fraction's hash takes long

    @property
    def state(self) -> State:
        """As it is by now, in the section and with the looks it began with."""
        return State(
            self._from.section,
            self.minute,
            tuple(self._flags.items()),
            frozenset(self._shown),
            self._from.looks,
            frozenset(self._alerts),
            frozenset(self._injects),
            tuple(self._scores.values()),
        )

    def pass_minute(self) -> None:
        """Injects, alerts, drains, in this order."""
        self.minute += 1
        if self.minute in self._due:
            self._take_injects()
        for alert in self._case.alerts:
            if self._holds(alert.when, self.minute) and not self._holds(
                alert.when, self.minute - 1
            ):
                self.events.append(Event(self.minute, What.ALERT, alert.name, alert.says))
                self._alerts.add(alert.name)
        self._change(
            (drain.score, drain.step)
            for drain in self._case.drains
            if (not drain.when or self._holds(drain.when, self.minute))
            and drain.until not in self._flags
        )

    def apply(self, effects: Effects) -> None:
        for flag in effects.sets:
            if flag not in self._flags:
                self._flags[flag] = self.minute
                self._holding.clear()
        self._shown |= set(effects.shows)
        self._change(effects.changes)

    def _take_injects(self) -> None:
        for inject in self._case.of(Kind.INJECT):
            if inject.minute == self.minute and inject.gate.lets_in(self._flags):
                self.events.append(Event(self.minute, What.INJECT, inject.anchor, inject.title))
                self.apply(inject.effects)
                self._injects.add(inject.anchor)

    def _change(self, changes: Iterable[Change]) -> None:
        """Each step by itself, kept within the scale; unknown scores have no steps."""
        for name, step in changes:
            if name in self._scores:
                self._scores[name] = min(FULL, max(0, self._scores[name] + step))

    def _holds(self, condition: Condition, minute: int) -> bool:
        found = self._holding.get(id(condition))
        if not found:
            points = self._points.get(condition.signal, ())
            courses = courses_of(self._case, self._flags.items(), condition.signal)
            found = Holding(condition, points, courses, self.minute - 1, self._last)
            self._holding[id(condition)] = found
        return found.at(minute)


def courses_of(case: Case, flags: Iterable[tuple[str, int]], signal: str) -> Courses:
    """The tracks that have taken a signal over, with the minutes when they did."""
    tracks = {track.flag: track.points for track in case.tracks if track.signal == signal}
    return [(minute, tracks[flag]) for flag, minute in flags if flag in tracks]
