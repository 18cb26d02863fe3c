"""Which options nobody needs, and which need no thought."""

from array import array
from collections.abc import Callable, Sequence

from presenter.case.counting import Counts
from presenter.case.engine import Engine
from presenter.case.graph import Graph
from presenter.case.results import Results, bits

_FEWEST = 2
_ROUND = 1000


class Verdicts:
    """Goes through the states with two options or more that lead to some ending.

    Each question about an option is asked until it is settled, and nothing once all of them are.
    What a state can lead to is forgotten when all states before it have been judged.
    """

    def __init__(
        self,
        engine: Engine,
        graph: Graph,
        counts: Counts,
        results: Results,
        goes_on: Callable[[int], bool],
    ) -> None:
        self._engine = engine
        self._graph = graph
        self._results = results
        self._fronts = [0] * len(graph.states)
        self._waiting = _waiting(graph)
        self._met: set[int] = set()
        self._useful: set[int] = set()
        self._doubtful: set[int] = set()
        self.is_whole = True
        if engine.case.scores:
            self._go(counts.groups, goes_on)

    @property
    def straw_men(self) -> tuple[int, ...]:
        return tuple(sorted(self._met - self._useful))

    @property
    def obvious(self) -> tuple[int, ...]:
        return tuple(sorted(self._met - self._doubtful))

    def _go(self, groups: Sequence[Sequence[int]], goes_on: Callable[[int], bool]) -> None:
        wanted = self._engine.contested()
        for number, group in enumerate(groups):
            if wanted <= (self._useful & self._doubtful):
                return
            if number % _ROUND == 0 and not goes_on(len(self._graph.states)):
                self.is_whole = False
                return
            self._take(group)

    def _take(self, group: Sequence[int]) -> None:
        front = self._front(group)
        for state in group:
            self._fronts[state] = front
        for state in group:
            self._judge(state)
        for state in group:
            self._forget(state)

    def _front(self, group: Sequence[int]) -> int:
        """The best of what a group of states can lead to."""
        graph, union = self._graph, 0
        for state in group:
            section, *_, scores = graph.states[state]
            if self._engine.is_ending[section]:
                return 1 << self._results.number[scores]
            for edge in graph.edges(state):
                union |= self._fronts[graph.targets[edge]]
        return self._results.front(union)

    def _judge(self, state: int) -> None:
        graph = self._graph
        options = [
            (self._engine.first_alike[graph.choices[edge]], self._fronts[graph.targets[edge]])
            for edge in graph.edges(state)
            if not self._engine.choices[graph.choices[edge]].is_look
        ]
        if len(options) < _FEWEST or not self._fronts[state]:
            return
        for name, front in options:
            self._met.add(name)
            if name not in self._useful and self._is_unbeaten(front, self._fronts[state]):
                self._useful.add(name)
            if name not in self._doubtful and not self._is_best(name, front, options):
                self._doubtful.add(name)

    def _forget(self, state: int) -> None:
        for edge in self._graph.edges(state):
            target = self._graph.targets[edge]
            self._waiting[target] -= 1
            if not self._waiting[target]:
                self._fronts[target] = 0

    def _is_unbeaten(self, front: int, every: int) -> bool:
        return any(not self._results.is_beaten(result, every) for result in bits(front))

    def _is_best(self, name: int, front: int, options: Sequence[tuple[int, int]]) -> bool:
        return all(
            self._results.is_matched(result, front)
            for other, theirs in options
            if other != name
            for result in bits(theirs)
        )


def _waiting(graph: Graph) -> "array[int]":
    """For each state, how many choices lead there."""
    waiting = array("l", bytes(array("l").itemsize * len(graph.states)))
    for target in graph.targets:
        waiting[target] += 1
    return waiting
