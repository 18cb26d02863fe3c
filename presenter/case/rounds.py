"""The states of a graph in order, those that lead back to each other taken together."""

from collections.abc import Iterator

from presenter.case.graph import Graph


def groups(graph: Graph) -> list[list[int]]:
    """Each group after all that it leads to; only rounds of 0 minutes make one of several states.

    Tarjan's way, with a stack of our own: a play may be longer than Python's.
    """
    tour = _Tour(graph)
    if graph.states:
        tour.go()
    return tour.groups


class _Tour:
    def __init__(self, graph: Graph) -> None:
        self.groups: list[list[int]] = []
        self._graph = graph
        self._seen = [0] * len(graph.states)
        self._lows = [0] * len(graph.states)
        self._unsettled: list[int] = []
        self._work: list[tuple[int, Iterator[int]]] = []

    def go(self) -> None:
        clock = 1
        self._arrive(0, clock)
        while self._work:
            state, rest = self._work[-1]
            target = self._next(state, rest)
            if target < 0:
                self._leave(state)
            else:
                clock += 1
                self._arrive(target, clock)

    def _arrive(self, state: int, clock: int) -> None:
        self._seen[state] = self._lows[state] = clock
        self._unsettled.append(state)
        edges = self._graph.edges(state)
        self._work.append((state, iter(self._graph.targets[edges.start : edges.stop])))

    def _next(self, state: int, rest: Iterator[int]) -> int:
        """The next state to go through; -1 if there is none. What is known is taken over."""
        seen, lows = self._seen, self._lows
        for target in rest:
            if not seen[target]:
                return target
            lows[state] = min(lows[state], lows[target])
        return -1

    def _leave(self, state: int) -> None:
        self._work.pop()
        if self._work:
            above = self._work[-1][0]
            self._lows[above] = min(self._lows[above], self._lows[state])
        if self._lows[state] == self._seen[state]:
            self._settle(state)

    def _settle(self, first: int) -> None:
        """Close the group that began with a state; it is no way back for others any more."""
        group: list[int] = []
        while not group or group[-1] != first:
            group.append(self._unsettled.pop())
            self._lows[group[-1]] = len(self._seen) + 1
        self.groups.append(group)
