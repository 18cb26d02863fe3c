"""Every state that a play of a case can be in, and the choices between them."""

from array import array
from collections.abc import Callable
from dataclasses import field

from presenter.case.engine import Engine, Quick
from presenter.values import dataclass

Ask = Callable[[int], bool]
_ROUND = 1000


@dataclass(slots=True)
class Graph:
    """The choices of state `n` are `targets[firsts[n]:firsts[n + 1]]`; those before `done` are out.

    `is_whole` if nothing stopped the search. `origins` and `reasons` are the first way there.
    """

    states: list[Quick] = field(default_factory=list)
    firsts: "array[int]" = field(default_factory=lambda: array("q", [0]))
    targets: "array[int]" = field(default_factory=lambda: array("l"))
    choices: "array[int]" = field(default_factory=lambda: array("l"))
    origins: "array[int]" = field(default_factory=lambda: array("l"))
    reasons: "array[int]" = field(default_factory=lambda: array("l"))
    is_whole: bool = True

    @property
    def done(self) -> int:
        return len(self.firsts) - 1

    def edges(self, state: int) -> range:
        """The numbers of the choices of a state; none of one that was not looked at."""
        return range(self.firsts[state], self.firsts[state + 1]) if state < self.done else range(0)

    def way_to(self, state: int) -> list[int]:
        """The choices of the first way that was found."""
        way = []
        while state:
            way.append(self.reasons[state])
            state = self.origins[state]
        return way[::-1]


def graph(engine: Engine, cap: int, goes_on: Ask) -> Graph:
    """All states, the nearest first, up to a cap and as long as `goes_on` says so."""
    found = Graph()
    first = engine.first()
    if first is None:
        return found
    found.states.append(first)
    found.origins.append(0)
    found.reasons.append(0)
    numbers = {first: 0}
    while found.done < len(found.states):
        full = len(found.states) >= cap
        if full or (found.done % _ROUND == 0 and not goes_on(len(found.states))):
            found.is_whole = False
            break
        _expand(found, engine, numbers)
    return found


def _expand(found: Graph, engine: Engine, numbers: dict[Quick, int]) -> None:
    """Add what the next state leads to."""
    number = found.done
    state = found.states[number]
    section, _, history, looks, *_ = state
    if not engine.is_ending[section]:
        for choice in engine.open(section, engine.histories.flags[history], looks):
            after = engine.after(state, choice)
            target = numbers.setdefault(after, len(numbers))
            if target == len(found.states):
                found.states.append(after)
                found.origins.append(number)
                found.reasons.append(choice)
            found.targets.append(target)
            found.choices.append(choice)
    found.firsts.append(len(found.targets))
