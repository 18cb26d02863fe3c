"""The copies of cases in a session, and what becomes of them when the deck is changed."""

import sqlite3
from dataclasses import replace
from hashlib import sha256

import pytest
from acting import refusal
from case_acting import begun, view
from case_text import CASE, COUPON, NAME, PHASE, STEP
from case_text import opening as case_opening
from look import ask

from presenter.core.case_copy import CaseCopy
from presenter.core.errors import Refused
from presenter.deck.reading import read
from presenter.store.logbook import Logbook
from presenter.store.verbs import plays
from presenter.store.verbs.sessions import Opening

TEXT = COUPON.read_text(encoding="utf-8")
OTHER = TEXT.replace("The Friday coupon", "The Monday coupon")
FAULT = "The case coupon.md has an error and cannot be played."


@pytest.fixture
def opening():
    return case_opening()


def changed(opening: Opening, *, text: str = TEXT, deck: str = "", fault: str = "") -> Opening:
    """The same evening with another case, or another deck."""
    words = deck or opening.text
    copy = CaseCopy(fault=fault) if fault else CaseCopy(text)
    return replace(opening, deck=read(words, "x")[0], text=words, cases={NAME: copy})


def begun_and_undone(logbook) -> None:
    logbook.do("Maya", plays.begin, CASE)
    logbook.undo("Maya", logbook.room().last.id)


def files(path) -> list[tuple[object, ...]]:
    return ask(path, "SELECT id, phase_id, name, sha256, fault FROM casefile")


def test_a_session_keeps_the_text_of_its_case_and_its_hash(logbook, path):
    digest = sha256(TEXT.encode()).hexdigest()
    assert files(path) == [(CASE, PHASE, NAME, digest, "")]
    assert ask(path, "SELECT text FROM casefile") == [(TEXT,)]
    assert logbook.cases() == {NAME: CaseCopy(TEXT)}


def test_a_case_with_errors_is_kept_out_and_says_why(path, clock, heard):
    logbook = Logbook(path, clock, heard.append)
    logbook.begin("Maya", case_opening(FAULT))
    logbook.show(replace(logbook.room().place, step=STEP))
    room = logbook.room()
    assert (room.cases, room.case, room.playing) == ((), None, None)
    assert (room.no_case.name, room.no_case.why) == (NAME, FAULT)
    assert refusal(logbook, plays.begin, CASE) == FAULT
    logbook.close()


def test_a_case_is_that_of_the_phase_on_the_wall(logbook):
    assert logbook.room().case is None
    logbook.show(replace(logbook.room().place, step=STEP - 1))
    assert (logbook.room().case, logbook.room().playing) == (view(logbook), None)
    logbook.show(replace(logbook.room().place, step=STEP))
    assert logbook.room().playing == view(logbook)


def test_a_case_that_was_changed_before_it_began_is_taken_over(logbook, opening):
    logbook.change_deck("Maya", changed(opening, text=OTHER))
    assert view(logbook).case.title == "The Monday coupon"
    logbook.change_deck("Maya", changed(opening, fault=FAULT))
    assert logbook.room().no_cases[0].why == FAULT
    logbook.change_deck("Maya", changed(opening))
    assert view(logbook).case.title == "The Friday coupon"


def test_a_case_that_is_played_stays_whatever_becomes_of_its_file(logbook, opening):
    before = begun(logbook)
    for after in (changed(opening, text=OTHER), changed(opening, fault=FAULT)):
        logbook.change_deck("Maya", after)
        assert view(logbook) == before
    without = opening.text.replace(f"case: {NAME}\n", "")
    logbook.change_deck("Maya", changed(opening, deck=without))
    assert view(logbook) == before


def test_a_case_goes_with_its_phase_while_nobody_has_begun_it(logbook, opening, path):
    without = opening.text[: opening.text.index("# The Friday coupon")].rstrip("-\n ")
    logbook.change_deck("Maya", changed(opening, deck=without))
    assert (files(path), logbook.room().cases) == ([], ())


def test_a_phase_stays_in_the_deck_while_its_case_is_played(logbook, opening):
    begun(logbook)
    without = opening.text[: opening.text.index("# The Friday coupon")].rstrip("-\n ")
    with pytest.raises(Refused, match="“Case study” has begun"):
        logbook.change_deck("Maya", changed(opening, deck=without))


def test_another_text_forgets_how_the_old_one_could_end(logbook, opening, path):
    with logbook._engine.begin() as db:
        db.exec_driver_sql("UPDATE casefile SET outcomes = '[[\"Gone\", [1, 2, 3], 1.0]]'")
    logbook.change_deck("Maya", changed(opening))
    for _reading in range(2):
        assert [outcome.ending for outcome in view(logbook).outcomes] == ["Gone"]
        begun_and_undone(logbook)
    logbook.change_deck("Maya", changed(opening, text=OTHER))
    assert view(logbook).outcomes == ()


def test_a_play_that_this_version_cannot_follow_keeps_nobody_from_the_evening(logbook, path, clock):
    begun(logbook)
    logbook.do("Maya", plays.take, CASE, 0, "Fail over to the replica")
    logbook.close()
    with sqlite3.connect(path) as db:
        db.execute("DROP TRIGGER undo_UPDATE_move")
        db.execute("UPDATE move SET text = 'Pray'")
    db.close()
    again = Logbook(path, clock, print)
    again.go_on(1)
    (lost,) = again.room().no_cases
    assert lost.why.startswith("The play of coupon.md cannot be followed: “Pray” cannot be chosen")
    again.close()
