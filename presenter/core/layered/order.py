"""The order within each column, so that few lines cross: barycentres, then swaps of neighbours."""

from collections.abc import Iterable, Sequence

from presenter.core.layered.lanes import Filled, Hop, Item, Link, Network

SWEEPS = 6
PASSED = 2  # how much worse than a crossing it is to lead a line around a vertex
Near = dict[Item, tuple[list[int], list[int]]]


class Ordering:
    """What is to be put in order; all that it does begins with the order of the file.

    An order replaces another only if it has fewer crossings: so a new vertex moves few others.
    """

    def __init__(self, net: Network) -> None:
        self._links: list[list[Link]] = [[] for _ in net.columns]
        for link in net.links:
            self._links[link.column].append(link)
        self._hops: list[list[Hop]] = [[] for _ in net.columns]
        for hop in net.hops:
            self._hops[hop.column].append(hop)
        self._start = net.columns

    def best(self) -> Filled:
        """The order with the fewest crossings that was found."""
        best = now = self._swapped([list(each) for each in self._start])
        least = self.crossings(best)
        for sweep in range(SWEEPS):
            if not least:
                break
            now = self._swapped(self._swept(now, to_right=sweep % 2 == 0))
            count = self.crossings(now)
            if count < least:
                best, least = [list(each) for each in now], count
        return best

    def crossings(self, order: Filled) -> int:
        """How many pairs of lines cross; one that is led around a vertex counts for more."""
        passed = sum(self._passed(at, column) for at, column in enumerate(order))
        places = [_places(column) for column in order]
        return passed + sum(
            _crossed([(places[at][each.left], places[at + 1][each.right]) for each in links])
            for at, links in enumerate(self._links)
        )

    def _passed(self, at: int, column: Sequence[Item]) -> int:
        hops = self._hops[at]
        places = _places(column) if hops else {}
        return sum(
            PASSED * (abs(places[Item(hop.caller)] - places[Item(hop.callee)]) - 1) for hop in hops
        )

    def _swept(self, order: Filled, *, to_right: bool) -> Filled:
        """Each column by the mean place of what it is linked to in the one before."""
        order = [list(each) for each in order]
        for at in range(1, len(order)) if to_right else range(len(order) - 2, -1, -1):
            near = self._near(order, at)
            means = [
                _mean(near[item][0 if to_right else 1], place)
                for place, item in enumerate(order[at])
            ]
            places = sorted(range(len(means)), key=means.__getitem__)
            order[at] = [order[at][place] for place in places]
        return order

    def _swapped(self, order: Filled) -> Filled:
        """Neighbours change places as long as that takes crossings away."""
        better = True
        while better:
            swaps = [self._swap_within(order, at) for at in range(len(order))]
            better = any(swaps)
        return order

    def _swap_within(self, order: Filled, at: int) -> bool:
        near, column = self._near(order, at), order[at]
        swapped = False
        for place in range(len(column) - 1):
            one, other = column[place : place + 2]
            before = _between(near[one], near[other]) + self._passed(at, column)
            column[place : place + 2] = other, one
            if _between(near[other], near[one]) + self._passed(at, column) < before:
                swapped = True
            else:
                column[place : place + 2] = one, other
        return swapped

    def _near(self, order: Filled, at: int) -> Near:
        """The places of what each item of a column is linked to, at its left and right."""
        found: Near = {item: ([], []) for item in order[at]}
        if at:
            places = _places(order[at - 1])
            for link in self._links[at - 1]:
                found[link.right][0].append(places[link.left])
        if self._links[at]:
            places = _places(order[at + 1])
            for link in self._links[at]:
                found[link.left][1].append(places[link.right])
        return found


def _places(column: Sequence[Item]) -> dict[Item, int]:
    return {item: place for place, item in enumerate(column)}


def _mean(places: Sequence[int], otherwise: int) -> float:
    return sum(places) / len(places) if places else float(otherwise)


def _between(one: tuple[list[int], list[int]], other: tuple[list[int], list[int]]) -> int:
    """How many lines of two neighbours cross, the first of them above."""
    pairs: Iterable[tuple[list[int], list[int]]] = zip(one, other, strict=True)
    return sum(mine > theirs for a, b in pairs for mine in a for theirs in b)


def _crossed(pairs: Sequence[tuple[int, int]]) -> int:
    return sum((a - c) * (b - d) < 0 for at, (a, b) in enumerate(pairs) for c, d in pairs[:at])
