"""A teller's card: what they want to say, and what they do not; for them and facilitators alone."""

from enum import StrEnum

from presenter.values import dataclass

CARD_LIMIT = 600


class Help(StrEnum):
    """How a story is told."""

    ALONE = "alone"
    INTERVIEWED = "interviewed"
    READ = "read"


HELP = "help"  # the field that says how, among those with words
WORDS = {
    Help.ALONE: "They speak alone",
    Help.INTERVIEWED: "You interview them",
    Help.READ: "Somebody else reads it",
}
# Each field, what it is for, and as a question to be asked: only what and how, never why.
FIELDS = {
    "first": ("First line", "Where are you, and what is on the screen?"),
    "normal": ("Normal", "What were you about to do, and what was a normal day like?"),
    "sign": ("First sign", "What did you see or hear first, and what did you take it for?"),
    "belief": ("Belief", "What did you think was going on, and what spoke for it?"),
    "worst": ("Worst minute", "What was at stake for you, and who was with you?"),
    "turn": ("Turn", "What changed, and how did you notice?"),
    "carry": ("What I carry", "What do you do differently, and what do you still not know?"),
    "last": ("Last line", "What is the one sentence to end on?"),
    "leave_out": ("Leave out", "Which names, customers and systems stay out of it?"),
    "do_not_ask": ("Please do not ask", "What should nobody ask about?"),
}
BEATS = ("first", "normal", "sign", "belief", "worst", "turn", "carry", "last")
GUARDED = ("leave_out", "do_not_ask")


@dataclass(frozen=True, slots=True)
class CardView:
    """What is written so far, by field; whatever is not there is empty."""

    words: tuple[tuple[str, str], ...] = ()
    help: Help = Help.ALONE

    def said(self, field: str) -> str:
        return dict(self.words).get(field, "")

    @property
    def is_empty(self) -> bool:
        return not self.words and self.help is Help.ALONE


NO_CARD = CardView()
