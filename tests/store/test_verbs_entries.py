import pytest
from evening_text import WELCOME

from presenter.core.consent import Consent
from presenter.core.entries import EntryKind
from presenter.core.errors import Refused
from presenter.core.speaking import Asking
from presenter.store.verbs import entries, phases, speakers

HOSTILE = "Bo's :x '%s' \"q\" ; -- ?1 @b $c"


def keep(logbook, words: str, kind: EntryKind = EntryKind.LEARNING) -> None:
    logbook.do("Maya", entries.add, 1, kind, words)


def tell(logbook, level: Consent) -> None:
    logbook.do("Maya", speakers.add, 1, Asking("Ada", "The cache", 5, level))
    logbook.do("Maya", speakers.call, 1)


@pytest.mark.parametrize("kind", EntryKind)
def test_an_entry_is_kept_as_it_was_heard(logbook, kind):
    keep(logbook, f"  {HOSTILE}\n", kind)
    (entry,) = logbook.room().entries
    assert (entry.kind, entry.text) == (kind, HOSTILE)
    assert (entry.phase, entry.story, entry.turn_id) == ("", "", None)


def test_an_entry_belongs_to_the_phase_that_runs(logbook):
    logbook.do("Maya", phases.start, WELCOME, 0)
    keep(logbook, "Ask early")
    assert logbook.room().entries[0].phase == "Welcome"


def test_an_entry_belongs_to_the_story_that_is_told(logbook):
    tell(logbook, Consent.LESSONS_ONLY)
    keep(logbook, "Caches lie")
    (entry,) = logbook.room().entries
    assert (entry.turn_id, entry.story) == (1, "The cache")


@pytest.mark.parametrize("words", ["", "  \n", "\u200b"])
def test_nothing_is_not_an_entry(logbook, words):
    with pytest.raises(Refused, match=r"^There is nothing to keep yet: type what you heard\.$"):
        keep(logbook, words)


def test_an_entry_that_is_too_long_is_refused_and_never_cut(logbook):
    with pytest.raises(Refused, match=r"^An entry has room for 1000 characters; this one has"):
        keep(logbook, "x" * 1001)


def test_nothing_is_written_down_while_a_story_for_the_room_only_is_told(logbook):
    tell(logbook, Consent.ROOM_ONLY)
    with pytest.raises(Refused) as refused:
        keep(logbook, "Caches lie")
    assert str(refused.value) == ("This story is for the room only: nothing of it is written down.")
    assert logbook.room().entries == ()


def test_a_kind_nobody_knows_is_a_bug_and_not_a_refusal(logbook):
    with pytest.raises(ValueError, match="rumour"):
        logbook.do("Maya", entries.add, 1, "rumour", "Caches lie")


def test_an_entry_is_removed_by_its_number(logbook):
    keep(logbook, "Caches lie")
    keep(logbook, "Why two?", EntryKind.QUESTION)
    logbook.do("Maya", entries.remove, 1)
    assert [entry.text for entry in logbook.room().entries] == ["Why two?"]
    assert logbook.room().last.label == "Removed learning 1"


def test_two_people_remove_an_entry_once_and_no_other_takes_its_number(logbook):
    keep(logbook, "Caches lie")
    logbook.do("Maya", entries.remove, 1)
    keep(logbook, "Ask early")
    with pytest.raises(Refused, match=r"^What this was meant for is no longer there\.$"):
        logbook.do("Noor", entries.remove, 1)
    assert [entry.text for entry in logbook.room().entries] == ["Ask early"]
