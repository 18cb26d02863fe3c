"""Who tells in the demo, and what its room says. Nobody here is real."""

from datetime import UTC, datetime

from presenter.core.consent import Consent
from presenter.core.speaking import Asking

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
IN_THE_CASE = {  # by the slide that stands when it is said
    "Decision 1 · What do you do first?": (
        "Put the environment name in the shell prompt, in red.",
    ),
    "Decision 3 · The copy says nothing": (
        "# The silence of the tool was the loudest signal.",
        "? Who decides that it is time to wake someone up?",
    ),
    "Believed, and so": ("A backup that nobody has restored is a rumour.",),
}
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
