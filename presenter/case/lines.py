"""All lines of a play: each moment is worked out once, from the one before it."""

from presenter.case import pages
from presenter.case.improvising import goals
from presenter.case.moments import Moment, Step, after, first
from presenter.case.outlooks import ahead
from presenter.core.case import Case
from presenter.core.outlook import Ahead
from presenter.core.playing import State

Path = tuple[Step, ...]


class Lines:
    """Remembers every moment of one case that it was asked for."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self.truth = pages.truth(case)
        self.goals = goals(case)
        self._moments: dict[Path, Moment] = {(): first(case)}
        self._ahead: dict[State, Ahead] = {}

    def moment(self, path: Path) -> Moment:
        """Where a path leads; raises `Refused` for one that cannot be played."""
        known = len(path)
        while path[:known] not in self._moments:
            known -= 1
        for length in range(known, len(path)):
            found = after(self.case, self._moments[path[:length]], path[length])
            self._moments[path[: length + 1]] = found
        return self._moments[path]

    def ahead(self, path: Path) -> Ahead:
        """What could come next."""
        state = self.moment(path).state
        if state not in self._ahead:
            self._ahead[state] = ahead(self.case, state)
        return self._ahead[state]
