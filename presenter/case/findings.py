"""What the checker says about a case.

| code | severity | what is so                                                               |
|------|----------|--------------------------------------------------------------------------|
| C101 | error    | the front matter is missing, or something in it cannot be read           |
| C102 | error    | two sections with one anchor, or a section of an unknown kind            |
| C103 | error    | a link to no section, or to one that is no Scene, Look or Ending         |
| C104 | warning  | a section that no play reaches                                           |
| C105 | error    | a Scene with nothing to decide                                           |
| C106 | error    | a wall: no choice is left, or no ending can be reached                   |
| C107 | warning  | a round of choices of 0 minutes that comes back to the same state        |
| C108 | warning  | a flag that nothing sets, or that nothing reads                          |
| C109 | error    | a score that the front matter does not name                              |
| C110 | warning  | a choice that is never available, or an inject that never fires          |
| C111 | error    | a key or value that cannot be read, outside the front matter             |
| C201 | error    | a service that calls an unknown service, or itself                       |
| C202 | warning  | a service that nothing names, or a hidden one that nothing shows         |
| C203 | error    | a signal whose times, values, unit or name are wrong                     |
| C204 | error    | a track without its flag or signal, or with a column before +1           |
| C205 | warning  | an alert that never fires, or is true when the clock starts              |
| C206 | warning  | a card's time outside the clock, or before that of the card above        |
| C207 | warning  | a Look without text, without news, or one that every play takes          |
| C301 | warning  | a straw man                                                              |
| C302 | warning  | an obvious answer                                                        |
| C303 | error    | a play that loses nothing in a case without a win                        |
| C304 | warning  | a case without a win and with fewer than two endings on the Pareto front |
| C305 | info     | an ending of under 5 % or over 80 % of plays                             |
| C306 | warning  | a choice that may run past the end, or plays that use half of the clock  |
| C307 | warning  | more time in the room than the case says                                 |
| C308 | warning  | too many options, or too many words before a decision                    |
| C401 | error    | facilitator words in what the audience sees                              |
| C402 | warning  | the cause, named too early                                               |
| C403 | warning  | words that blame                                                         |
| C404 | warning  | a real case without consent, or a disguised one with a known name        |
| C405 | warning  | addresses, keys and mail addresses                                       |
| C406 | warning  | no Debrief, or a question in it that starts with Why or Who              |
| C501 | error    | a kept play that ends elsewhere than it did                              |
"""

from collections.abc import Collection
from difflib import get_close_matches
from enum import StrEnum

from presenter.core.problems import Problem, Severity

_COMPARISONS = 200_000  # names looked at for a likeness in one file: some seconds at worst
_LENGTH = 60
_LIKE = 0.7


class Code(StrEnum):
    """The codes of the table above."""

    FRONT_MATTER = "C101"
    SECTION = "C102"
    DEAD_LINK = "C103"
    UNREACHED = "C104"
    NOTHING_TO_DECIDE = "C105"
    WALL = "C106"
    ROUND = "C107"
    LOOSE_FLAG = "C108"
    UNKNOWN_SCORE = "C109"
    NEVER = "C110"
    UNREADABLE = "C111"
    CALL = "C201"
    LOOSE_SERVICE = "C202"
    SIGNAL = "C203"
    TRACK = "C204"
    ALERT = "C205"
    CARD_TIME = "C206"
    EMPTY_LOOK = "C207"
    STRAW_MAN = "C301"
    OBVIOUS = "C302"
    CLEAN_PLAY = "C303"
    NO_DILEMMA = "C304"
    LOPSIDED = "C305"
    CLOCK = "C306"
    ROOM_TIME = "C307"
    CROWDED = "C308"
    FACILITATOR_LEAK = "C401"
    CAUSE_LEAK = "C402"
    BLAME = "C403"
    DISGUISE = "C404"
    SECRET = "C405"
    DEBRIEF = "C406"
    KEPT_PLAY = "C501"

    @property
    def severity(self) -> Severity:
        if self is Code.LOPSIDED:
            return "info"
        return "error" if self in _ERRORS else "warning"


_ERRORS = frozenset(
    {
        Code.FRONT_MATTER,
        Code.SECTION,
        Code.DEAD_LINK,
        Code.NOTHING_TO_DECIDE,
        Code.WALL,
        Code.UNKNOWN_SCORE,
        Code.UNREADABLE,
        Code.CALL,
        Code.SIGNAL,
        Code.TRACK,
        Code.CLEAN_PLAY,
        Code.FACILITATOR_LEAK,
        Code.KEPT_PLAY,
    }
)


class Findings:
    """All that is wrong with one case, as it is found."""

    def __init__(self) -> None:
        self._problems: list[Problem] = []
        self._comparisons = _COMPARISONS

    def say(self, line: int, code: Code, message: str, severity: Severity | None = None) -> None:
        self._problems.append(Problem(line, code, severity or code.severity, message))

    def near(self, name: str, names: Collection[str]) -> str:
        """` Did you mean “…”?`, or nothing; it gives up looking in a file full of faults."""
        self._comparisons -= len(names)
        if self._comparisons < 0:
            return ""
        found = get_close_matches(name[:_LENGTH], names, 1, _LIKE)
        return f" Did you mean “{found[0]}”?" if found else ""

    def by_line(self) -> tuple[Problem, ...]:
        return tuple(sorted(set(self._problems), key=lambda each: (each.line, each.code)))
