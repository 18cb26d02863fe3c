from datetime import timedelta

import pytest
from acting import MINUTE, asked, called, refusal
from evening_text import WAR_STORIES, WELCOME, WRAP_UP
from look import tables

from presenter.core.replanning import propose
from presenter.store.verbs import phases, queueing, replanning, sessions, speakers

MOVED_ON = replanning.MOVED_ON


@pytest.fixture
def late(logbook, clock):
    """War stories runs for 20 of its 30 minutes, three wait for 5 each, wrap-up has 15."""
    logbook.do("Maya", phases.start, WELCOME, 0)
    clock.tick(minutes=10)
    logbook.do("Maya", phases.start, WAR_STORIES, 2)
    for name in ("Ada", "Bo", "Cy"):
        asked(logbook, name)
    clock.tick(minutes=20)
    return logbook


def proposal(logbook, clock):
    return propose(logbook.room(), clock.now())


def apply(logbook, proposed):
    logbook.do("Maya", replanning.apply, 1, proposed)


def minutes(parts):
    return [part.timer.granted / timedelta(minutes=1) for part in parts]


def test_everybody_gets_what_was_proposed_in_one_act(late, clock):
    proposed = proposal(late, clock)
    apply(late, proposed)
    room = late.room()
    assert minutes(room.waiting) == [3, 3, 3]
    assert minutes(room.agenda) == [10, 29, 15]
    assert room.last.label == "Re-planned 3 turns and 1 phase"
    assert proposal(late, clock).before.end == proposed.after.end


def test_undo_takes_all_of_it_back_at_once(late, clock, path):
    before = tables(path)
    apply(late, proposal(late, clock))
    assert tables(path) != before
    late.undo("Maya", late.room().last.id)
    assert tables(path) == before
    assert minutes(late.room().waiting) == [5, 5, 5]


def test_what_people_asked_for_stays_on_record(late, clock):
    apply(late, proposal(late, clock))
    assert {turn.timer.planned for turn in late.room().waiting} == {timedelta(minutes=5)}


def test_it_cannot_be_applied_twice(late, clock):
    proposed = proposal(late, clock)
    apply(late, proposed)
    assert refusal(late, replanning.apply, 1, proposed) == MOVED_ON


def call_the_next(logbook):
    called(logbook, logbook.room().waiting[0].id)


def remove_one(logbook):
    logbook.do("Noor", queueing.remove, logbook.room().waiting[-1].id)


def give_one_more(logbook):
    logbook.do("Noor", speakers.extend, logbook.room().waiting[-1].id, MINUTE)


def give_wrap_up_more(logbook):
    logbook.do("Noor", phases.extend, WRAP_UP, MINUTE)


def start_wrap_up(logbook):
    logbook.do("Noor", phases.start, WRAP_UP, 4)


def ask_to_tell(logbook):
    asked(logbook, "Di")


@pytest.mark.parametrize(
    "deed",
    [call_the_next, remove_one, give_one_more, give_wrap_up_more, start_wrap_up, ask_to_tell],
)
def test_it_is_refused_once_the_evening_has_moved_on(late, clock, path, deed):
    proposed = proposal(late, clock)
    deed(late)
    before = tables(path)
    assert refusal(late, replanning.apply, 1, proposed) == MOVED_ON
    assert tables(path) == before


def test_another_order_of_the_queue_makes_no_difference(late, clock):
    proposed = proposal(late, clock)
    late.do("Noor", queueing.move, late.room().waiting[-1].id, 0)
    apply(late, proposed)
    assert minutes(late.room().waiting) == [3, 3, 3]


def test_a_proposal_that_changes_nothing_is_refused(logbook, clock):
    assert refusal(logbook, replanning.apply, 1, proposal(logbook, clock)) == (
        "Everybody has the time that is proposed already."
    )


def test_an_ended_session_is_not_planned_anew(late, clock):
    proposed = proposal(late, clock)
    late.do("Maya", sessions.end, 1)
    assert refusal(late, replanning.apply, 1, proposed).startswith("This session has ended")
