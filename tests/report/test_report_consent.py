"""What a teller did not agree to is nowhere: each level at each surface, after each answer."""

from datetime import UTC, datetime
from itertools import product

import pytest
from surfaces import DECK, Left, left_by

from presenter.clock import StoppedClock
from presenter.core.consent import Consent
from presenter.core.errors import Refused
from presenter.core.marks import NO_MARKS, Marks, Stand
from presenter.core.speaking import Asking
from presenter.deck.reading import read
from presenter.report.content import report
from presenter.report.markdown import markdown
from presenter.store import backups
from presenter.store.logbook import Logbook
from presenter.store.verbs import consents, cues, entries, phases, queueing, sessions, speakers
from presenter.store.verbs.sessions import Opening

NAME, TITLE, ENTRY, CUE = "Quackenbush", "Zanzibar cutover", "Mongooses bite", "Breathe, Walpurga"
NO_ANSWER = "no answer"
LEVELS = tuple(Consent)
AFTERWARDS = (NO_ANSWER, *LEVELS)
EVERYWHERE = {"disk", "room", "PDF", "Markdown, CSV or JSON"}


@pytest.fixture
def clock() -> StoppedClock:
    return StoppedClock(datetime(2026, 11, 22, 13, 0, tzinfo=UTC))


@pytest.fixture
def logbook(tmp_path, clock):
    """An evening whose stories have begun, backed up once with whatever is said so far."""
    logbook = Logbook(tmp_path / "evening.sqlite3", clock, repr)
    deck, _problems = read(DECK, "evening")
    logbook.begin("Maya", Opening(deck, "evening.md", DECK))
    logbook.do("Maya", phases.start, 1, 0)
    yield logbook
    logbook.close()


@pytest.fixture
def ended(logbook, clock):
    """End it, and look at what is left."""

    def ended() -> Left:
        clock.tick(minutes=1)
        logbook.do("Maya", sessions.end, 1)
        backups.back_up(logbook.path, backups.beside(logbook.path), clock.now())
        return left_by(logbook, clock)

    return ended


def asked(logbook, name: str, title: str, level: Consent = Consent.NAMED) -> int:
    logbook.do("Maya", speakers.add, 1, Asking(name, title, 8, level))
    return max(turn.id for turn in logbook.room().turns)


def tell(logbook, clock, number: int, entry: str) -> None:
    """With a cue, a backup in the middle, and a line that somebody writes down."""
    logbook.do("Maya", speakers.call, number)
    logbook.do("Maya", cues.send, 1, "teller", CUE)
    backups.back_up(logbook.path, backups.beside(logbook.path), clock.now())
    try:
        logbook.do("Maya", entries.add, 1, "learning", entry)
    except Refused:
        assert logbook.room().telling.consent is Consent.ROOM_ONLY
    clock.tick(minutes=8)
    logbook.do("Maya", speakers.end, number)


def allowed(before: Consent, after: str) -> Consent:
    """What holds in the end: no answer is the default, unless less was chosen."""
    if before is Consent.ROOM_ONLY or after == NO_ANSWER:
        return min(before, Consent.LESSONS_ONLY, key=LEVELS.index)
    return Consent(after)


@pytest.mark.parametrize(("before", "after"), list(product(LEVELS, AFTERWARDS)))
def test_nothing_is_anywhere_that_was_not_agreed_to(logbook, clock, ended, before, after):
    number = asked(logbook, NAME, TITLE, before)
    tell(logbook, clock, number, ENTRY)
    if after != NO_ANSWER and before is not Consent.ROOM_ONLY:
        logbook.do("Maya", consents.confirm, number, after)
    left, level = ended(), allowed(before, after)
    may = {
        NAME: level is Consent.NAMED,
        TITLE: level in {Consent.NAMED, Consent.UNNAMED_SUMMARY},
        ENTRY: level is not Consent.ROOM_ONLY,
        CUE: False,
    }
    for words, is_agreed in may.items():
        assert left.says(words) == (EVERYWHERE if is_agreed else set()), words
        assert (words in left.wall) <= is_agreed, words
    (told,) = left.room.told
    assert told.timer.used(told.timer.ended_at).total_seconds() == 8 * 60


def test_the_wall_says_who_tells_only_while_they_do(logbook, clock, ended):
    number = asked(logbook, NAME, TITLE)
    tell(logbook, clock, number, ENTRY)
    logbook.do("Maya", consents.confirm, number, Consent.NAMED)
    left = ended()
    assert NAME not in left.wall
    assert ENTRY in left.wall


def test_an_evening_in_which_everybody_passes_changes_or_withdraws(logbook, clock, ended):
    """Six people, and of none of them is more left than they agreed to in the end."""
    people = ("Abernathy", "Bellweather", "Cholmondeley", "Doolittle", "Ellsworth", "Fazackerley")
    passes, leaves, changes, lowers, withdraws, waits = (
        asked(logbook, name, f"{name} lost it") for name in people
    )
    logbook.do("Maya", queueing.mark, passes, Marks(buddy="Gillespie"))
    logbook.do("Maya", queueing.let_go, passes)
    logbook.do("Maya", speakers.call, leaves)
    logbook.do("Maya", queueing.let_go, leaves)
    logbook.do("Maya", speakers.call, changes)
    logbook.do("Maya", entries.add, 1, "learning", "Changed in the middle")
    logbook.do("Maya", consents.allow, changes, Consent.ROOM_ONLY)
    logbook.do("Maya", speakers.end, changes)
    tell(logbook, clock, lowers, "Lowered afterwards")
    logbook.do("Maya", consents.confirm, lowers, Consent.NAMED)
    logbook.do("Maya", consents.approve, lowers, "a1")
    logbook.do("Maya", consents.allow, lowers, Consent.LESSONS_ONLY)
    tell(logbook, clock, withdraws, "Withdrawn")
    logbook.do("Maya", consents.confirm, withdraws, Consent.NAMED)
    logbook.do("Maya", consents.allow, withdraws, Consent.ROOM_ONLY)
    logbook.do("Maya", queueing.stand, waits, Stand.RESERVE)
    left = ended()
    for words in (*people, "lost it", "Gillespie", "Changed in the middle", "Withdrawn"):
        assert left.says(words) == set(), words
    assert left.says("Lowered afterwards") == EVERYWHERE
    assert [turn.consent for turn in left.room.told] == [
        Consent.ROOM_ONLY,
        Consent.LESSONS_ONLY,
        Consent.ROOM_ONLY,
    ]


def test_who_names_somebody_absent_says_no_more_than_lessons_until_disguised(logbook, clock, ended):
    number = asked(logbook, NAME, TITLE)
    tell(logbook, clock, number, ENTRY)
    logbook.do("Maya", consents.confirm, number, Consent.NAMED)
    logbook.do("Maya", queueing.mark, number, Marks(names_absent=True))
    assert TITLE not in markdown(report(logbook.room(), clock.now()))
    logbook.do("Maya", queueing.reword, number, NAME, "A disguise")
    logbook.do("Maya", queueing.mark, number, NO_MARKS)
    left = ended()
    assert left.says("A disguise") == EVERYWHERE
    assert left.says(TITLE) == set()
