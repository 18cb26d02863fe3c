"""The monitoring of a case: signals over its clock, as far as it has come."""

from collections.abc import Iterator

from presenter.case.curves import bends
from presenter.case.rules import on_the_map, value
from presenter.case.stretch import courses_of
from presenter.case.wording import quantity
from presenter.core.board import Chart
from presenter.core.case import Case
from presenter.core.playing import Health, State
from presenter.core.world import Condition, Presence, Service, Signal

MOST = 6
_ALARMING = (Health.FAILING, Health.DEGRADED, Health.OK)
Watched = tuple[Condition, Health]


def charts(case: Case, state: State) -> tuple[Chart, ...]:
    """At most six, the most alarming first; none that only an unseen service depends on."""
    watched = _watched(case, state)
    every = [_chart(case, state, each, watched) for each in _in_sight(case, watched)]
    every.sort(key=_alarm)
    return tuple(every[:MOST])


def _in_sight(case: Case, watched: list[Watched]) -> Iterator[Signal]:
    """What an alert or a service on the map goes by, and what nothing goes by at all."""
    seen = {condition.signal for condition, _ in watched}
    others = {condition.signal for each in case.services for condition, _ in _conditions(each)}
    return (each for each in case.signals if each.name in seen or each.name not in others)


def _watched(case: Case, state: State) -> list[Watched]:
    """The conditions that the room can know of, and how bad it is if one holds."""
    known = [
        each
        for each in on_the_map(case, state)
        if each.presence is not Presence.UNMONITORED or each.name in state.shown
    ]
    alerts = [
        (each.when, Health.FAILING if each.severity == "page" else Health.DEGRADED)
        for each in case.alerts
    ]
    return [*alerts, *(found for each in known for found in _conditions(each))]


def _conditions(service: Service) -> Iterator[Watched]:
    if service.failing:
        yield service.failing, Health.FAILING
    if service.degraded:
        yield service.degraded, Health.DEGRADED


def _chart(case: Case, state: State, signal: Signal, watched: list[Watched]) -> Chart:
    now = value(case, state, signal.name)
    mine = [each for each in watched if each[0].signal == signal.name]
    holding = {found for condition, found in mine if condition.holds(now)}
    return Chart(
        name=signal.name,
        reading=quantity(now, signal.unit),
        health=next((each for each in _ALARMING if each in holding), Health.OK),
        points=tuple(
            (minute, float(value(case, state, signal.name, minute)))
            for minute in _bends(case, state, signal)
        ),
        thresholds=tuple(sorted({float(condition.number) for condition, _ in mine})),
    )


def _bends(case: Case, state: State, signal: Signal) -> list[int]:
    """The minutes between which it is straight, up to now."""
    courses = courses_of(case, state.flags, signal.name)
    minutes = {0, state.minute, *bends(signal.points, courses)}
    return sorted(minute for minute in minutes if minute <= state.minute)


def _alarm(chart: Chart) -> int:
    return _ALARMING.index(chart.health)
