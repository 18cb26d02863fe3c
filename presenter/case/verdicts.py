"""Which options nobody needs, and which need no thought."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from presenter.case.counting import Counts
from presenter.case.engine import Engine
from presenter.case.graph import Graph
from presenter.case.results import Results, bits

_FEWEST = 2


@dataclass(slots=True)
class Verdicts:
    """Goes through the states with two options or more that lead to some ending.

    Each question about an option is asked until it is settled.
    """

    engine: Engine
    graph: Graph
    counts: Counts
    results: Results
    met: set[int] = field(default_factory=set)
    useful: set[int] = field(default_factory=set)
    doubtful: set[int] = field(default_factory=set)
    fronts: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.fronts = [0] * len(self.graph.states)
        for group in self.counts.groups:
            front = self._front(group)
            for state in group:
                self.fronts[state] = front
        if self.engine.case.scores:
            for state in range(self.graph.done):
                self._judge(state)

    @property
    def straw_men(self) -> tuple[int, ...]:
        return tuple(sorted(self.met - self.useful))

    @property
    def obvious(self) -> tuple[int, ...]:
        return tuple(sorted(self.met - self.doubtful))

    def _front(self, group: Sequence[int]) -> int:
        """The best of what a group of states can lead to."""
        graph, union = self.graph, 0
        for state in group:
            section, *_, scores = graph.states[state]
            if self.engine.is_ending[section]:
                return 1 << self.results.number[scores]
            for edge in graph.edges(state):
                union |= self.fronts[graph.targets[edge]]
        return self.results.front(union)

    def _judge(self, state: int) -> None:
        graph = self.graph
        options = [
            (self._name(graph.choices[edge]), self.fronts[graph.targets[edge]])
            for edge in graph.edges(state)
            if not self.engine.choices[graph.choices[edge]].is_look
        ]
        if len(options) < _FEWEST or not self.fronts[state]:
            return
        for name, front in options:
            self.met.add(name)
            if name not in self.useful and self._is_unbeaten(front, self.fronts[state]):
                self.useful.add(name)
            if name not in self.doubtful and not self._is_best(name, front, options):
                self.doubtful.add(name)

    def _name(self, choice: int) -> int:
        """The first of the choices that are alike."""
        return self.engine.first_alike[choice]

    def _is_unbeaten(self, front: int, every: int) -> bool:
        return any(not self.results.is_beaten(result, every) for result in bits(front))

    def _is_best(self, name: int, front: int, options: Sequence[tuple[int, int]]) -> bool:
        return all(
            self.results.is_matched(result, front)
            for other, theirs in options
            if other != name
            for result in bits(theirs)
        )
