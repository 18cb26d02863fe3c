"""What people write down of what the room says."""

from datetime import date, datetime

from sqlmodel import Session as Db
from sqlmodel import col, select

from presenter.core import consent
from presenter.core.consent import Consent
from presenter.core.entries import NOTHING, About, EntryKind
from presenter.core.errors import Refused
from presenter.core.words import ENTRY_LIMIT, NAME_LIMIT, THEME_LIMIT, bounded
from presenter.store import guards, keeping
from presenter.store.rows import Entry, Phase, Turn
from presenter.store.verbs import phases, speakers

MOST_VOTES = 999
ROOM_ONLY = "This story is for the room only: nothing of it is written down."


def add(
    db: Db, now: datetime, session_id: int, kind: str, words: str, about: About = NOTHING
) -> str:
    """Keep an entry; it belongs to the story that is told or talked about, and to the phase.

    What is said while somebody asks about a story belongs to that story.
    """
    guards.must_be_open(db, session_id)
    kept = bounded(words, ENTRY_LIMIT, "An entry")
    if not kept:
        raise Refused("There is nothing to keep yet: type what you heard.")
    turn = _heard(db, session_id, about)
    if turn and not consent.keeps_entries(Consent(turn.consent)):
        raise Refused(ROOM_ONLY)
    phase = phases.running(db, session_id)
    entry = Entry(
        session_id=session_id,
        phase_id=phase.id if phase else None,
        turn_id=turn.id if turn else None,
        kind=EntryKind(kind).value,
        words=kept,
        written_at=now,
        decision=None if turn else about.decision,
    )
    db.add(entry)
    db.flush()
    return f"Kept {entry.kind} {entry.id}"


def _heard(db: Db, session_id: int, about: About) -> Turn | None:
    """The story that is told, or that somebody asks about, or that is named."""
    turn = speakers.telling(db, session_id)
    if turn and turn.is_question:
        return speakers.told_last(db, session_id)
    named = db.get(Turn, about.story) if about.story and not turn else None
    return named if named and named.session_id == session_id else turn


def remove(db: Db, now: datetime, entry_id: int) -> str:
    entry = db.get_one(Entry, entry_id)
    kind = entry.kind
    keeping.drop_entries(db, col(Entry.id) == entry_id)
    return f"Removed {kind} {entry_id}"


def edit(db: Db, now: datetime, entry_id: int, kind: str, words: str) -> str:
    """Say it in other words, or as another kind."""
    entry = _open_one(db, entry_id)
    kept = bounded(words, ENTRY_LIMIT, "An entry")
    if not kept:
        raise Refused("An entry without words is none: remove it instead.")
    entry.words, entry.kind = kept, EntryKind(kind).value
    return f"Changed {entry.kind} {entry_id}"


def vote(db: Db, now: datetime, entry_id: int, votes: int) -> str:
    """Keep how many hands are up for an entry, in place of those before."""
    entry = _open_one(db, entry_id)
    if not 0 <= votes <= MOST_VOTES:
        raise Refused(f"Count 0 to {MOST_VOTES} hands.")
    entry.votes = votes
    return f"Counted hands for {entry.kind} {entry_id}"


def group(db: Db, now: datetime, entry_id: int, theme: str) -> str:
    """Put an entry under a theme, written as it was first; without words, under none."""
    entry = _open_one(db, entry_id)
    named = bounded(theme, THEME_LIMIT, "A theme")
    themes = db.exec(select(Entry.theme).where(Entry.session_id == entry.session_id)).all()
    entry.theme = next((each for each in themes if each.casefold() == named.casefold()), named)
    return f"Grouped {entry.kind} {entry_id}"


def merge(db: Db, now: datetime, entry_id: int, into_id: int) -> str:
    """Take an entry as a double of another: hands are added up, and undo parts them again."""
    entry, into = _open_one(db, entry_id), _open_one(db, into_id)
    if entry_id == into_id or entry.session_id != into.session_id or into.same_as:
        raise Refused("These two cannot be merged. Look again at both.")
    for double in db.exec(select(Entry).where(Entry.same_as == entry_id)):
        double.same_as = into_id
    entry.same_as = into_id
    into.votes, entry.votes = into.votes + entry.votes, 0
    return f"Merged {entry.kind} {entry_id} into entry {into_id}"


def answer(db: Db, now: datetime, entry_id: int, answered: bool) -> str:
    """Mark a question as answered, or as open again."""
    entry = _open_one(db, entry_id)
    if entry.kind != EntryKind.QUESTION:
        raise Refused("Only a question can be answered.")
    entry.answered_at = now if answered else None
    return f"{'Answered' if answered else 'Reopened'} question {entry_id}"


def park(db: Db, now: datetime, entry_id: int, parked: bool) -> str:
    """Put an entry aside for another time, off the wall; or bring it back."""
    entry = _open_one(db, entry_id)
    entry.parked_at = now if parked else None
    return f"{'Parked' if parked else 'Brought back'} {entry.kind} {entry_id}"


def move(db: Db, now: datetime, entry_id: int, turn_id: int, phase_id: int) -> str:
    """Let an entry belong to a story, or to a phase: one of the two numbers is 0."""
    entry = _open_one(db, entry_id)
    turn = db.get_one(Turn, turn_id) if turn_id else None
    phase = db.get_one(Phase, phase_id) if phase_id else None
    if any(each and each.session_id != entry.session_id for each in (turn, phase)):
        raise Refused("That is of another session.")
    if turn and not consent.keeps_entries(Consent(turn.consent)):
        raise Refused("That story was for the room only: nothing belongs to it.")
    if turn and turn.started_at is None:
        raise Refused("That story is not told yet.")
    entry.turn_id = turn_id or None
    if phase:
        entry.phase_id = phase_id
    return f"Moved {entry.kind} {entry_id}"


def promise(db: Db, now: datetime, entry_id: int, owner: str, check_back: date | None) -> str:
    """Who will see to a commitment, by their own word, and when to look how it went."""
    entry = _open_one(db, entry_id)
    if entry.kind != EntryKind.COMMITMENT:
        raise Refused("Only a commitment has an owner.")
    if check_back and check_back < now.astimezone().date():
        raise Refused("Choose a day that is still to come.")
    entry.owner, entry.check_back = bounded(owner, NAME_LIMIT, "A name"), check_back
    return f"Took on commitment {entry_id}"


def _open_one(db: Db, entry_id: int) -> Entry:
    """One that is not a double, in a session that has not ended."""
    entry = db.get_one(Entry, entry_id)
    guards.must_be_open(db, entry.session_id)
    if entry.same_as:
        raise Refused("This entry was merged into another one. Look again at that.")
    return entry
