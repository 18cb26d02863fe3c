"""Who tells in the demo, and what its room says. Nobody here is real."""

from datetime import UTC, datetime

from presenter.core.consent import Consent
from presenter.core.speaking import Asking
from presenter.values import dataclass

BEGIN = datetime(2026, 11, 24, 13, 0, tzinfo=UTC)
EVENT = "Acme Platform"
TELLERS = (
    Asking("Maya · Facilitator", "The migration I ran twice", 8, Consent.NAMED),
    Asking("Priya N. · Payments", "The cache that remembered everyone", 8, Consent.NAMED),
    Asking("", "DROP, in the wrong tab", 8, Consent.UNNAMED_SUMMARY),
    Asking("Tomás R. · Storage", "The 41-hour rebalance", 8, Consent.LESSONS_ONLY),
    Asking("Mei L.", "Leap day", 5, Consent.ROOM_ONLY),
    Asking("Sam O. · Search", "I fixed it in production", 8, Consent.LESSONS_ONLY),
)
TOLD = 5  # the evening ends before the last one


@dataclass(frozen=True, slots=True)
class Decided:
    """What the room chose, and the hands for each option in one vote or two."""

    text: str
    rounds: tuple[tuple[int, ...], ...]


PLAYED: tuple[str | Decided, ...] = (  # in the case: looks by their text, and decisions
    "What db-1 is working on",
    Decided(
        "Block the spammers, address by address, and remove their accounts",
        ((9, 7, 4, 3), (11, 6, 2, 4)),
    ),
    Decided("Empty db-2 and copy db-1 again, now", ((8, 9, 2, 4), (12, 7, 1, 3))),
    Decided("Raise the limit to 32 and restart db-1", ((14, 6, 3),)),
    Decided("Stop it, clear the target's data directory, copy again", ((11, 6, 4, 2),)),
    Decided("Say in public what happened, then close and search", ((7, 12, 4),)),
    "The staging database",
    Decided("Copy the data of 17:20 back to db-1", ((15, 8),)),
    Decided("Notes, video and a clock, in public until it is done", ((16, 4, 3),)),
)
ANSWERS = {  # to the questions of the debrief, by the columns of its board
    1: (
        ("What we believed", "There is a dump of every night."),
        ("What we saw", "A chart of failures that said zero."),
    ),
    2: (("What we saw", "Two question marks on the map, all evening."),),
}
AFTER_THE_CASE = "What we saw"  # the slide that stands when this is said
IN_THE_CASE = (
    "Put the environment name in the shell prompt, in red.",
    "# The silence of the tool was the loudest signal.",
    "? Who decides that it is time to wake someone up?",
    "A backup that nobody has restored is a rumour.",
)
AFTER_A_STORY = (
    ("A migration that can be run twice will be.", "! Every migration says what it has done."),
    ("A hit rate that is too good is an alert.", "? How did you tell the customer?"),
    ("Two people on every destructive command after 22:00.",),
    ("Slow recovery was chosen years ago, for its price.", "# I would have done the same."),
    (),
)
IN_THE_WRAP_UP = (
    "! When it is the first Tuesday of the month, we will restore a backup.",
    "! When somebody new starts, we will tell them a war story at breakfast.",
    "? Would a feature flag have helped?",
    "Say out loud what you are about to delete.",
)
