import pytest
from look import ask, tables
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session as Db

from presenter.core.errors import Refused
from presenter.core.speaking import Asking
from presenter.store.rows import Turn
from presenter.store.verbs import consents, entries, phases, sessions, speakers

SOMETHING_ELSE = "Something else was done since. Look again at what Undo would take back."
CHANGED = "What this changed has been changed again since, so it stays as it is."


def add(logbook, name: str) -> None:
    logbook.do("Maya", speakers.add, 1, Asking(name, "", 5))


def undo(logbook) -> None:
    logbook.undo("Maya", logbook.room().last.id)


def names(logbook) -> list[str]:
    return [turn.name for turn in logbook.room().waiting]


@pytest.fixture
def ada_tells(logbook):
    add(logbook, "Ada")
    logbook.do("Maya", speakers.call, 1)


def test_undo_says_what_it_would_take_back_and_sends_the_teller_back(logbook, ada_tells):
    assert logbook.room().last.label == "Called turn 1"
    undo(logbook)
    assert logbook.room().telling is None
    assert names(logbook) == ["Ada"]
    assert logbook.room().last.label == "Added turn 1"


def test_undo_is_an_act_that_cannot_be_taken_back_itself(logbook, path, ada_tells):
    undo(logbook)
    undo(logbook)
    assert logbook.room().last is None
    labels = [label for (label,) in ask(path, "SELECT label FROM act ORDER BY id DESC LIMIT 2")]
    assert labels == ["Took back: Added turn 1", "Took back: Called turn 1"]


def test_what_was_taken_back_can_be_done_anew_and_taken_back_again(logbook, ada_tells):
    undo(logbook)
    logbook.do("Maya", speakers.call, 1)
    undo(logbook)
    assert logbook.room().telling is None
    assert logbook.room().last.label == "Added turn 1"


def test_a_number_is_not_used_again_after_undo(logbook):
    add(logbook, "Ada")
    undo(logbook)
    add(logbook, "Bo")
    assert logbook.room().waiting[0].id == 2


def test_starting_a_phase_is_taken_back_together_with_the_end_of_the_one_before(logbook, clock):
    logbook.do("Maya", phases.start, 1, 0)
    logbook.do("Maya", phases.pause, 1)
    before = logbook.room().agenda
    clock.tick(minutes=5)
    logbook.do("Maya", phases.start, 2, 2)
    undo(logbook)
    assert logbook.room().agenda == before


def test_where_the_show_stands_is_no_history(logbook):
    logbook.do("Maya", phases.start, 2, 2)
    undo(logbook)
    assert logbook.room().place.step == 2


def test_the_beginning_of_a_session_cannot_be_taken_back(logbook):
    assert logbook.room().last is None
    with pytest.raises(Refused) as refused:
        logbook.undo("Maya", 1)
    assert str(refused.value) == SOMETHING_ELSE


def test_two_people_undo_the_same_act_once(logbook):
    add(logbook, "Ada")
    add(logbook, "Bo")
    act = logbook.room().last
    logbook.undo("Maya", act.id)
    with pytest.raises(Refused) as refused:
        logbook.undo("Noor", act.id)
    assert str(refused.value) == SOMETHING_ELSE
    assert names(logbook) == ["Ada"]


def test_an_act_that_is_no_longer_the_last_stays(logbook):
    add(logbook, "Ada")
    act = logbook.room().last
    add(logbook, "Bo")
    with pytest.raises(Refused):
        logbook.undo("Maya", act.id)
    assert names(logbook) == ["Ada", "Bo"]


def test_undo_passes_over_what_guests_did_since(logbook, ada_tells):
    logbook.do_for_guest("Bo", speakers.add, 1, Asking("Bo", "", 5))
    assert logbook.room().last.label == "Called turn 1"
    undo(logbook)
    assert names(logbook) == ["Ada", "Bo"]


def test_undo_does_not_trample_what_a_guest_changed(logbook, path, ada_tells):
    logbook.do_for_guest("Ada", speakers.end, 1)
    before = tables(path)
    with pytest.raises(Refused) as refused:
        undo(logbook)
    assert str(refused.value) == CHANGED
    assert tables(path) == before


def test_undo_does_not_take_away_what_a_guest_built_upon(logbook, path, ada_tells):
    logbook.do_for_guest("Ada", entries.add, 1, "question", "Louder?")
    undo(logbook)
    before = tables(path)
    with pytest.raises(Refused) as refused:
        undo(logbook)
    assert str(refused.value) == CHANGED
    assert tables(path) == before
    assert logbook.room().entries[0].turn_id == 1


def test_an_act_of_another_session_is_not_the_last_here(logbook, opening):
    add(logbook, "Ada")
    first = logbook.room().last
    logbook.begin("Maya", opening)
    assert logbook.room().last is None
    with pytest.raises(Refused):
        logbook.undo("Maya", first.id)
    logbook.go_on(1)
    assert logbook.room().last == first


def test_one_session_forgets_without_the_other(logbook, opening):
    add(logbook, "Ada")
    logbook.begin("Maya", opening)
    logbook.do("Maya", sessions.end, 2)
    logbook.go_on(1)
    undo(logbook)
    assert names(logbook) == []


def test_a_change_outside_an_act_is_refused_by_the_database(logbook, path, clock):
    mallory = Turn(
        session_id=1, position=1, name="Mallory", title="", planned=300, asked_at=clock.now()
    )
    with Db(logbook._engine) as db:
        db.add(mallory)
        with pytest.raises(IntegrityError, match=r"inverse\.act_id"):
            db.commit()
    assert tables(path)["turn"] == []


def redo(logbook) -> None:
    logbook.redo("Maya", logbook.room().undone.id)


def test_redo_does_again_what_was_taken_back_and_says_what(logbook, path, ada_tells):
    before = tables(path)
    undo(logbook)
    undo(logbook)
    assert logbook.room().undone.label == "Added turn 1"
    redo(logbook)
    assert logbook.room().undone.label == "Called turn 1"
    redo(logbook)
    assert logbook.room().undone is None
    assert tables(path) == before
    assert logbook.room().last.label == "Called turn 1"


def test_what_was_done_again_can_be_taken_back_and_done_again(logbook, path, ada_tells):
    before = tables(path)
    for _round in range(3):
        undo(logbook)
        assert logbook.room().telling is None
        redo(logbook)
        assert tables(path) == before


def test_a_new_act_leaves_nothing_to_do_again(logbook, ada_tells):
    undo(logbook)
    act = logbook.room().undone
    add(logbook, "Bo")
    assert logbook.room().undone is None
    with pytest.raises(Refused) as refused:
        logbook.redo("Maya", act.id)
    assert str(refused.value) == "Something else was done since. Look again at what Redo would do."


def test_two_people_redo_the_same_act_once(logbook, ada_tells):
    undo(logbook)
    act = logbook.room().undone
    logbook.redo("Maya", act.id)
    with pytest.raises(Refused):
        logbook.redo("Noor", act.id)
    assert logbook.room().telling.name == "Ada"


def test_redo_does_not_trample_what_a_guest_changed_since(logbook, path, ada_tells):
    undo(logbook)
    logbook.do_for_guest("Ada", speakers.call, 1)
    before = tables(path)
    with pytest.raises(Refused) as refused:
        redo(logbook)
    assert str(refused.value) == CHANGED
    assert tables(path) == before


def test_what_is_forgotten_cannot_be_done_again(logbook, ada_tells):
    undo(logbook)
    logbook.do("Maya", consents.allow, 1, "room only")
    assert logbook.room().undone is None
