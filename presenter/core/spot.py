"""Where the wall stands in a case that is played: no history, like the step that is up."""

from enum import StrEnum

from presenter.values import dataclass

START = 0  # the moment before the first move; every other one has the number of its move


class Stage(StrEnum):
    """What of a case is on the wall, in the order of the evening."""

    ROLES = "roles"
    READING = "reading"
    BOARD = "board"
    TRUTH = "truth"
    PATHS = "paths"
    DEBRIEF = "debrief"


@dataclass(frozen=True, slots=True)
class Spot:
    """A stage of one case and its page, from 0: what is to be read, or which question it is.

    It was made at a `moment` of the play. Once the play stands at another one, by a move, an undo
    or a rewind, the wall shows that one's board.
    """

    case_id: int
    moment: int = START
    stage: Stage = Stage.ROLES
    page: int = 0
