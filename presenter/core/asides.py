"""The pictures of what lies on the wall for a while."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from presenter.core.aside import Aside, What
from presenter.core.consent import Consent, keeps_name, reports_story
from presenter.core.deck import PLAIN, Face
from presenter.core.entries import EntryView
from presenter.core.footing import footer
from presenter.core.listening import listening
from presenter.core.picture import BreakPicture, Picture, ShapePicture, WordsPicture
from presenter.core.polls import WORDS, Question, shape
from presenter.core.room import Room
from presenter.core.timing import Timer
from presenter.core.wall import mark, source

TALK, ALONE = timedelta(minutes=5), timedelta(minutes=3)
WRITE = (
    "# Write one thing\n\n"
    "Alone, and in silence: what did you learn, what do you ask, what will you do?"
)
TOO_FEW = "Too few answers to show: it takes five."
APPLAUSE = "Thank you for telling us."
QUESTIONS = "Now what you want to know: begin with what or how, and leave out why."
EVERYONE = "everyone who told a story"
TAKE_BACK = "Whoever told can take the story back at any time: tell us, and it goes."


def aside_picture(room: Room, aside: Aside) -> Picture | None:
    """None once what it is about is gone: then the wall is what it was."""
    return _PICTURES[aside.what](room, aside)


def _entry(room: Room, aside: Aside) -> WordsPicture | None:
    found = next((each for each in room.entries if each.id == aside.entry), None)
    if not found:
        return None
    below = replace(footer(room), clock=Timer(TALK, aside.at), text="", face=Face.DIGITS)
    return WordsPicture(found.kind.value, found.text, _about(found), below)


def _about(entry: EntryView) -> tuple[str, ...]:
    parts = (entry.theme, source(entry), mark(entry))
    line = " · ".join(part for part in parts if part)
    return (line,) if line else ()


def _alone(room: Room, aside: Aside) -> BreakPicture:
    timer = Timer(ALONE, aside.at)
    return BreakPicture(WRITE, timer, replace(footer(room), clock=None, text=""), PLAIN, Face.RING)


def _safety(room: Room, _aside: Aside) -> Picture:
    return _shape(room, (Question.SAFETY,))


def _exit(room: Room, _aside: Aside) -> Picture:
    return _shape(room, (Question.LEARNED, Question.AGAIN))


def _shape(room: Room, questions: tuple[Question, ...]) -> Picture:
    """Nothing of fewer than five answers, not even how few they are."""
    found = [each for question in questions if (each := shape(room.tallies, question))]
    if not found:
        return WordsPicture("", WORDS[questions[0]], (TOO_FEW,), footer(room))
    asked = tuple((WORDS[each.question], each.answers) for each in found)
    return ShapePicture(asked, footer(room))


def _thanks(room: Room, _aside: Aside) -> WordsPicture:
    """By name whoever agreed to be named, and all the others together."""
    named = [turn.name for turn in room.told if keeps_name(turn.kept) and turn.name]
    others = len(named) < len(room.told) or not named
    people = [*named, *([EVERYONE] if others else [])]
    thanked = " and ".join([", ".join(people[:-1]), people[-1]] if len(people) > 1 else people)
    return WordsPicture("Thank you", thanked, (_kept(room), TAKE_BACK), footer(room))


def _listen(room: Room, _aside: Aside) -> WordsPicture:
    return WordsPicture("How we listen", listening(room), (), footer(room))


def _applause(room: Room, _aside: Aside) -> WordsPicture:
    """Without a name: what was told may have been for the room only."""
    return WordsPicture("Applause", APPLAUSE, (QUESTIONS,), footer(room))


def _kept(room: Room) -> str:
    told = len(room.told)
    shown = sum(reports_story(turn.kept) for turn in room.told)
    gone = sum(turn.kept is Consent.ROOM_ONLY for turn in room.told)
    lessons = told - shown - gone
    parts = [
        f"{shown} with a title" if shown else "",
        f"{lessons} as lessons only" if lessons else "",
        f"{gone} not at all" if gone else "",
    ]
    listed = ", ".join(part for part in parts if part)
    return f"What is kept of {told} stories: {listed}." if told else "No story was told."


_PICTURES: dict[What, Callable[[Room, Aside], Picture | None]] = {
    What.ENTRY: _entry,
    What.ALONE: _alone,
    What.SAFETY: _safety,
    What.EXIT: _exit,
    What.THANKS: _thanks,
    What.LISTEN: _listen,
    What.APPLAUSE: _applause,
}
