"""What a wrap-up does with entries, and what the room answers."""

from datetime import date, timedelta

import pytest
from look import ask

from presenter.core.consent import Consent
from presenter.core.entries import EntryKind
from presenter.core.errors import Refused
from presenter.core.polls import Question, Tally
from presenter.core.speaking import Asking
from presenter.store.verbs import consents, entries, polls, sessions, speakers


@pytest.fixture
def kept(logbook):
    """Three learnings, a question and a commitment, numbered 1 to 5."""
    for kind, words in (
        *(("learning", f"Caches lie, {number}") for number in (1, 2, 3)),
        ("question", "Who owns it?"),
        ("commitment", "When it is Tuesday we will restore a backup"),
    ):
        logbook.do("Maya", entries.add, 1, kind, words)
    return logbook


def entry(logbook, number: int):
    return next(each for each in logbook.room().entries if each.id == number)


def numbers(logbook) -> list[int]:
    return [each.id for each in logbook.room().entries]


def undo(logbook) -> None:
    logbook.undo("Maya", logbook.room().last.id)


def test_an_entry_is_said_in_other_words_and_as_another_kind(kept):
    kept.do("Maya", entries.edit, 1, "comment", "  Caches\x00 lie  ")
    assert (entry(kept, 1).kind, entry(kept, 1).text) == (EntryKind.COMMENT, "Caches lie")
    undo(kept)
    assert (entry(kept, 1).kind, entry(kept, 1).text) == (EntryKind.LEARNING, "Caches lie, 1")


@pytest.mark.parametrize(("words", "why"), [("  ", "remove it"), ("x" * 1001, "room for 1000")])
def test_words_that_cannot_be_kept_change_nothing(kept, words, why):
    with pytest.raises(Refused, match=why):
        kept.do("Maya", entries.edit, 1, "learning", words)
    assert entry(kept, 1).text == "Caches lie, 1"


def test_hands_are_counted_and_counted_again(kept):
    kept.do("Maya", entries.vote, 1, 17)
    kept.do("Maya", entries.vote, 1, 16)
    assert entry(kept, 1).votes == 16
    undo(kept)
    assert entry(kept, 1).votes == 17
    for votes in (-1, 1000):
        with pytest.raises(Refused, match="Count 0 to 999 hands"):
            kept.do("Maya", entries.vote, 1, votes)


def test_a_theme_is_written_as_it_was_first(kept):
    kept.do("Maya", entries.group, 1, "Backups")
    kept.do("Maya", entries.group, 2, " backups ")
    assert {entry(kept, number).theme for number in (1, 2)} == {"Backups"}
    kept.do("Maya", entries.group, 1, "")
    assert entry(kept, 1).theme == ""


def test_doubles_are_one_entry_with_all_their_hands_and_undo_parts_them(kept):
    for number, votes in ((1, 3), (2, 4), (3, 5)):
        kept.do("Maya", entries.vote, number, votes)
    kept.do("Maya", entries.merge, 2, 1)
    kept.do("Maya", entries.merge, 1, 3)
    assert numbers(kept) == [3, 4, 5]
    assert (entry(kept, 3).votes, entry(kept, 3).doubles) == (12, (1, 2))
    undo(kept)
    assert (entry(kept, 3).votes, entry(kept, 1).votes, entry(kept, 1).doubles) == (5, 7, (2,))


def test_what_was_merged_cannot_be_changed_or_merged_into(kept):
    kept.do("Maya", entries.merge, 2, 1)
    for verb, *more in ((entries.vote, 2, 1), (entries.merge, 3, 2), (entries.merge, 1, 1)):
        with pytest.raises(Refused, match="merged"):
            kept.do("Maya", verb, *more)


def test_when_an_entry_goes_its_doubles_stand_by_themselves(kept):
    kept.do("Maya", entries.merge, 2, 1)
    kept.do("Maya", entries.remove, 1)
    assert numbers(kept) == [2, 3, 4, 5]
    undo(kept)
    assert entry(kept, 1).doubles == (2,)


def test_a_double_from_a_story_that_stays_in_the_room_goes_with_it(logbook, path):
    logbook.do("Maya", speakers.add, 1, Asking("Ada", "The cache", 5))
    logbook.do("Maya", speakers.call, 1)
    logbook.do("Maya", entries.add, 1, "learning", "Unspeakable")
    logbook.do("Maya", speakers.end, 1)
    logbook.do("Maya", entries.add, 1, "learning", "Harmless")
    logbook.do("Maya", entries.merge, 2, 1)
    logbook.do("Maya", consents.allow, 1, Consent.ROOM_ONLY)
    assert ask(path, "SELECT words, same_as FROM entry") == [("Harmless", None)]


def test_a_question_is_answered_and_nothing_else_is(kept):
    kept.do("Maya", entries.answer, 4, True)
    assert entry(kept, 4).answered
    kept.do("Maya", entries.answer, 4, False)
    assert not entry(kept, 4).answered
    with pytest.raises(Refused, match="Only a question"):
        kept.do("Maya", entries.answer, 1, True)


def test_an_entry_is_parked_and_brought_back(kept):
    kept.do("Maya", entries.park, 4, True)
    assert entry(kept, 4).parked
    kept.do("Maya", entries.park, 4, False)
    assert not entry(kept, 4).parked


def test_a_commitment_is_taken_on_until_a_day(kept, clock):
    day = clock.now().date() + timedelta(days=14)
    kept.do("Maya", entries.promise, 5, " Platform ", day)
    assert (entry(kept, 5).owner, entry(kept, 5).check_back) == ("Platform", day)
    kept.do("Maya", entries.promise, 5, "", None)
    assert (entry(kept, 5).owner, entry(kept, 5).check_back) == ("", None)
    with pytest.raises(Refused, match="still to come"):
        kept.do("Maya", entries.promise, 5, "", date(2020, 1, 1))
    with pytest.raises(Refused, match="Only a commitment"):
        kept.do("Maya", entries.promise, 1, "Platform", None)


def test_answers_of_the_room_are_counted_once_each(logbook):
    for count in (3, 7):
        logbook.do("Maya", polls.count, 1, "safety", "4", count)
    logbook.do("Maya", polls.count, 1, "again", "yes", 9)
    assert logbook.room().tallies == (
        Tally(Question.SAFETY, "4", 7),
        Tally(Question.AGAIN, "yes", 9),
    )
    undo(logbook)
    undo(logbook)
    assert logbook.room().tallies == (Tally(Question.SAFETY, "4", 3),)


@pytest.mark.parametrize(("answer", "count"), [("6", 1), ("yes", 1), ("4", -1), ("4", 1000)])
def test_what_is_no_answer_is_refused(logbook, answer, count):
    with pytest.raises(Refused):
        logbook.do("Maya", polls.count, 1, "safety", answer, count)
    assert logbook.room().tallies == ()


def test_after_the_end_nothing_of_it_changes(kept):
    kept.do("Maya", sessions.end, 1)
    for verb, *more in (
        (entries.edit, 1, "learning", "Other"),
        (entries.vote, 1, 1),
        (entries.merge, 1, 2),
        (polls.count, 1, "again", "yes", 1),
    ):
        with pytest.raises(Refused, match="has ended"):
            kept.do("Maya", verb, *more)
