"""How many plays there are, and how many of them take each choice.

A play never comes back to a state it was in. Only states in one group of `groups` can lead back
to each other, so there ways are walked one by one, and everywhere else numbers are multiplied.
"""

from collections.abc import Callable, Collection, Iterator

from presenter.case.graph import Graph
from presenter.case.rounds import groups
from presenter.values import dataclass

_WALKS = 200_000  # steps inside groups; past them the figures are lower bounds


@dataclass(slots=True)
class Walk:
    """A state on a way, the edge that led there, and how many plays end beyond it so far."""

    state: int
    edge: int
    rest: Iterator[int]
    plays: int = 0


class Counts:
    """`to[s]`: ways from the start to a state; `on[s]`: ways on from it to any ending.

    `uses[e]`: plays that take choice number `e` of the graph; `is_whole` unless steps ran out.
    """

    def __init__(self, graph: Graph, is_ending: Callable[[int], bool]) -> None:
        size = len(graph.states)
        self.groups = groups(graph)
        self.on = [0] * size
        self.to = [0] * size
        self.uses = [0] * len(graph.targets)
        self.through = [False] * size
        self.is_whole = True
        self._graph = graph
        self._steps = _WALKS
        self._count_on(is_ending)
        self._count_to()

    @property
    def plays(self) -> int:
        return self.on[0] if self.on else 0

    def _count_on(self, is_ending: Callable[[int], bool]) -> None:
        graph, on = self._graph, self.on
        for group in self.groups:
            if len(group) > 1:
                members = frozenset(group)
                ways = [self._walk(state, members, 0) for state in group]
                for state, plays in zip(group, ways, strict=True):
                    on[state] = plays
            else:
                (state,) = group
                on[state] = int(is_ending(state))
                for edge in graph.edges(state):
                    on[state] += on[graph.targets[edge]] if graph.targets[edge] != state else 0

    def _count_to(self) -> None:
        self.to[:1] = [1] * len(self.to[:1])
        for group in reversed(self.groups):
            if len(group) > 1:
                members = frozenset(group)
                entries = [(state, self.to[state]) for state in group]
                for state in group:
                    self.to[state] = 0
                for state, ways in entries:
                    if ways:
                        self._walk(state, members, ways)
            else:
                self._spread(group[0])

    def _spread(self, state: int) -> None:
        graph, ways = self._graph, self.to[state]
        self.through[state] = bool(ways and self.on[state])
        for edge in graph.edges(state):
            target = graph.targets[edge]
            if target != state:
                self.to[target] += ways
                self.uses[edge] = ways * self.on[target]

    def _walk(self, entry: int, members: Collection[int], ways: int) -> int:
        """Walk every way inside a group that begins at a state; the plays that go on from it."""
        path = [self._enter(entry, -1, members, ways)]
        inside = {entry}
        while True:
            walk = path[-1]
            edge = next((each for each in walk.rest if self._is_open(each, members, inside)), None)
            if edge is not None:
                target = self._graph.targets[edge]
                inside.add(target)
                path.append(self._enter(target, edge, members, ways))
                continue
            path.pop()
            inside.remove(walk.state)
            self.through[walk.state] |= bool(ways and walk.plays)
            if not path:
                return walk.plays
            self.uses[walk.edge] += ways * walk.plays
            path[-1].plays += walk.plays

    def _enter(self, state: int, edge: int, members: Collection[int], ways: int) -> Walk:
        """Come to a state of a group, and count the ways that leave the group there."""
        graph = self._graph
        walk = Walk(state, edge, iter(graph.edges(state)))
        self.to[state] += ways
        for each in graph.edges(state):
            target = graph.targets[each]
            if target not in members:
                walk.plays += self.on[target]
                self.to[target] += ways
                self.uses[each] += ways * self.on[target]
        return walk

    def _is_open(self, edge: int, members: Collection[int], inside: Collection[int]) -> bool:
        target = self._graph.targets[edge]
        if target not in members or target in inside:
            return False
        self._steps -= 1
        self.is_whole = self.is_whole and self._steps > 0
        return self._steps > 0
