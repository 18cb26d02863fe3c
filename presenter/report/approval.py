"""What a teller approves: what the report says of their story, told apart by a fingerprint."""

from hashlib import sha256
from json import dumps

from presenter.core.consent import reports_story
from presenter.core.room import Room
from presenter.core.speaking import TurnView
from presenter.report.sections import sections_of
from presenter.report.stories import story


def fingerprint(room: Room, turn: TurnView) -> str:
    """Another one as soon as a word, the name, or the level changes; hands and times do not."""
    told = story(turn, room.entries)
    texts = [[line.text for line in each.lines] for each in sections_of(room, turn.id)]
    said = [turn.kept, told.title, told.teller, [list(group.texts) for group in told.groups]]
    return sha256(dumps([said, texts]).encode()).hexdigest()


def is_approved(room: Room, turn: TurnView) -> bool:
    return bool(turn.approved) and turn.approved == fingerprint(room, turn)


def unapproved(room: Room) -> tuple[TurnView, ...]:
    """Whose stories the report tells, though their tellers have not approved it."""
    shown = (turn for turn in room.told if reports_story(turn.kept))
    return tuple(turn for turn in shown if not is_approved(room, turn))


def told(room: Room) -> str:
    """In one sentence how many are still to approve; nothing if the report tells no story."""
    shown, open_ones = (sum(reports_story(t.kept) for t in room.told), len(unapproved(room)))
    if not shown:
        return ""
    if not open_ones:
        return "Every story in it is approved by its teller."
    if shown == 1:
        return "The story in it is not yet approved by its teller."
    return f"{open_ones} of {shown} stories in it not yet approved by their tellers."
