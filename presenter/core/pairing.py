"""Which items of a new list are those of an old one, though some came, went, moved or changed."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import field
from difflib import SequenceMatcher
from itertools import takewhile

from presenter.values import dataclass

Keys = Sequence[Hashable]


@dataclass(slots=True)
class Pairs:
    """`found` leads from old places to new ones; whatever has been paired stays so."""

    found: dict[int, int] = field(default_factory=dict)
    _taken: set[int] = field(default_factory=set)
    _changed: list[tuple[int, int]] = field(default_factory=list)

    def in_order(self, old: Keys, new: Keys) -> None:
        """Pair equal items that did not move."""
        matcher = SequenceMatcher(None, old, new)
        for kind, start, end, new_start, new_end in matcher.get_opcodes():
            if end - start == new_end - new_start:
                run = zip(range(start, end), range(new_start, new_end), strict=True)
                self._keep(run, equal=kind == "equal")

    def anywhere(self, old: Keys, new: Keys) -> None:
        """Pair equal items that are left, in the order in which they come."""
        left = defaultdict[Hashable, list[int]](list)
        for there in reversed(range(len(new))):
            if there not in self._taken:
                left[new[there]].append(there)
        for place, key in enumerate(old):
            if place not in self.found and left[key]:
                self._pair(place, left[key].pop())

    def in_place(self) -> None:
        """Pair items that are left where as many stand between equal ones as before."""
        for place, there in self._changed:
            self._pair(place, there)

    def _keep(self, run: Iterable[tuple[int, int]], *, equal: bool) -> None:
        for place, there in run:
            if equal:
                self._pair(place, there)
            else:
                self._changed.append((place, there))

    def _pair(self, place: int, there: int) -> None:
        if place not in self.found and there not in self._taken:
            self.found[place] = there
            self._taken.add(there)


def common(old: Keys, new: Keys) -> int:
    """How many items both begin with."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(old, new, strict=False)))
