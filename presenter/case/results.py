"""Final scores against each other: which are beaten, and what each state can still lead to.

Sets of results are numbers with a bit for each result. The best have the lowest bits, so that
what a state can still win is a short number.
"""

from collections.abc import Iterable, Iterator, Sequence

from presenter.core.case import FULL

_REMEMBERED = 1000
Scores = tuple[int, ...]


def bits(results: int) -> Iterator[int]:
    """The numbers of the results in a set."""
    while results:
        low = results & -results
        yield low.bit_length() - 1
        results ^= low


class Results:
    """All final scores of a case."""

    def __init__(self, results: Iterable[Scores]) -> None:
        self.scores: Sequence[Scores] = sorted(set(results), key=lambda each: (-sum(each), each))
        self.number = {scores: number for number, scores in enumerate(self.scores)}
        self._at_least = [self._thresholds(at) for at in range(self._width)]
        self._fronts: dict[int, int] = {}

    @property
    def _width(self) -> int:
        return len(self.scores[0]) if self.scores else 0

    def front(self, results: int) -> int:
        """Those that no other one of a set matches on all scores."""
        found = self._fronts.get(results)
        if found is None:
            found = sum(1 << each for each in bits(results) if self._is_alone(each, results))
            if len(self._fronts) >= _REMEMBERED:
                self._fronts.clear()
            self._fronts[results] = found
        return found

    def is_matched(self, result: int, by: int) -> bool:
        """Whether one of a set is as good or better on all scores."""
        for at, score in enumerate(self.scores[result]):
            by &= self._at_least[at][score]
        return bool(by)

    def is_beaten(self, result: int, by: int) -> bool:
        """Whether one of a set is better on all scores."""
        for at, score in enumerate(self.scores[result]):
            by &= self._at_least[at][score + 1]
        return bool(by)

    def _is_alone(self, result: int, among: int) -> bool:
        return not self.is_matched(result, among & ~(1 << result))

    def _thresholds(self, at: int) -> list[int]:
        """The results with at least 0, 1, … 100, 101 in one score."""
        having = [0] * (FULL + 2)
        for number, scores in enumerate(self.scores):
            having[scores[at]] |= 1 << number
        for score in range(FULL, -1, -1):
            having[score] |= having[score + 1]
        return having
