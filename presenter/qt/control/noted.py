"""What the facilitators noted of a teller, in a few words beside the name."""

from presenter.core.marks import Opener, Stand, Weight
from presenter.core.speaking import TurnView

WEIGHTS: dict[str, str] = {
    Weight.UNSAID: "How heavy? Not said",
    Weight.LIGHT: "A light story",
    Weight.MEDIUM: "In between",
    Weight.HEAVY: "A heavy story",
}
OPENERS: dict[str, str] = {
    Opener.NOBODY: "Opens nothing",
    Opener.FACILITATOR: "Opens: a failure of our own",
    Opener.LEADER: "Opens next: a leader",
}
_WAITS = {Stand.LATER: "later", Stand.RESERVE: "in reserve"}
_SHORT = {Opener.FACILITATOR: "opens", Opener.LEADER: "opens next"}
FIRST_TIME = "first time"
NAMES_ABSENT = "names somebody absent: held"


def noted(turn: TurnView) -> str:
    marks = turn.marks
    parts = (
        _WAITS.get(turn.stand, ""),
        _SHORT.get(marks.opener, ""),
        FIRST_TIME if marks.is_first_time else "",
        marks.weight.value if marks.weight is not Weight.MEDIUM else "",
        f"beside {marks.buddy}" if marks.buddy else "",
        NAMES_ABSENT if marks.names_absent else "",
    )
    return " · ".join(part for part in parts if part)
