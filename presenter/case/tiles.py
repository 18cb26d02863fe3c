"""The map of a case: the services that the room knows of."""

from presenter.case.rules import health, on_the_map, value
from presenter.case.wording import quantity
from presenter.core.board import Tile
from presenter.core.case import Case
from presenter.core.playing import Health, State
from presenter.core.world import Service

_WORDS = {Health.OK: "healthy", Health.UNKNOWN: "not monitored"}


def tiles(case: Case, before: State | None, state: State) -> tuple[Tile, ...]:
    """In the order of the file; new are those that were not there before."""
    services = on_the_map(case, state)
    names = {service.name for service in services}
    known = names if before is None else {each.name for each in on_the_map(case, before)}
    return tuple(
        Tile(
            service.name,
            service.kind,
            found := health(case, state, service),
            _note(case, state, service, found),
            tuple(name for name in service.calls if name in names),
            is_new=service.name not in known,
        )
        for service in services
    )


def _note(case: Case, state: State, service: Service, found: Health) -> str:
    """What is so: the signal that makes it ill, as it stands; first what a narrow tile must say."""
    condition = {Health.FAILING: service.failing, Health.DEGRADED: service.degraded}.get(found)
    if not condition:
        return _WORDS.get(found, "")
    unit = next((each.unit for each in case.signals if each.name == condition.signal), "")
    return f"{quantity(value(case, state, condition.signal), unit)} {condition.signal}"
