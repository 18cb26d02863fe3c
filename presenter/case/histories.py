"""The flags that were set, in order and with their minutes, each history under one number."""

from collections.abc import Iterable

Moment = tuple[tuple[int, int], ...]  # flags with a track and the minutes they were set


class Histories:
    """Number 0 is the empty history. A moment is what of a history matters to later minutes."""

    def __init__(self, watched: int, tracked: frozenset[int]) -> None:
        self._watched = watched
        self._tracked = tracked
        self._children: dict[tuple[int, int, int], int] = {}
        self._numbers: dict[tuple[Moment, int], int] = {((), 0): 0}
        self.moments: list[tuple[Moment, int]] = [((), 0)]
        self.flags: list[int] = [0]
        self.moment_of: list[int] = [0]

    def extended(self, history: int, sets: Iterable[tuple[int, int]]) -> int:
        """The history once flags are set at their minutes; a set flag keeps its minute."""
        for flag, minute in sets:
            if not self.flags[history] & flag:
                history = self._child(history, flag, minute)
        return history

    def _child(self, history: int, flag: int, minute: int) -> int:
        key = (history, flag, minute)
        child = self._children.get(key)
        if child is None:
            child = self._children[key] = len(self.flags)
            self.flags.append(self.flags[history] | flag)
            self.moment_of.append(self._moment(self.moment_of[history], flag, minute))
        return child

    def _moment(self, before: int, flag: int, minute: int) -> int:
        if not flag & self._watched:
            return before
        courses, flags = self.moments[before]
        if flag in self._tracked:
            courses = (*courses, (flag, minute))
        moment = (courses, flags | flag)
        number = self._numbers.setdefault(moment, len(self.moments))
        if number == len(self.moments):
            self.moments.append(moment)
        return number
