"""What may be kept of a story, in the words that a teller is asked with."""

from presenter.core.consent import Consent

KEPT: dict[str, str] = {
    Consent.ROOM_ONLY: "Nothing, it stays in the room",
    Consent.LESSONS_ONLY: "Lessons only, no story",
    Consent.UNNAMED_SUMMARY: "The story, without a name",
    Consent.NAMED: "The story and the name",
}
SAID_BESIDE_A_NAME = {
    Consent.ROOM_ONLY: ("room only", "bad"),
    Consent.LESSONS_ONLY: ("", ""),  # the default needs no word
    Consent.UNNAMED_SUMMARY: ("unnamed", "faint"),
    Consent.NAMED: ("named", "faint"),
}
